import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredPage } from './stored-page.ts'

type Saved = {
  key: string
  status: number
  headers: Record<string, string>
  etag: string
  renderedAt: number
  body: string
}

/**
 * The last good pages on disk, for a process that starts while the database is away. One file a page, written whole or
 * not at all.
 */
export function createMirror(folder: string) {
  const fileOf = (key: string) =>
    path.join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`)

  async function write(key: string, page: StoredPage) {
    const { status, headers, etag, renderedAt, bodies } = page
    const saved: Saved = { key, status, headers, etag, renderedAt, body: bodies.br.toString('base64') }
    await mkdir(folder, { recursive: true })
    const file = fileOf(key)
    const partial = `${file}.${process.pid}.tmp`
    await writeFile(partial, JSON.stringify(saved))
    await rename(partial, file)
  }

  async function read(key: string): Promise<Saved | null> {
    try {
      const saved = JSON.parse(await readFile(fileOf(key), 'utf8')) as Saved
      return saved.key === key ? saved : null
    } catch {
      return null
    }
  }

  const remove = (key: string) => rm(fileOf(key), { force: true })

  async function all(): Promise<Saved[]> {
    const files = await readdir(folder).catch(() => [])
    const saved = await Promise.all(
      files
        .filter((file) => file.endsWith('.json'))
        .map((file) => readFile(path.join(folder, file), 'utf8').catch(() => '')),
    )
    return saved.filter(Boolean).map((text) => JSON.parse(text) as Saved)
  }

  return { write, read, remove, all }
}

export type Mirror = ReturnType<typeof createMirror>
