import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { root } from './child.mjs'

const smallest = 10_000

/**
 * Turbopack writes the same chunk of the server once for every group of routes, ten megabytes of which each process
 * would read, compile and keep six times over. All but the first become a reference to it.
 */
export async function shareChunks(folder = path.join(root, '.next/server/chunks')) {
  const first = new Map()
  for (const name of (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js')).toSorted()) {
    const file = path.join(folder, name)
    const code = withoutMap(await readFile(file, 'utf8'))
    if (code.length < smallest || !code.startsWith('module.exports=')) continue
    const content = createHash('sha256').update(code).digest('hex')
    const known = first.get(content)
    if (known === undefined) {
      first.set(content, file)
      continue
    }
    const reference = path.relative(path.dirname(file), known).replaceAll(path.sep, '/')
    await writeFile(file, `module.exports=require(${JSON.stringify(`./${reference}`)})\n`)
    await rm(`${file}.map`, { force: true })
  }
}

/** @param {string} code */
const withoutMap = (code) => code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '')
