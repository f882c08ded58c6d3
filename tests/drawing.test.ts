import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Drawing } from '../components/Drawing.tsx'
import { drawing, drawingSvg } from '../lib/drawing/drawing.ts'
import { posts } from '../scripts/seed/content/posts.ts'

const names = posts.slice(0, 20).map(({ slug }) => slug)

/** What the thread does, whatever its numbers: the commands of its path, repetitions aside. */
const shapeOf = (name: string) =>
  drawing(name)
    .thread.replace(/[\d\s.,-]+/g, '')
    .replace(/(..?)\1+/g, '$1')

test('twenty names give drawings of many shapes', () => {
  expect(names).toHaveLength(20)
  expect(new Set(names.map(shapeOf)).size).toBeGreaterThanOrEqual(7)
})

test('a name always gives the same drawing, and no other name does', () => {
  expect(names.map((name) => drawing(name))).toEqual(names.map((name) => drawing(name)))
  expect(new Set(names.map((name) => drawing(name).thread)).size).toBe(20)
})

test.each([1, 16 / 9, 1200 / 630, 2.4])('a drawing %d times as wide as high is whole and small', (ratio) => {
  for (const name of [...names, ...Array.from({ length: 200 }, (_, i) => `name-${i}`)]) {
    const { width, height, thread, discs } = drawing(name, ratio)
    expect(thread, name).toMatch(/^M[\d\s.MLHVAa-]+$/)
    expect(discs.length, name).toBeGreaterThan(1)
    const numbers = discs.flatMap(({ x, y, r }) => [x, y, r])
    expect(numbers.every(Number.isInteger) && discs.every(({ r }) => r > 0), name).toBe(true)
    const seen = discs.filter(({ x, y, r }) => x + r > 0 && x - r < width && y + r > 0 && y - r < height)
    expect(
      seen.some(({ fill }) => fill === 'topic'),
      name,
    ).toBe(true)
    expect(renderToStaticMarkup(createElement(Drawing, { name, ratio })).length, name).toBeLessThan(1000)
  }
})

test('the picture for link previews is the same drawing', () => {
  expect(drawingSvg('ein-beitrag', { width: 1200, height: 630 })).toContain(drawing('ein-beitrag', 1200 / 630).thread)
})
