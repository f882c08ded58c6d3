import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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

/** Milliseconds after which a file that was not written to its end belongs to nobody any more. */
const abandonedAfter = 60_000

/**
 * The last good pages on disk, for a process that starts while the database is away: those of the sitemap and the fixed
 * ones. One file a page, written whole or not at all.
 */
export function createDiskCache(folder: string) {
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
    const saved = await readSaved(fileOf(key))
    return saved?.key === key ? saved : null
  }

  const remove = (key: string) => rm(fileOf(key), { force: true })

  const has = (key: string) =>
    access(fileOf(key)).then(
      () => true,
      () => false,
    )

  const list = async () => (await readdir(folder).catch(() => [])).map((file) => path.join(folder, file))

  const readFiles = async () => {
    const files = (await list()).filter((file) => file.endsWith('.json'))
    return Promise.all(files.map(async (file) => ({ file, saved: await readSaved(file) })))
  }

  const all = async () => (await readFiles()).flatMap(({ saved }) => saved ?? [])

  /** Removes the pages that are not to be kept, what cannot be read, and what was never written to its end. */
  async function prune(isKept: (key: string) => boolean) {
    for (const { file, saved } of await readFiles()) {
      if (!saved || !isKept(saved.key)) await rm(file, { force: true })
    }
    for (const file of (await list()).filter((name) => name.endsWith('.tmp'))) {
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }))
      if (Date.now() - mtimeMs > abandonedAfter) await rm(file, { force: true })
    }
  }

  return { write, read, remove, has, all, prune }
}

async function readSaved(file: string): Promise<Saved | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Saved
  } catch {
    return null
  }
}

export type DiskCache = ReturnType<typeof createDiskCache>
