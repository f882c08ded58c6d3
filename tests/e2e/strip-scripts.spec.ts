import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startNode } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/ports.mjs'
import { describeHtml } from '../fixtures/html.ts'
import { sitemapPaths } from './site'

const folder = process.env.SITE_FOLDER ?? ''
const dataDir = process.env.DATA_DIR ?? ''
const read = (name: string) => readFileSync(path.join(dataDir, name), 'utf8').trim()

test('on every page of the sitemap text and attributes are those that Next made', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const port = await freePort(3600)
  const next = startNode(['node_modules/next/dist/bin/next', 'start', '--port', `${port}`], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      PORT: `${port}`,
      PAYLOAD_SECRET: read('secret'),
      DATABASE_URL: `postgres://website:${read('postgres-password')}@127.0.0.1:${read('postgres-port')}/website`,
    },
  })
  const plain = `http://localhost:${port}`
  await expect
    .poll(
      () =>
        fetch(plain).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200)
  const paths = await sitemapPaths(`${baseURL}`)
  expect(paths.length).toBeGreaterThan(30)
  for (const address of paths) {
    const [made, delivered] = await Promise.all(
      [plain, baseURL ?? ''].map(async (site) => (await fetch(site + address)).text()),
    )
    expect(describeHtml(delivered ?? ''), address).toEqual(describeHtml(made ?? ''))
  }
  await next.stop()
})
