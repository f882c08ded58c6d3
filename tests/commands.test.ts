import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const files = globSync([
  '*.{md,ts}',
  'Dockerfile',
  '*.yml',
  '{app,collections,components,lib,scripts,tests}/**/*.{ts,tsx,mjs}',
])

test('every npm command that a document or a message names exists', () => {
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => ({ file, name })),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([])
})
