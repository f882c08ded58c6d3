import assert from 'node:assert/strict'
import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

import type { Site } from '../rig/rig.ts'
import { inMs, until, visit } from './load.ts'
import type { Scenario } from './scenario.ts'

export const gracefulStop: Scenario = {
  name: 'graceful-stop',
  promise:
    'A process is asked to end while somebody is still sending a form. It says at once that it is not ready and goes on answering; the form is answered; the process ends within 10 s.',
  async run({ rig }) {
    const site = await rig.startSite()
    const sending = startSignIn(site)
    await wait(300)
    const began = performance.now()
    process.kill(site.pid, 'SIGTERM')
    const red = await until('ready turns red', 1, async () => (await visit(site, '/health/ready')).status === 503)
    assert.equal((await visit(site, '/')).status, 200, 'pages while it says goodbye')
    await wait(2000)
    const { status, ms } = await sending.finish(began)
    assert.equal(status, 401, 'the form that was under way')
    await site.ended
    const ended = performance.now() - began
    assert.ok(ended < 10_000, `ended after ${ended} ms`)
    return { 'ready was red after': inMs(red), 'last answer after': inMs(ms), 'ended after': inMs(ended) }
  },
}

const body = JSON.stringify({ email: 'nobody@example.org', password: 'not a password' })

/** A sign-in whose second half is sent later. */
function startSignIn({ port }: Site) {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length }
  const sending: ClientRequest = request({ port, method: 'POST', path: '/api/users/login', headers })
  const answer = new Promise<IncomingMessage>((resolve, reject) => sending.on('response', resolve).on('error', reject))
  sending.write(body.slice(0, 20))
  return {
    async finish(began: number) {
      sending.end(body.slice(20))
      const response = await answer
      response.resume()
      return { status: response.statusCode, ms: performance.now() - began }
    },
  }
}
