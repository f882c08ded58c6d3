/**
 * One JSON line for each event on standard output, gathered and written ten times a second. Lines carry no address of
 * a person, no query and no cookie.
 */
const lines: string[] = []
let timer: NodeJS.Timeout | undefined

export function log(event: string, facts: object = {}) {
  lines.push(JSON.stringify({ time: new Date().toISOString(), event, ...facts }))
  timer ??= setTimeout(flushLog, 100)
}

/** Writes what is gathered; call before the process ends. */
export function flushLog() {
  clearTimeout(timer)
  timer = undefined
  if (lines.length) process.stdout.write(`${lines.splice(0).join('\n')}\n`)
}
