import { rmSync } from 'node:fs'
import path from 'node:path'

import { atMost, median, plain, type Part } from './part.ts'

const runs = 5

export const coldStart: Part = {
  name: 'cold-start',
  title: 'Cold start',
  about:
    'From the start of the process to the first home page with status 200: once as after a build, then ' +
    `${runs} times with what Node compiled before (DATA_DIR/compile-cache).`,
  async run(rig) {
    const times: number[] = []
    rmSync(path.join(rig.dataDir, 'compile-cache'), { recursive: true, force: true })
    for (let run = 0; run <= runs; run++) {
      const site = await rig.startSite({ awaitReady: false })
      times.push(site.startedIn)
      await site.stop()
    }
    const [first = NaN, ...later] = times
    return [
      plain('First start of a build', first / 1000, 's'),
      atMost('Median', median(later) / 1000, 3, 's'),
      plain('Fastest', Math.min(...later) / 1000, 's'),
      plain('Slowest', Math.max(...later) / 1000, 's'),
    ]
  },
}
