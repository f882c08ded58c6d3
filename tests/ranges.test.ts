import { expect, test } from 'vitest'
import { readRange } from '../lib/delivery/ranges.ts'

const file = { size: 1000, mtime: new Date('2027-05-03T10:00:00.000Z') }
const date = 'Mon, 03 May 2027 10:00:00 GMT'
const read = (range: string, more = {}, method = 'GET') => readRange({ method, headers: { range, ...more } }, file)

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 999 }],
  ['bytes=990-5000', { start: 990, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['Bytes=1-2', { start: 1, end: 2 }],
])('%s is a part', (range, part) => {
  expect(read(range)).toEqual(part)
})

test.each(['bytes=5-2', 'bytes=1000-', 'bytes=-0', 'bytes=-', 'bytes=a-b', 'bytes=', 'bytes=1-2-3', 'bytes=0x1-2'])(
  '%s is refused',
  (range) => {
    expect(read(range)).toBe('unsatisfiable')
  },
)

test.each(['items=0-5', 'bytes=0-1,5-6', 'bytes=0-,0-,0-,0-', '0-5'])('%s gives the whole file', (range) => {
  expect(read(range)).toBeNull()
})

test('only GET has ranges, and only of the file the client already has a part of', () => {
  expect(read('bytes=5-2', {}, 'HEAD')).toBeNull()
  expect(read('bytes=0-0', { 'if-range': date })).toEqual({ start: 0, end: 0 })
  expect(read('bytes=0-0', { 'if-range': 'Mon, 03 May 2027 09:00:00 GMT' })).toBeNull()
  expect(read('bytes=0-0', { 'if-range': 'W/"1000-1809338400000"' })).toBeNull()
})
