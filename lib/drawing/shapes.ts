/**
 * The ways in which a drawing is composed. Each gets a source of numbers from 0 to below 1 and the size of the picture,
 * and returns discs and the thread between them; what runs beyond the picture is cut off.
 */
import { type Peg, threadAround } from './thread.ts'

export type Disc = { x: number; y: number; r: number; fill: 'topic' | 'ink' | 'ring' }
type Composition = { thread: string; discs: Disc[] }
type Random = () => number
type Compose = (random: Random, width: number, height: number) => Composition

export const forms = { beads, sun, spiral, wave, net, steps, field, pair, arches, loops } satisfies Record<
  string,
  Compose
>

/** Circles of many sizes in a row; the thread passes above one and below the next. */
function beads(random: Random, width: number, height: number): Composition {
  const count = Math.max(2, Math.round((width / height) * 1.6 + random() * 1.4))
  const step = width / count
  const high = random() < 0.5 ? 0 : 1
  const largest = Math.floor(random() * count)
  const drawn = range(count).map((i): Peg => {
    const r = Math.min(i === largest ? 92 + random() * 36 : 20 + random() * 32, step * 0.6)
    const isHigh = i % 2 === high
    const y = isHigh ? r + 34 + random() * 60 : height - r - 34 - random() * 60
    return { x: step * (i + 0.5) + (random() - 0.5) * step * 0.24, y, r, turn: isHigh ? 1 : -1 }
  })
  const pegs = drawn.map((peg, i) => ({ ...peg, r: Math.min(peg.r, room(peg, drawn[i - 1]), room(peg, drawn[i + 1])) }))
  const second = (largest + 1 + Math.floor(random() * (count - 1))) % count
  const discs = pegs.map(({ x, y, r }, i): Disc => {
    if (i === largest) return { x, y, r: r - 10, fill: 'topic' }
    return i === second ? { x, y, r: r - 10, fill: 'ink' } : { x, y, r: Math.max(6, r * 0.3), fill: 'ring' }
  })
  return { thread: threadAround([edge(random, -60, height), ...pegs, edge(random, width + 60, height)]), discs }
}

/** One circle as high as the picture; the thread goes once around it and on past two small ones. */
function sun(random: Random, width: number, height: number): Composition {
  const side = random() < 0.5 ? 1 : -1
  const x = width * (0.5 - side * 0.16)
  const y = height * (0.5 + random() * 0.16)
  const r = height * 0.4
  const near = { x: x + side * (r + width * 0.14), y: height * (0.18 + random() * 0.12), r: 26 }
  const far = { x: x + side * (r + width * 0.22), y: height * (0.74 + random() * 0.1), r: 15 }
  const pegs: Peg[] = [
    { x, y, r: r + 14, turn: -side as 1 | -1 },
    { ...near, r: near.r + 12, turn: side as 1 | -1 },
  ]
  const ends = [edge(random, x - side * width, height), { x: x + side * width, y: height * 0.8, r: 0, turn: 1 } as Peg]
  return {
    thread: threadAround([ends[0] as Peg, ...pegs, ends[1] as Peg]),
    discs: [
      { x, y, r, fill: 'topic' },
      { ...near, fill: 'ink' },
      { ...far, fill: 'ring' },
    ],
  }
}

/** The thread is wound up around a circle and runs off at the last turn. */
function spiral(random: Random, width: number, height: number): Composition {
  const gap = 20 + random() * 5
  const y = height * 0.5
  const side = random() < 0.5 ? 1 : -1
  const up = random() < 0.5 ? 1 : -1
  const sweep = side * up === 1 ? 1 : 0
  const radii = range(5).map((i) => 34 + gap * i)
  const x = width * (0.5 - side * 0.14)
  let at = x - side * 34
  const arcs = radii.map((r, i) => {
    const isLast = i === radii.length - 1
    const [dx, dy] = isLast ? [side * r, -up * r] : [side * 2 * r * (i % 2 ? -1 : 1), 0]
    at += dx
    return `A${round(r)} ${round(r)} 0 0 ${sweep} ${round(at)} ${round(y + dy)}`
  })
  const ink = { x: x + side * (width * 0.34 + random() * width * 0.1), y: y + up * height * 0.16, r: 24 }
  return {
    thread: `M${round(x - side * 34)} ${round(y)}${arcs.join('')}H${side === 1 ? round(width + 40) : -40}`,
    discs: [
      { x, y, r: 22, fill: 'topic' },
      { ...ink, fill: 'ink' },
      { x: ink.x - side * 90, y: y + up * height * 0.34, r: 11, fill: 'ring' },
    ],
  }
}

/** Even waves from edge to edge, a circle in every hollow. */
function wave(random: Random, width: number, height: number): Composition {
  const count = Math.max(2, Math.round((width / height) * (1.7 + random())))
  const r = width / count / 2
  const y = height * (0.44 + random() * 0.12)
  const up = random() < 0.5 ? 0 : 1
  const topic = Math.floor(random() * count)
  const ink = (topic + 1 + Math.floor(random() * (count - 1))) % count
  const bows = range(count).map((i) => `a${round(r)} ${round(r)} 0 0 ${(i + up) % 2} ${round(2 * r)} 0`)
  const discs = range(count).map((i): Disc => {
    const fill = i === topic ? 'topic' : i === ink ? 'ink' : 'ring'
    return { x: r * (2 * i + 1), y, r: r * (fill === 'ring' ? 0.2 : fill === 'ink' ? 0.42 : 0.68), fill }
  })
  return { thread: `M0 ${round(y)}${bows.join('')}`, discs }
}

/** People who know each other: straight lines from circle to circle, crossing. */
function net(random: Random, width: number, height: number): Composition {
  const columns = Math.max(2, Math.round((width / height) * 1.9))
  const places = range(columns * 2).map((i) => ({
    x: (width / columns) * (Math.floor(i / 2) + 0.5 + (random() - 0.5) * 0.5),
    y: height * ((i % 2 ? 0.7 : 0.26) + (random() - 0.5) * 0.2),
  }))
  const topic = Math.floor(random() * places.length)
  const discs = places.map((place, i): Disc => {
    if (i === topic) return { ...place, r: 52, fill: 'topic' }
    return { ...place, r: i % 3 === 0 ? 20 : 12, fill: i % 3 === 0 ? 'ink' : 'ring' }
  })
  const walk = places.flatMap((place, i) => (i % 3 === 2 ? [place, places[topic] as Disc] : [place]))
  const line = walk.map(({ x, y }) => `L${round(x)} ${round(y)}`)
  return {
    thread: `M-40 ${round(height * random())}${line.join('')}L${round(width + 40)} ${round(height * 0.4)}`,
    discs,
  }
}

/** Stairs; what stands on them grows. */
function steps(random: Random, width: number, height: number): Composition {
  const count = Math.max(3, Math.round((width / height) * 2 + random()))
  const isRising = random() < 0.6
  const step = width / count
  const rise = (height * 0.5) / (count - 1)
  const level = (i: number) => height * 0.9 - rise * (isRising ? i : count - 1 - i)
  const stairs = range(count).map((i) => `V${round(level(i))}H${round(step * (i + 1))}`)
  const discs = range(count).map((i): Disc => {
    const size = isRising ? i : count - 1 - i
    const r = Math.min(step * 0.42, 12 + size * (48 / (count - 1)))
    return {
      x: step * (i + 0.5),
      y: level(i) - r - 5,
      r: r - 2,
      fill: size === count - 1 ? 'topic' : size % 2 ? 'ink' : 'ring',
    }
  })
  return { thread: `M0 ${round(level(0))}${stairs.join('')}`, discs }
}

/** A field of small circles; the thread reads it line by line. */
function field(random: Random, width: number, height: number): Composition {
  const columns = Math.min(4, Math.max(2, Math.round((width / height) * 2.2)))
  const [gap, line] = [width / (columns + 1), height / 4]
  const large = { column: 1 + Math.floor(random() * columns), row: 1 + Math.floor(random() * 3) }
  const ink = Math.floor(random() * columns * 3)
  const discs = range(columns * 3).map((i): Disc => {
    const [column, row] = [1 + (i % columns), 1 + Math.floor(i / columns)]
    const place = { x: gap * column, y: line * row }
    if (column === large.column && row === large.row) return { ...place, r: line * 0.62, fill: 'topic' }
    return { ...place, r: i === ink ? 22 : 11, fill: i % 4 === ink % 4 ? 'ink' : 'ring' }
  })
  const bow = round(line / 2)
  const [left, right] = [round(gap * 0.6), round(width - gap * 0.6)]
  const thread = `M-40 ${round(line)}H${right}a${bow} ${bow} 0 0 1 0 ${round(line)}H${left}a${bow} ${bow} 0 0 0 0 ${round(line)}H${round(width + 40)}`
  return { thread, discs }
}

/** Two large circles in conversation: the thread runs around both as an eight, twice. */
function pair(random: Random, width: number, height: number): Composition {
  const [large, small] = [height * (0.27 + random() * 0.04), height * (0.17 + random() * 0.04)]
  const side = random() < 0.5 ? 1 : -1
  const a = { x: width * (0.5 - side * 0.2), y: height * (0.46 + random() * 0.1), r: Math.min(large, width * 0.2) }
  const b = { x: width * (0.5 + side * 0.24), y: height * (0.4 + random() * 0.2), r: Math.min(small, width * 0.14) }
  const [first, last] = side === 1 ? [a, b] : [b, a]
  const around = [first, last].map(({ x, y, r }, i): Peg => ({ x, y, r: r + 11, turn: i ? 1 : -1 }))
  return {
    thread: threadAround([edge(random, -60, height), ...around, ...around, edge(random, width + 60, height)]),
    discs: [
      { ...a, fill: 'topic' },
      { ...b, fill: 'ink' },
    ],
  }
}

/** Bridges, one above the other, over half a circle. */
function arches(random: Random, width: number, height: number): Composition {
  const gap = 30 + random() * 8
  const x = width * (0.36 + random() * 0.28)
  const ground = height * 0.94
  const radii = range(3).map((i) => height * 0.34 + gap * i)
  const bows = radii.map((r, i) => {
    const to = i % 2 ? x - r : x + r
    const next = radii[i + 1]
    const on = next ? `H${round(i % 2 ? x - next : x + next)}` : ''
    return `A${round(r)} ${round(r)} 0 0 ${i % 2 ? 0 : 1} ${round(to)} ${round(ground)}${on}`
  })
  const side = x < width / 2 ? 1 : -1
  const outer = (radii[2] as number) + 50
  return {
    thread: `M-40 ${round(ground)}H${round(x - (radii[0] as number))}${bows.join('')}H${round(width + 40)}`,
    discs: [
      { x, y: ground, r: height * 0.26, fill: 'topic' },
      { x: x + side * outer, y: height * 0.3, r: 30, fill: 'ink' },
      { x: x + side * (outer + 60), y: height * 0.62, r: 12, fill: 'ring' },
    ],
  }
}

/** A straight thread with loops of many sizes. */
function loops(random: Random, width: number, height: number): Composition {
  const count = Math.max(2, Math.round((width / height) * 1.5 + random()))
  const step = width / count
  const y = height * 0.52
  const largest = Math.floor(random() * count)
  const drawn = range(count).map((i) => {
    const r = Math.min(i === largest ? height * 0.21 : 26 + random() * 34, step * 0.48)
    return { x: step * (i + 0.5), r, below: random() < 0.5 }
  })
  const bows = drawn.map(({ x, r, below }) => `H${round(x)}a${round(r)} ${round(r)} 0 1 ${below ? 1 : 0} -.1 0`)
  const discs = drawn.map(({ x, r, below }, i): Disc => {
    const fill = i === largest ? 'topic' : i === (largest + 1) % count ? 'ink' : 'ring'
    return { x, y: y + (below ? r : -r), r: fill === 'ring' ? 8 : r - 11, fill }
  })
  return { thread: `M-40 ${round(y)}${bows.join('')}H${round(width + 40)}`, discs }
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

const round = Math.round

/** A point beyond the picture, at any height. */
const edge = (random: Random, x: number, height: number): Peg => ({
  x,
  y: height * (0.2 + random() * 0.6),
  r: 0,
  turn: 1,
})

/** The largest radius that leaves the neighbour its share of the way between the two. */
function room(peg: Peg, neighbour: Peg | undefined) {
  if (!neighbour) return Infinity
  const distance = Math.hypot(neighbour.x - peg.x, neighbour.y - peg.y)
  return (distance * 0.92 * peg.r) / (peg.r + neighbour.r)
}
