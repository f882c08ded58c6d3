/** A circle the thread runs around: `turn` 1 is clockwise, -1 anticlockwise; the radius 0 is a point it runs through. */
export type Peg = { x: number; y: number; r: number; turn: 1 | -1 }

/** The path of a thread pulled tight around the pegs, one after the other. */
export function threadAround(pegs: Peg[]) {
  const directions = pegs.slice(1).map((peg, i) => tangent(pegs[i] as Peg, peg))
  return pegs
    .map((peg, i) => {
      const before = directions[i - 1]
      const after = directions[i]
      if (before === undefined) return `M${touch(peg, after ?? 0)}`
      if (after === undefined || peg.r === 0) return `L${touch(peg, before)}`
      const swept = ((((after - before) * peg.turn) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
      const flags = `${swept > Math.PI ? 1 : 0} ${peg.turn === 1 ? 1 : 0}`
      return `L${touch(peg, before)}A${round(peg.r)} ${round(peg.r)} 0 ${flags} ${touch(peg, after)}`
    })
    .join('')
}

function tangent(from: Peg, to: Peg) {
  const dx = to.x - from.x
  const dy = to.y - from.y
  return Math.atan2(dy, dx) - Math.asin((to.r * to.turn - from.r * from.turn) / Math.hypot(dx, dy))
}

function touch({ x, y, r, turn }: Peg, direction: number) {
  return `${round(x + r * turn * Math.sin(direction))} ${round(y - r * turn * Math.cos(direction))}`
}

function round(value: number) {
  return Math.round(value)
}
