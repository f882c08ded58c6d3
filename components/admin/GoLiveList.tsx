export function GoLiveList() {
  return null
}
