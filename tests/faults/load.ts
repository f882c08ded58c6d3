import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

import type { Site } from '../rig/rig.ts'
import { metricsToken, type Stage } from './scenario.ts'

type Visit = { status: number; text: string; ms: number }
type Answer = { path: string; status: number; ms: number; isSame: boolean }

/**
 * One visit without throwing: status 0 when there was no answer. Addresses of this machine and the moments at which forms
 * were drawn are left out of the text.
 */
export async function visit({ url }: Site, path: string, headers: Record<string, string> = {}): Promise<Visit> {
  const began = performance.now()
  const passed = () => performance.now() - began
  try {
    const response = await fetch(`${url}${path}`, { headers, redirect: 'manual', signal: AbortSignal.timeout(60_000) })
    const text = (await response.text()).replaceAll(/http:\/\/localhost:\d+|name="stempel" value="[^"]*"/g, '')
    return { status: response.status, text, ms: passed() }
  } catch (error) {
    return { status: 0, text: String(error), ms: passed() }
  }
}

/** The paths of all pages in the sitemap. */
export async function sitemapPaths(site: Site) {
  const { status, text } = await visit(site, '/sitemap.xml')
  assert.equal(status, 200)
  return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, path = '']) => path || '/')
}

/**
 * The text of every page, which both processes must answer alike as soon as both know of the last change. The short form
 * reads every fourth page.
 */
export async function readPages({ first, second, isShort }: Stage) {
  const paths = await sitemapPaths(first)
  const texts = new Map<string, string>()
  for (const path of isShort ? paths.filter((_, index) => index % 4 === 0) : paths) {
    const read = () => Promise.all([visit(first, path), visit(second, path)])
    let [one, two] = await read()
    for (const end = performance.now() + 5_000; one.text !== two.text && performance.now() < end; await wait(100))
      [one, two] = await read()
    assert.deepEqual([one.status, two.status], [200, 200], path)
    assertSame(one.text, two.text, `${path} of two processes`)
    texts.set(path, one.text)
  }
  return texts
}

/** Throws with the place where two texts differ, not with both. */
export function assertSame(text: string, expected: string, what: string) {
  if (text === expected) return
  const at = [...text].findIndex((letter, index) => letter !== expected[index])
  const part = (whole: string) => whole.slice(Math.max(0, at - 60), at + 120)
  assert.fail(`${what}: "${part(text)}" instead of "${part(expected)}"`)
}

/** Visitors who ask for one page after the other at a steady rate, whether or not answers come. */
export function startVisitors(sites: Site[], texts: Map<string, string>, perSecond: number) {
  const paths = [...texts.keys()]
  const answers: Promise<Answer>[] = []
  const ask = async (site: Site, path: string) => {
    const { status, text, ms } = await visit(site, path)
    return { path, status, ms, isSame: text === texts.get(path) }
  }
  const timer = setInterval(() => {
    const turn = answers.length
    const site = sites[turn % sites.length]
    const path = paths[Math.floor(turn / sites.length) % paths.length]
    if (site && path) answers.push(ask(site, path))
  }, 1000 / perSecond)
  return {
    async stop() {
      clearInterval(timer)
      return Promise.all(answers)
    },
  }
}

/** Waits until something holds and returns how many milliseconds that took; throws when it takes too long. */
export async function until(what: string, seconds: number, holds: () => Promise<boolean>) {
  const began = performance.now()
  const passed = () => performance.now() - began
  while (!(await holds()) && passed() < seconds * 1000) await wait(5)
  assert.ok(passed() < seconds * 1000, `not within ${seconds} s: ${what}`)
  return passed()
}

/** All of these processes can do all of their work. */
export const allReady = (sites: Site[], seconds = 15) =>
  until('every process is ready', seconds, async () => {
    const checks = await Promise.all(sites.map((site) => visit(site, '/health/ready')))
    return checks.every(({ status }) => status === 200)
  })

/** One of the numbers for the operator, such as `site_renderings_total`. */
export async function readNumber(site: Site, name: string) {
  const { status, text } = await visit(site, '/metrics', { Authorization: `Bearer ${metricsToken}` })
  assert.equal(status, 200)
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])
}

/** Bytes of memory that a process has. */
export const residentBytes = ({ pid }: Site) =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024

export function percentile(values: number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const inMs = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
export const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
