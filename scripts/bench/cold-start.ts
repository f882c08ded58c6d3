import { atMost, median, plain, type Part } from './part.ts'

const runs = 5

export const coldStart: Part = {
  name: 'cold-start',
  title: 'Cold start',
  about: `From the start of the process to the first home page with status 200, ${runs} times.`,
  async run(rig) {
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const site = await rig.startSite({ awaitReady: false })
      times.push(site.startedIn)
      await site.stop()
    }
    return [
      atMost('Median', median(times) / 1000, 3, 's'),
      plain('Fastest', Math.min(...times) / 1000, 's'),
      plain('Slowest', Math.max(...times) / 1000, 's'),
    ]
  },
}
