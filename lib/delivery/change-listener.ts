import { Client } from 'pg'
import { changeChannel, type ChangeEvent } from '../change-event.ts'

type Listener = {
  onChange: (change: ChangeEvent) => void
  /** The connection was away: anything may have changed meanwhile. */
  onReconnect: () => void
}

/**
 * Listens for changes of the content on a connection of its own, for as long as the process lives. Lost connections
 * are opened again, at first after 250 ms, then at most every 2 s; a connection that answers no more is given up.
 */
export function listen(connectionString: string, { onChange, onReconnect }: Listener) {
  let client: Client | null = null
  let stopped = false
  let failures = 0
  let isFirst = true
  let timer: NodeJS.Timeout

  async function connect() {
    const next = new Client({
      connectionString,
      application_name: 'website delivery',
      connectionTimeoutMillis: 3000,
      query_timeout: 3000,
      keepAlive: true,
    })
    let ended = false
    const retry = () => {
      if (ended) return
      ended = true
      if (client === next) client = null
      void next.end().catch(() => {})
      if (!stopped) timer = setTimeout(connect, Math.min(2000, 250 * 2 ** failures++))
    }
    next.on('error', retry)
    next.on('end', retry)
    next.on('notification', ({ payload }) => onChange(toChangeEvent(payload)))
    try {
      await next.connect()
      await next.query(`listen ${changeChannel}`)
      client = next
      failures = 0
      if (!isFirst) onReconnect()
      isFirst = false
      watch(next, retry)
    } catch {
      isFirst = false
      retry()
    }
  }

  function watch(watched: Client, retry: () => void) {
    timer = setTimeout(async () => {
      try {
        await watched.query('select 1')
        watch(watched, retry)
      } catch {
        retry()
      }
    }, 5000)
  }

  void connect()
  return {
    isConnected: () => client !== null,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

function toChangeEvent(payload = ''): ChangeEvent {
  const nothing: ChangeEvent = { changed: [], gone: [], cleared: [], files: [] }
  try {
    return { ...nothing, ...(JSON.parse(payload) as Partial<ChangeEvent>) }
  } catch {
    return nothing
  }
}
