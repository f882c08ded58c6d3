import { setTimeout as wait } from 'node:timers/promises'

import { templates } from '../e2e/site.ts'
import type { Rig } from '../rig/rig.ts'
import { isInstalled } from './machine.ts'
import { startNginx } from './nginx.ts'
import { atLeast, median, type Part, type Row } from './part.ts'
import { load, type Load } from './wrk.ts'

const seconds = 8
const warmUp = 2
const rounds = 3
const pages = { home: templates.home, post: templates['post with picture'] }

type PageName = keyof typeof pages
type Server = { name: string; addressOf: (page: PageName) => string; stop: () => Promise<unknown> }

export const throughput: Part = {
  name: 'throughput',
  title: 'Throughput',
  about:
    'One process of this site, two of them on one port (SHARE_PORT), the same build under plain `next start` on the same database, and nginx with the same ' +
    'pages as files compressed beforehand, the same headers and no log; all answer with compressed pages. wrk asks over ' +
    `64 connections from two threads on the same machine, ${seconds} seconds after ${warmUp} of warming up, in turns; ` +
    `the median of ${rounds} rounds. The site writes its log line for each answer, to nowhere.`,
  async run(rig) {
    const missing = ['wrk', 'nginx'].filter((program) => !isInstalled(program))
    if (missing[0] === 'wrk') return [skipped('Everything here', 'wrk')]
    const ours = await startOurs(rig)
    const servers = [
      ours,
      await startPair(rig),
      await startPlainNext(rig),
      ...(missing.length ? [] : await startStatic(ours)),
    ]
    // The copy on disk is filled after the start; that work must not compete with the measurement.
    await wait(20_000)
    const loads = await loadInTurns(servers)
    await Promise.all(servers.map(({ stop }) => stop()))
    return [...toRows(loads), ...missing.map((program) => skipped('Comparison with nginx', program))]
  },
}

const skipped = (figure: string, program: string): Row => ({ figure, value: `skipped: ${program} is not installed` })

async function startOurs(rig: Rig): Promise<Server> {
  const { port, stop } = await rig.startSite({ isSilent: true })
  return { name: 'this site', addressOf: (page) => `http://127.0.0.1:${port}${pages[page]}`, stop }
}

/** The kernel gives each connection to one of the two. */
async function startPair(rig: Rig): Promise<Server> {
  const env = { SHARE_PORT: 'true' }
  const first = await rig.startSite({ isSilent: true, env })
  const second = await rig.startSite({ isSilent: true, env, port: first.port })
  return {
    name: 'this site, two processes',
    addressOf: (page) => `http://127.0.0.1:${first.port}${pages[page]}`,
    stop: () => Promise.all([first.stop(), second.stop()]),
  }
}

async function startPlainNext(rig: Rig): Promise<Server> {
  const program = ['node_modules/next/dist/bin/next', 'start']
  const { port, stop } = await rig.startSite({ program, awaitReady: false, isSilent: true })
  return { name: 'next start', addressOf: (page) => `http://127.0.0.1:${port}${pages[page]}`, stop }
}

async function startStatic(ours: Server): Promise<Server[]> {
  const files = await Promise.all(
    (Object.keys(pages) as PageName[]).map(async (name) => {
      const { headers, html } = await fetchPlain(ours.addressOf(name))
      return { name, headers, html }
    }),
  )
  const servers = []
  for (const [name, workers] of [
    ['nginx, one worker', '1'],
    ['nginx, a worker for each core', 'auto'],
  ] as const) {
    const { url, stop } = await startNginx(files, workers)
    servers.push({ name, addressOf: (page: PageName) => `${url}/${page}`, stop })
  }
  return servers
}

async function fetchPlain(url: string) {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  return { headers: response.headers, html: Buffer.from(await response.arrayBuffer()) }
}

type Loads = Record<PageName, Map<string, Load[]>>

async function loadInTurns(servers: Server[]) {
  const loads: Loads = { home: new Map(), post: new Map() }
  for (let round = 0; round < rounds; round++) {
    for (const page of Object.keys(pages) as PageName[]) {
      for (const { name, addressOf } of servers) {
        await load(addressOf(page), warmUp)
        const found = await load(addressOf(page), seconds)
        loads[page].set(name, [...(loads[page].get(name) ?? []), found])
      }
    }
  }
  return loads
}

function toRows(loads: Loads): Row[] {
  return (Object.keys(pages) as PageName[]).flatMap((page) => {
    const found = [...loads[page]].map(([name, all]) => ({
      name,
      perSecond: median(all.map(({ perSecond }) => perSecond)),
      p99: median(all.map(({ p99 }) => p99)),
    }))
    const [one, two, ...rest] = found
    const others = rest.filter(({ perSecond }) => perSecond > 0)
    const compare = (ours: (typeof found)[number] | undefined) =>
      others.map(({ name, perSecond }) => {
        const target = name === 'next start' ? 15 : 0.7
        return atLeast(`${page}, ${ours?.name} : ${name}`, (ours?.perSecond ?? NaN) / perSecond, target, '×')
      })
    return [
      ...found.map(({ name, perSecond, p99 }) => ({ figure: `${page}, ${name}`, value: describe(perSecond, p99) })),
      ...compare(one),
      ...compare(two),
    ]
  })
}

function describe(perSecond: number, p99: number) {
  if (perSecond === 0) return `not one answer in ${seconds} seconds`
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
  return `${number.format(perSecond)} answers a second, 99th percentile ${number.format(p99)} ms`
}
