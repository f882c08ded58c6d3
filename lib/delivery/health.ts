import { readdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { findStandstills, type Standstill } from './standstill.ts'

type Check = { ok: boolean; reason?: string }
type Options = { root: string; dataDir: string; databaseUrl: string; isListening: () => boolean }

/** Bytes that must be free for uploads and the copy of the pages. */
const leastFree = 200 * 1024 * 1024
const remembered = 1_000

/** Whether this process can do all of its work: database, migrations, queue, news of changes, disk. Asked at most once a second. */
export function createReadiness(options: Options) {
  let last: Promise<Record<string, Check>> | undefined
  let askedAt = 0
  return () => {
    if (!last || Date.now() - askedAt > remembered) {
      askedAt = Date.now()
      last = check(options)
    }
    return last
  }
}

async function check({ root, dataDir, databaseUrl, isListening }: Options): Promise<Record<string, Check>> {
  const [database, disk] = await Promise.all([checkDatabase(root, databaseUrl), checkDisk(dataDir)])
  return { ...database, notices: isListening() ? { ok: true } : { ok: false, reason: 'not listening' }, disk }
}

async function checkDatabase(root: string, connectionString: string): Promise<Record<string, Check>> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 1500,
    query_timeout: 1500,
    application_name: 'website health',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
    const done = new Set(rows.map(({ name }) => name))
    const files = (await readdir(path.join(root, 'migrations'))).filter((file) => file.endsWith('.json'))
    const open = files.map((file) => path.parse(file).name).filter((name) => !done.has(name))
    return {
      database: { ok: true },
      migrations: open.length ? { ok: false, reason: `${open.length} open` } : { ok: true },
      ...(await checkWork(client)),
    }
  } catch {
    return { database: { ok: false, reason: 'no answer' } }
  } finally {
    void client.end().catch(() => {})
  }
}

async function checkWork(client: Client): Promise<Record<string, Check>> {
  const standstills = await findStandstills((text) => client.query(text))
  const toCheck = (found: Standstill | undefined) => (found ? { ok: false, reason: reasonOf(found) } : { ok: true })
  return {
    queue: toCheck(standstills.find(({ kind }) => kind !== 'issue')),
    newsletter: toCheck(standstills.find(({ kind }) => kind === 'issue')),
  }
}

function reasonOf({ kind, issue, seconds }: Standstill) {
  if (kind === 'issue') return `issue ${issue} makes no progress for ${seconds} s`
  return kind === 'waiting' ? `a job waits for ${seconds} s` : `a job fails for ${seconds} s`
}

async function checkDisk(dataDir: string): Promise<Check> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize > leastFree ? { ok: true } : { ok: false, reason: 'nearly full' }
}
