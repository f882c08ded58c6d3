import { connect, type Socket } from 'node:net'

import type { Site } from '../rig/rig.ts'

type Reply = { status: number; isClosed: boolean; ms: number }

/** Sends bytes as they are and reads the first answer; says whether the site then closed the connection. */
export function sendRaw({ port }: Site, bytes: string | Buffer, patience = 3000): Promise<Reply> {
  const began = performance.now()
  return new Promise((resolve) => {
    let received = ''
    let answeredAt = 0
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes))
    const finish = (isClosed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0)
      resolve({ status, isClosed, ms: (answeredAt || performance.now()) - began })
    }
    const timer = setTimeout(() => finish(false), patience)
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      answeredAt ||= performance.now()
    })
    socket.on('error', () => {})
    socket.on('close', () => finish(true))
  })
}

/** Open connections that begin with these bytes, and what became of them. */
export async function openMany({ port }: Site, count: number, bytes: string, options: { isReading?: boolean } = {}) {
  const sockets: Socket[] = []
  const cutAfter: number[] = []
  for (let index = 0; index < count; index++) {
    const socket = connect({ port, host: '127.0.0.1' })
    const began = performance.now()
    socket.on('error', () => {})
    socket.on('close', () => cutAfter.push(performance.now() - began))
    if (options.isReading === false) socket.pause()
    else socket.resume()
    await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))
    if (bytes) socket.write(bytes)
    sockets.push(socket)
  }
  return {
    /** Milliseconds until the site closed them, for those it has closed. */
    cutAfter,
    write: (text: string) => sockets.forEach((socket) => socket.writable && socket.write(text)),
    close: () => sockets.forEach((socket) => socket.destroy()),
  }
}
