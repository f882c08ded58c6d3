import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { isSameSecret } from '../secrets.ts'

export type Kind = 'page' | 'file' | 'staff'

/** Counts for the operator in the format of Prometheus; nothing in them concerns a person. */
export function createMetrics(size: () => { pages: number; bytes: number; renderings: number }) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = { page: {}, file: {}, staff: {} } as Record<Kind, Record<string, number>>
  new Counter({
    name: 'site_requests_total',
    help: 'Answers by kind of address and class of status.',
    labelNames: ['kind', 'status'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [kind, counts] of Object.entries(answers))
        for (const [status, count] of Object.entries(counts)) this.inc({ kind, status: `${status}xx` }, count)
    },
  })
  new Gauge({
    name: 'site_stored_pages',
    help: 'Pages in memory.',
    registers: [registry],
    collect() {
      this.set(size().pages)
    },
  })
  new Gauge({
    name: 'site_stored_bytes',
    help: 'Bytes of the pages in memory.',
    registers: [registry],
    collect() {
      this.set(size().bytes)
    },
  })
  new Counter({
    name: 'site_renderings_total',
    help: 'Renderings of public pages, failed ones included.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(size().renderings)
    },
  })
  return {
    count: (kind: Kind, status: number) => {
      const group = Math.floor(status / 100)
      answers[kind][group] = (answers[kind][group] ?? 0) + 1
    },
    text: () => registry.metrics(),
  }
}

/** Whether the bearer token is the right one; without a configured token nobody may read. */
export const mayRead = (authorization: string | undefined, token: string | undefined) =>
  Boolean(token && authorization) && isSameSecret(`${authorization}`, `Bearer ${token}`)
