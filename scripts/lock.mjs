import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Takes a lock that ends with this process, even by kill -9: a file naming the process and its time of birth. Returns
 * how to release it, or the number of the living process that holds it.
 *
 * @param {string} file
 * @returns {Promise<{ release: () => void } | { heldBy: number }>}
 */
export async function takeLock(file) {
  const own = `${process.pid} ${bornAt(process.pid)}\n`
  const draft = `${file}.${process.pid}`
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(draft, own)
  try {
    for (;;) {
      if (succeeds(() => linkSync(draft, file))) {
        // A rival that saw the same dead holder may still move our fresh lock away for an instant.
        await wait(50)
        if (read(file) === own) return { release: () => read(file) === own && rmSync(file, { force: true }) }
      }
      const holder = read(file)
      const [pid, born] = (holder ?? '').trim().split(/ (.*)/s)
      if (holder === own || !holder) await wait(20)
      else if (bornAt(Number(pid)) === born) return { heldBy: Number(pid) }
      else moveAway(file, holder, `${draft}.dead`)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * When this process was born, in a form that differs for a later process of the same number; null when none is alive.
 *
 * @param {number} pid
 */
export function bornAt(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
        .toString()
        .trim()
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return state === 'Z' ? null : `${fields[18]}`
  } catch {
    return null
  }
}

/**
 * @param {string} file
 * @param {string} deadHolder
 * @param {string} away
 */
function moveAway(file, deadHolder, away) {
  if (!succeeds(() => renameSync(file, away))) return
  if (read(away) !== deadHolder) succeeds(() => linkSync(away, file))
  rmSync(away, { force: true })
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** @param {() => void} act */
function succeeds(act) {
  try {
    act()
    return true
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) return false
    throw error
  }
}
