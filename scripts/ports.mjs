import { createServer } from 'node:net'

import { Failure } from './failure.mjs'

/**
 * Keeps the first free port from the wanted one upwards for us until `release` is called; callers in the meantime are
 * hung up on.
 *
 * @param {number} wanted
 * @returns {Promise<{ port: number, release: () => Promise<void> }>}
 */
export async function reservePort(wanted) {
  for (let port = wanted; port < Math.min(wanted + 100, 65536); port++) {
    const reservation = await listen(port)
    if (reservation) return { port, release: reservation }
  }
  throw new Failure(`No free port found from ${wanted} on.`)
}

/**
 * The first free port of 127.0.0.1 from the wanted one upwards.
 *
 * @param {number} wanted
 */
export async function freePort(wanted) {
  const { port, release } = await reservePort(wanted)
  await release()
  return port
}

/** @param {number} port */
async function listen(port) {
  const servers = { '0.0.0.0': createServer(hangUp), '::': createServer(hangUp) }
  const release = async () => {
    await Promise.all(Object.values(servers).map((server) => new Promise((done) => server.close(done))))
  }
  for (const [host, server] of Object.entries(servers)) {
    const problem = await listenOn(server, port, host)
    if (!problem || ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(problem)) continue
    await release()
    if (problem !== 'EADDRINUSE') throw new Failure(`Port ${port} cannot be used (${problem}).`)
    return null
  }
  return release
}

/** @param {import('node:net').Socket} socket */
function hangUp(socket) {
  socket.destroy()
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the system's error code, undefined when it listens
 */
function listenOn(server, port, host) {
  return new Promise((resolve) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message))
    server.listen({ port, host, ipv6Only: host === '::' }, () => resolve(undefined))
  })
}
