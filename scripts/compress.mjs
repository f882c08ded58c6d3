import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { root } from './child.mjs'

const compressible = /\.(js|css|json|svg|txt)$/
const smallest = 1000
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Puts a brotli and a gzip copy beside every text file of the build, so that no request has to wait for one. */
export async function compressBuild() {
  const folder = path.join(root, '.next/static')
  const names = await readdir(folder, { recursive: true })
  await Promise.all(names.filter((name) => compressible.test(name)).map((name) => compress(path.join(folder, name))))
}

/** @param {string} file */
async function compress(file) {
  const text = await readFile(file)
  if (text.length < smallest) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  const [br, gz] = await Promise.all([brotli(text, quality), zip(text, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
