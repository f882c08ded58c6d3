import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { postForm, readForm } from '../rig/form.ts'
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

async function send(site: string, fields: (readonly [string, string])[], index: number) {
  const order = [...fields, ['email', `leser-${index}@example.org`] as const]
  const began = performance.now()
  const response = await postForm(site, '/newsletter', order, { 'X-Forwarded-For': `198.51.100.${index}` })
  const passed = performance.now() - began
  if (response.status !== 303) throw new Error(`an order was answered ${response.status}`)
  return passed
}
