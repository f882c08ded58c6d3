/**
 * One JSON line for each event on standard output, gathered and written ten times a second. Lines carry no address of
 * a person, no query and no cookie.
 */
const lines: string[] = []
let timer: NodeJS.Timeout | undefined

export function log(event: string, facts: object = {}) {
  lines.push(JSON.stringify({ time: timeOf(Date.now()), event, ...facts }))
  timer ??= setTimeout(flushLog, 100)
}

export type Answer = { id: string; method: string; path: string; status: number; ms: number }

/** The line of an answer. There are thousands a second, so it is written out by hand. */
export function logAnswer({ id, method, path, status, ms }: Answer) {
  lines.push(
    `{"time":"${timeOf(Date.now())}","event":"answer","id":"${id}","method":"${method}","path":${JSON.stringify(path)},` +
      `"status":${status},"ms":${ms}}`,
  )
  timer ??= setTimeout(flushLog, 100)
}

/** Writes what is gathered; call before the process ends. */
export function flushLog() {
  clearTimeout(timer)
  timer = undefined
  if (lines.length) process.stdout.write(`${lines.splice(0).join('\n')}\n`)
}

let lastMoment = 0
let lastTime = ''

/** Writing out a time is slow, and many lines share their millisecond. */
function timeOf(moment: number) {
  if (moment !== lastMoment) lastTime = new Date(moment).toISOString()
  lastMoment = moment
  return lastTime
}
