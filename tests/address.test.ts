import { expect, test } from 'vitest'
import { isPrivate, toKey } from '../lib/delivery/address.ts'

test('parameters a page does not know neither reach the site nor make a copy', () => {
  expect(toKey('/?utm_source=x&_rsc=1')).toBe('/')
  expect(toKey('/themen?art=beitraege')).toBe('/themen')
  for (let i = 0; i < 1000; i++) expect(toKey(`/aktuelles?x${i}=${Math.random()}`)).toBe('/aktuelles')
})

test('known parameters stand in one order, empty ones vanish', () => {
  expect(toKey('/aktuelles?seite=2&jahr=2022&thema=x&art=beitraege')).toBe(
    '/aktuelles?art=beitraege&thema=x&jahr=2022&seite=2',
  )
  expect(toKey('/aktuelles?thema=&seite=3&seite=4')).toBe('/aktuelles?seite=3')
})

test('spellings of one path are one page', () => {
  expect(toKey('/%61ktuelles')).toBe('/aktuelles')
  expect(toKey('/über-uns')).toBe(toKey('/%C3%BCber-uns'))
})

test('a fragment is no part of what may be asked for', () => {
  for (const url of ['/#x', '/admin#x', '/newsletter/bestaetigen/abc#a', '/themen?art=x#y'])
    expect(toKey(url)).toBeNull()
})

for (const url of [
  '//example.org',
  'http://x/',
  '/%',
  '/%c3%28',
  '/a%00b',
  '/../etc',
  '/a/../b',
  '/a\\b',
  `/${'a'.repeat(2001)}`,
]) {
  test(`a malformed address has no page: ${url.slice(0, 20)}`, () => {
    expect(toKey(url)).toBeNull()
  })
}

test('admin, REST and previews are never pages of the store', () => {
  for (const path of ['/admin', '/admin/login', '/api', '/api/posts', '/vorschau', '/vorschau/beenden']) {
    expect(isPrivate(path), path).toBe(true)
  }
  for (const path of ['/', '/administration', '/apis', '/vorschauen', '/aktuelles'])
    expect(isPrivate(path), path).toBe(false)
})
