import assert from 'node:assert/strict'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import { costlyPictures, type Picture } from './costly-pictures.ts'
import { inMegabytes, inMs, percentile, readPages, residentBytes, startVisitors } from './load.ts'
import type { Figures, Scenario, Stage } from './scenario.ts'

const atOnce = 16
const mostMemory = 600 * 1024 * 1024

export const uploads: Scenario = {
  name: 'uploads',
  promise:
    'Pictures from strangers, with and without an invented session, are refused by the head of the request, and so are 20 MB as a sign-in. The costliest pictures within the limits, uploaded 16 at once by staff, are all stored. The process stays below 600 MB, and visitors meanwhile get every page.',
  async run(stage) {
    const { first, rig, isShort } = stage
    const staff = await rig.signIn(first.url)
    const pictures = await costlyPictures()
    const texts = await readPages(stage)
    const figures: Figures = {}
    const rushes: Rush[] = [
      { name: 'strangers', path: 'media', headers: {}, refusal: 401 },
      { name: 'an invented session', path: 'media', headers: { Cookie: 'payload-token=a.b.c' }, refusal: 403 },
      { name: 'a sign-in of that size', path: 'users/login', headers: {}, refusal: 413 },
      { name: 'staff', path: 'media', headers: { Authorization: `JWT ${staff.token}` } },
    ]
    for (const rush of rushes) {
      if (rush.refusal) assert.equal(await sendHead(first, rush), rush.refusal, rush.name)
      const count = isShort && !rush.refusal ? pictures.length : atOnce
      const visitors = startVisitors([first], texts, 20)
      const memory = watchMemory(first)
      const began = performance.now()
      const statuses = await Promise.all(
        Array.from({ length: count }, (_, index) => upload(first, pictures[index % pictures.length], rush)),
      )
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      const answers = await visitors.stop()
      const { before, highest } = memory.stop()
      // The connection of who is refused may end before everything is sent.
      const expected = rush.refusal ? [rush.refusal, 0] : [201]
      assert.deepEqual(
        statuses.filter((status) => !expected.includes(status)),
        [],
        rush.name,
      )
      assert.deepEqual(
        answers.filter(({ status, isSame }) => status !== 200 || !isSame),
        [],
      )
      assert.ok(highest <= mostMemory, `${rush.name}: ${inMegabytes(before)} before, at most ${inMegabytes(highest)}`)
      figures[`${rush.name}, ${count} at once`] =
        `${rush.refusal ?? 201} after ${seconds} s, memory ${inMegabytes(before)}, at most ${inMegabytes(highest)}`
      const times = answers.map(({ ms }) => ms)
      figures[`visitors meanwhile, p99 (${rush.name})`] = inMs(percentile(times, 0.99))
    }
    const deleted = await staff.send('DELETE', `media?where[author][equals]=${author}&depth=0`)
    assert.equal(deleted.status, 200)
    return figures
  },
}

type Rush = { name: string; path: string; headers: Record<string, string>; refusal?: number }

const author = 'Probe'

/** The status of one upload; 0 when the connection ended without one. */
async function upload({ url }: Stage['first'], picture: Picture | undefined, { path, headers }: Rush) {
  if (!picture) return 0
  const { name, type, content } = picture
  const body = new FormData()
  body.set('file', new File([content], name, { type }))
  body.set('_payload', JSON.stringify({ title: name, alt: 'Rauschen', author, source: 'Probe', licence: 'own' }))
  try {
    const response = await fetch(`${url}/api/${path}`, { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/** The status of a request that announces 20 MB and sends none of them. */
const sendHead = ({ port }: Stage['first'], { path, headers }: Rush) =>
  new Promise<number>((resolve, reject) => {
    const asking = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api/${path}`,
      headers: {
        Host: `localhost:${port}`,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': 20_000_000,
        ...headers,
      },
      signal: AbortSignal.timeout(8_000),
    })
    asking.on('response', ({ statusCode = 0 }) => {
      resolve(statusCode)
      asking.destroy()
    })
    asking.on('error', reject).flushHeaders()
  })

/** Reads the memory of a process fifty times a second, in bytes. */
function watchMemory(site: Stage['first']) {
  const before = residentBytes(site)
  let highest = before
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      highest = Math.max(highest, residentBytes(site))
      await wait(20)
    }
  }
  void watch()
  return {
    stop() {
      isOver = true
      return { before, highest }
    },
  }
}
