import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { atMost, median, plain, quantile, type Part } from './part.ts'

const orders = 40
/** Forms sent sooner after they were drawn are refused. */
const patience = 1_600

export const signUp: Part = {
  name: 'sign-up',
  title: 'Ordering the newsletter',
  about: `${orders} visitors without JavaScript order one after the other while the mail server takes connections and says nothing.`,
  async run(rig) {
    const hanging = await openHangingServer()
    const site = await rig.startSite({
      isSilent: true,
      env: { SMTP_URL: hanging.url, MAIL_FROM: 'newsletter@example.org', TRUSTED_HOPS: '1' },
    })
    const form = await readForm(`${site.url}/newsletter`)
    await wait(patience)
    const times: number[] = []
    for (let index = 0; index < orders; index++) times.push(await send(site.url, form, index))
    await site.kill()
    hanging.close()
    return [
      plain('Answer to an order, median', median(times), 'ms'),
      atMost('Answer to an order, p99', quantile(times, 0.99), 300, 'ms'),
    ]
  },
}

/** A mail server that never greets. */
async function openHangingServer() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/** The hidden fields of a form, as a browser sends them back. */
async function readForm(url: string) {
  const html = await (await fetch(url)).text()
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const)
}

const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

async function send(site: string, fields: (readonly [string, string])[], index: number) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  body.append('email', `leser-${index}@example.org`)
  const headers = { Origin: site, 'X-Forwarded-For': `198.51.100.${index}` }
  const began = performance.now()
  const response = await fetch(`${site}/newsletter`, { method: 'POST', headers, body, redirect: 'manual' })
  const passed = performance.now() - began
  if (response.status !== 303) throw new Error(`an order was answered ${response.status}`)
  return passed
}
