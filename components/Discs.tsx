import type { Disc } from '@/lib/drawing/drawing'

export function Discs({ discs }: { discs: Disc[] }) {
  return discs.map(({ x, y, r, fill }) => <circle key={`${x} ${y}`} className={fill} cx={x} cy={y} r={r} />)
}
