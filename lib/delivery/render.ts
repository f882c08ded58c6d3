import type { RequestListener } from 'node:http'
import inject, { type InjectOptions } from 'light-my-request'

export type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

/** Asks the site for a page as everybody gets it. */
export async function render(handler: RequestListener, url: string, host: string, budget: number): Promise<Rendered> {
  const headersSent = { host, 'accept-encoding': 'identity', accept: 'text/html' }
  const asked = { method: 'GET', url, headers: headersSent } as const
  const { statusCode, headers, rawPayload } = await ask(handler, asked, budget)
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.has(name))
  return {
    status: statusCode,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: rawPayload,
  }
}

type Limit = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Asks the site inside the process, when its turn has come. Rejects when no answer is there after `budget` milliseconds,
 * waiting included.
 */
export async function ask(
  handler: RequestListener,
  asked: InjectOptions,
  budget: number,
  limit: Limit = (work) => work(),
) {
  const end = new AbortController()
  const { signal } = end
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      end.abort()
      reject(new Error(`no answer within ${budget} ms`))
    }, budget)
  })
  const answer = limit(async () => {
    signal.throwIfAborted()
    return Promise.race([inject(handler, { ...asked, signal }), late])
  })
  // A timer left behind would hold on to the whole answer until it strikes.
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const keptHeaders = new Set(['content-type', 'content-disposition', 'location', 'set-cookie'])
