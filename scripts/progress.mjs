/** @type {string[]} */
const secrets = []

/** From now on this text never reaches the terminal: it is replaced by three asterisks. @param {string} secret */
export function hide(secret) {
  if (secret.length >= 8) secrets.push(secret)
}

/** The text without any secret given to `hide`. @param {string} text */
export function withoutSecrets(text) {
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, '***'), text)
}

/** Prints one line for the operator. @param {string} line */
export function say(line) {
  process.stdout.write(`${withoutSecrets(line)}\n`)
}

/** Prints one line about something that went wrong. @param {string} line */
export function complain(line) {
  process.stderr.write(`${withoutSecrets(line)}\n`)
}

/**
 * Does one piece of work and returns its result. Work that takes longer than a second is announced, and its seconds
 * are printed at its end; quicker work says nothing.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now()
  const announcement = setTimeout(() => say(`${name} …`), 1000)
  try {
    const result = await work()
    const seconds = (performance.now() - began) / 1000
    if (seconds >= 1) say(`${name}: ${Math.round(seconds)} s`)
    return result
  } finally {
    clearTimeout(announcement)
  }
}
