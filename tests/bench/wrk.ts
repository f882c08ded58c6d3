import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { atShutdown } from '../../scripts/shutdown.mjs'

const run = promisify(execFile)

export type Load = { perSecond: number; p99: number }

/**
 * Asks for one address over 64 connections with two threads for some seconds: answers a second and the 99th percentile
 * of their times in milliseconds. Throws when an answer was not 2xx or a connection broke.
 */
export async function load(url: string, seconds: number): Promise<Load> {
  const headers = ['-H', 'Accept-Encoding: br, gzip', '-H', 'Accept: text/html']
  const running = run('wrk', ['-t2', '-c64', `-d${seconds}s`, '--latency', '--timeout', '60s', ...headers, url])
  const forget = atShutdown(() => running.child.kill())
  const { stdout } = await running.finally(forget)
  const problem = /Non-2xx or 3xx responses: \d+|Socket errors: .+/.exec(stdout)
  if (problem) throw new Error(`${url}: ${problem[0]}`)
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  const [, time, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  return { perSecond: Number(perSecond), p99: Number(time) * (milliseconds[unit] ?? NaN) }
}

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }
