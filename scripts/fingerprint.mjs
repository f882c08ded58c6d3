import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { root } from './child.mjs'

const folders = ['app', 'collections', 'components', 'lib', 'migrations', 'public']
const generated = ['next-env.d.ts']

/** One text that differs whenever a file differs that the production build is made of. */
export function sourceFingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...filesAtTop(), ...folders.flatMap(filesBelow)].sort()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`\n${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function filesAtTop() {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.].*\.(ts|mts|js|mjs|json|css)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !generated.includes(name))
}

/** @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
