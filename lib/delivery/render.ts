import type { RequestListener } from 'node:http'
import inject from 'light-my-request'

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

/** Asks the site for one address, inside the process. Rejects when no answer is there after `budget` milliseconds. */
export async function render(handler: RequestListener, url: string, host: string, budget: number): Promise<Rendered> {
  const signal = AbortSignal.timeout(budget)
  const answer = inject(handler, {
    method: 'GET',
    url,
    headers: { host, 'accept-encoding': 'identity', accept: 'text/html' },
    signal,
  })
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer for ${url} within ${budget} ms`)), {
      once: true,
    })
  })
  const { statusCode, headers, rawPayload } = await Promise.race([answer, aborted])
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.has(name))
  return {
    status: statusCode,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: rawPayload,
  }
}

const keptHeaders = new Set(['content-type', 'content-disposition', 'location', 'set-cookie'])
