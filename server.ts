import './lib/compile-cache.ts'
import { createServer } from 'node:http'
import next from 'next'
import { createDelivery } from './lib/delivery/delivery.ts'
import { env } from './lib/env.ts'
import { flushLog, log } from './lib/log.ts'
import { workerHandle } from './lib/worker/handle.ts'

/** Milliseconds: how long proxies may take to see that this process is going, and how long answers may take then. */
const proxyDelay = 1_000
const drainTime = 8_000

const app = next({ dev: false, dir: import.meta.dirname })
await app.prepare()
const handler = app.getRequestHandler()
const delivery = createDelivery({
  handler,
  root: import.meta.dirname,
  dataDir: env.DATA_DIR,
  databaseUrl: env.DATABASE_URL,
  siteUrl: env.SITE_URL,
  trustedHops: env.TRUSTED_HOPS,
  metricsToken: env.METRICS_TOKEN,
  nextChange: async () => {
    if (!workerHandle.nextChange) throw new Error('the work has not begun')
    return workerHandle.nextChange()
  },
})

const server = createServer(
  {
    requestTimeout: 60_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16 * 1024,
  },
  delivery.answer,
)
// A connection on which nothing moves is closed, unless the site is still at work on its answer.
server.timeout = 10_000

await delivery.warm()
server.listen({ port: env.PORT, reusePort: env.SHARE_PORT }, () => log('ready', { port: env.PORT }))

process.once('SIGTERM', () => stop(proxyDelay))
process.once('SIGINT', () => stop(0))

/** Says that it is not ready, then takes no new connection and no new job, lets running answers and mails end, and goes. */
function stop(readinessDelay: number) {
  log('stopping')
  delivery.retire()
  setTimeout(end, readinessDelay + drainTime).unref()
  setTimeout(drain, readinessDelay)
}

function drain() {
  const work = workerHandle.stop?.().catch((error) => log('work not ended in order', { reason: String(error) }))
  server.close(async () => {
    await delivery.stop()
    await work
    end()
  })
  server.closeIdleConnections()
}

function end() {
  log('stopped')
  flushLog()
  process.exit(0)
}
