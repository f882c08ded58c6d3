import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.dirname(import.meta.dirname)

const good = {
  DATABASE_URL: 'postgres://website:secret@127.0.0.1:5432/website',
  PAYLOAD_SECRET: 'x'.repeat(32),
  SITE_URL: 'https://www.example.org/path',
  DATA_DIR: '/tmp/data',
}

/** Reads the configuration in a process of its own that knows nothing but these variables. */
function readWith(variables: Record<string, string | undefined>) {
  const script = "const { env } = await import('./lib/env.ts'); console.log(JSON.stringify(env))"
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...variables },
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trim().split('\n').filter(Boolean) }
}

describe('the configuration', () => {
  test('is read from the environment', () => {
    const { status, stdout, lines } = readWith(good)
    expect([status, lines]).toEqual([0, []])
    expect(JSON.parse(stdout)).toMatchObject({ SITE_URL: 'https://www.example.org', DATA_DIR: '/tmp/data' })
  })

  test('keeps its data in .data when nothing else is said', () => {
    const { stdout } = readWith({ ...good, DATA_DIR: undefined })
    expect(JSON.parse(stdout).DATA_DIR).toBe(path.join(root, '.data'))
  })

  test.each<[string, string | undefined]>([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://localhost/website'],
    ['DATABASE_URL', 'website'],
    ['PAYLOAD_SECRET', undefined],
    ['PAYLOAD_SECRET', ''],
    ['PAYLOAD_SECRET', 'x'.repeat(31)],
    ['SITE_URL', undefined],
    ['SITE_URL', ''],
    ['SITE_URL', 'www.example.org'],
    ['SITE_URL', 'ftp://www.example.org'],
    ['SITE_URL', 'javascript:alert(1)'],
  ])('refuses %s = %j with one line that names it', (name, value) => {
    const { status, stdout, lines } = readWith({ ...good, [name]: value })
    expect([status, stdout]).toEqual([1, ''])
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^Configuration: ${name} .+\\.$`))])
  })

  test('names every mistake, one line each, and no value', () => {
    const { status, lines } = readWith({ PAYLOAD_SECRET: 'a-short-secret' })
    expect(status).toBe(1)
    expect(lines.map((line) => line.split(' ')[1])).toEqual(['DATABASE_URL', 'PAYLOAD_SECRET', 'SITE_URL'])
    expect(lines.join()).not.toContain('a-short-secret')
  })
})

describe('the lock file', () => {
  type Lock = { packages: Record<string, { version?: string }> }
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock
  const versionsOf = (name: string) =>
    Object.entries(packages).flatMap(([place, { version }]) =>
      place.endsWith(`node_modules/${name}`) ? [version ?? ''] : [],
    )
  const isAtLeast = (version: string, least: string) => version.localeCompare(least, 'en', { numeric: true }) >= 0

  test.each([
    ['payload', '3.90.0'],
    ['next', '16.4.5'],
    ['sharp', '0.35.5'],
    ['node', '24.0.0'],
  ])('has one %s, at least %s', (name, least) => {
    const versions = versionsOf(name)
    expect(versions).toHaveLength(1)
    expect(isAtLeast(versions[0] ?? '', least), versions[0]).toBe(true)
  })

  test('has nodemailer only from version 10 on', () => {
    for (const version of versionsOf('nodemailer')) expect(isAtLeast(version, '10.0.0'), version).toBe(true)
  })

  test('has one version of everything from Payload', () => {
    const versions = Object.entries(packages)
      .filter(([place]) => /node_modules\/(payload|@payloadcms\/[^/]+)$/.test(place))
      .map(([, { version }]) => version)
    expect(versions.length).toBeGreaterThan(5)
    expect(new Set(versions).size).toBe(1)
  })

  test('has nothing we decided against', () => {
    const places = Object.keys(packages).join('\n')
    expect(places).not.toMatch(/@payloadcms\/(plugin-form-builder|graphql-playground)|node_modules\/apollo/)
  })

  test('pins every direct dependency to an exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  test('runs these tests on Node 24', () => {
    expect(execFileSync(process.execPath, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./)
  })
})
