import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { siteProcess } from '../scripts/serve.mjs'
import { shareChunks } from '../scripts/share-chunks.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'website-chunks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const write = (name: string, code: string) =>
  writeFileSync(path.join(folder, name), `${code}\n\n//# sourceMappingURL=${name}.map`)

test('chunks with the same code are kept once, others stay as they are', async () => {
  const code = (text: string) => `module.exports=[1,()=>${JSON.stringify(text.repeat(10_000))}]`
  write('a.js', code('a'))
  write('b.js', code('b'))
  write('c.js', code('a'))
  writeFileSync(path.join(folder, 'c.js.map'), '{}')
  const untouched = [read('a.js'), read('b.js')]
  await shareChunks(folder)
  await shareChunks(folder)
  expect([read('a.js'), read('b.js')]).toEqual(untouched)
  expect(read('c.js').length).toBeLessThan(100)
  const load = createRequire(path.join(folder, 'x.js'))
  expect(load('./c.js')).toBe(load('./a.js'))
})

test('the image starts the site as npm start does', () => {
  const image = readFileSync('Dockerfile', 'utf8')
  expect(image).toContain(`CMD ${JSON.stringify(['node', ...siteProcess.args]).replaceAll(',', ', ')}`)
  for (const [name, value] of Object.entries(siteProcess.env)) expect(image).toContain(` ${name}=${value}`)
})
