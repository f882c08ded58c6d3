/**
 * The office's own gesture: a thread stretched around circles, grown from a name. The same name and size always give
 * the same drawing.
 */
import { cancelledBand } from './cancelled-band.ts'
import { type Disc, forms } from './shapes.ts'
import type { TopicColour, TopicSign } from '../queries/types.ts'
import { type Peg, threadAround } from './thread.ts'

export type { Disc }
export type Drawing = { width: number; height: number; thread: string; discs: Disc[] }

const unit = 360

export const topicColours: Record<TopicColour, string> = {
  koralle: '#ff8f78',
  bernstein: '#f7b733',
  moos: '#a5c75a',
  petrol: '#5cc4b8',
  azur: '#86b6fa',
  pflaume: '#d79be4',
}

/** A drawing for anything without a picture, 360 units high and `ratio` times as wide. */
export function drawing(name: string, ratio = 16 / 9): Drawing {
  const random = randomFrom(name)
  const width = Math.round(unit * ratio)
  const compositions = Object.values(forms)
  const compose = compositions[Math.floor(random() * compositions.length)] ?? forms.beads
  const { thread, discs } = compose(random, width, unit)
  return { width, height: unit, thread, discs: discs.map(rounded) }
}

/** The same drawing as a complete picture with its own colours, for link previews and illustrations. */
export function drawingSvg(
  name: string,
  size: { width: number; height: number; colour?: TopicColour; isCancelled?: boolean },
) {
  const { width, height, thread, discs } = drawing(name, size.width / size.height)
  const colour = topicColours[size.colour ?? 'bernstein']
  const circles = discs.map(({ x, y, r, fill }) => {
    const paint = {
      topic: `fill="${colour}"`,
      ink: 'fill="#15173d"',
      ring: 'fill="none" stroke="#15173d" stroke-width="5"',
    }
    return `<circle cx="${x}" cy="${y}" r="${r}" ${paint[fill]}/>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#f1e8d8"/>`,
    ...circles,
    `<path d="${thread}" fill="none" stroke="#d3260f" stroke-width="6" stroke-linecap="round"/>`,
    size.isCancelled ? cancelledBand(width, height) : '',
    '</svg>',
  ].join('')
}

/**
 * The signs of the topics in a box of 120 × 120: circles, and the order in which the thread visits them (negative:
 * anticlockwise). It comes in far to the left and leaves far to the right at half height.
 */
export const topicSigns: Record<TopicSign, { thread: string; discs: Disc[] }> = {
  netz: sign(
    [
      [28, 30, 14, 'ink'],
      [90, 92, 16, 'ring'],
      [92, 28, 12, 'ink'],
      [40, 82, 22, 'topic'],
    ],
    [1, -2, -3, -4],
  ),
  stufen: sign(
    [
      [14, 96, 12, 'ring'],
      [50, 70, 15, 'ink'],
      [92, 36, 26, 'topic'],
    ],
    [-1, -2, 3],
  ),
  gespraech: sign(
    [
      [30, 56, 28, 'topic'],
      [94, 66, 18, 'ink'],
    ],
    [-1, 2, -1, -2],
  ),
  begleitung: sign(
    [
      [18, 84, 12, 'ink'],
      [78, 58, 36, 'topic'],
    ],
    [-1, -2, -1, -2],
  ),
  waage: sign(
    [
      [22, 78, 20, 'topic'],
      [60, 26, 9, 'ring'],
      [98, 78, 20, 'ink'],
    ],
    [-1, 2, -3],
  ),
  bruecke: sign(
    [
      [8, 92, 12, 'ink'],
      [60, 68, 36, 'topic'],
      [112, 92, 12, 'ring'],
    ],
    [-1, 2, -3],
  ),
}

/** The thread around a date, in a box of 320 × 180; where it goes afterwards depends on the name. */
export function dateThread(name: string) {
  const random = randomFrom(name)
  const date = { x: 98, y: 92, r: 60 }
  const isHigh = random() < 0.5
  const r = 14 + random() * 16
  const small: Peg = {
    x: 215 + random() * 50,
    y: isHigh ? r + 24 : 150 - r,
    r,
    turn: random() < 0.35 === isHigh ? -1 : 1,
  }
  const peg: Peg = { ...date, r: date.r + 8, turn: isHigh ? -1 : 1 }
  const start: Peg = { x: -60, y: 30 + random() * 120, r: 0, turn: 1 }
  const end: Peg = { x: 380, y: 30 + random() * 120, r: 0, turn: 1 }
  const disc = { x: small.x, y: small.y, r: r * 0.5, fill: 'ink' } satisfies Disc
  return { ...date, thread: threadAround([start, peg, small, end]), small: rounded(disc) }
}

function sign(circles: [x: number, y: number, r: number, fill: Disc['fill']][], visits: number[]) {
  const pegs = visits.map((visit): Peg => {
    const [x, y, r] = circles[Math.abs(visit) - 1] ?? [0, 0, 0]
    return { x, y, r, turn: visit > 0 ? 1 : -1 }
  })
  const bend = (x: number, visit = 0): Peg => ({ x, y: visit > 0 ? 44 : 76, r: 16, turn: visit > 0 ? -1 : 1 })
  const far = (x: number): Peg => ({ x, y: 60, r: 0, turn: 1 })
  const thread = threadAround([far(-900), bend(-30, visits[0]), ...pegs, bend(150, visits.at(-1)), far(1020)])
  const discs = circles.map(([x, y, r, fill]) => rounded({ x, y, r: fill === 'ring' ? r * 0.4 : r - 4, fill }))
  return { thread, discs }
}

function rounded({ x, y, r, fill }: Disc): Disc {
  return { x: Math.round(x), y: Math.round(y), r: Math.round(r), fill }
}

/** Numbers from 0 to below 1 that depend on the name alone (FNV-1a hash, mulberry32 generator). */
function randomFrom(name: string) {
  let seed = 2166136261
  for (const character of name) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619)
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
