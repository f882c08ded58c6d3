import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { ask } from '../lib/delivery/render.ts'
import { createConcurrencyLimit, QueueFull } from '../lib/delivery/concurrency-limit.ts'

test('a few at a time, the others in turn, and nobody behind a full queue', async () => {
  const limit = createConcurrencyLimit({ atOnce: 2, waiting: 3 })
  const ends: (() => void)[] = []
  const begun: number[] = []
  const work = (number: number) => () => {
    begun.push(number)
    return new Promise<number>((resolve) => ends.push(() => resolve(number)))
  }
  const all = [1, 2, 3, 4, 5].map((number) => limit(work(number)))
  await expect(limit(work(6))).rejects.toThrow(QueueFull)
  await expect.poll(() => begun).toEqual([1, 2])
  ends[0]?.()
  await expect.poll(() => begun).toEqual([1, 2, 3])
  const late = limit(work(7))
  for (let turn = 1; turn <= 5; turn++) await expect.poll(() => ends[turn]?.()).toBeUndefined()
  await expect.poll(() => begun).toEqual([1, 2, 3, 4, 5, 7])
  for (const end of ends) end()
  expect(await Promise.all([...all, late])).toEqual([1, 2, 3, 4, 5, 7])
})

test('work that fails gives its turn away', async () => {
  const limit = createConcurrencyLimit({ atOnce: 1, waiting: 5 })
  const failed = limit(() => Promise.reject(new Error('no')))
  const next = limit(async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('waiting counts: who waits too long is not asked for any more', async () => {
  const asked: string[] = []
  const silent: RequestListener = ({ url = '' }) => void asked.push(url)
  const limit = createConcurrencyLimit({ atOnce: 1, waiting: 5 })
  const first = ask(silent, { method: 'GET', url: '/one' }, 100, limit)
  await expect(ask(silent, { method: 'GET', url: '/two' }, 30, limit)).rejects.toThrow('no answer within 30 ms')
  await expect(first).rejects.toThrow('no answer within 100 ms')
  expect(await limit(async () => 'free')).toBe('free')
  expect(asked).toEqual(['/one'])
})
