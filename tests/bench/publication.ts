import { setTimeout as wait } from 'node:timers/promises'

import { atMost, plain, quantile, type Part } from './part.ts'
import { publisher } from './publisher.ts'

const publications = 30

export const publication: Part = {
  name: 'publication',
  title: 'From publication to visibility',
  about:
    `Two processes on one database; a published post changes ${publications} times over REST. Counted is the time from ` +
    'the answer to the editor until a visitor reads the new text, on each of the two processes.',
  async run(rig) {
    const sites = [await rig.startSite(), await rig.startSite()] as const
    const { publish, path } = await publisher(rig, sites[0].url, 'posts', 'das-war-die-elfte-innovationswerkstatt')
    for (const { url } of sites) await fetch(`${url}${path}`)
    const times: number[] = []
    for (let number = 1; number <= publications; number++) {
      const title = `Fassung ${number} von ${publications}`
      await publish({ title })
      const published = performance.now()
      const delays = sites.map(async ({ url }) => (await firstSight(`${url}${path}`, title)) - published)
      times.push(...(await Promise.all(delays)))
      await wait(300)
    }
    await Promise.all(sites.map((site) => site.stop()))
    return [
      plain('Median', quantile(times, 0.5), 'ms'),
      atMost('99th percentile', quantile(times, 0.99), 300, 'ms'),
      plain('Longest', Math.max(...times), 'ms'),
    ]
  },
}

async function firstSight(url: string, text: string) {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    if ((await (await fetch(url)).text()).includes(text)) return performance.now()
    await wait(2)
  }
  throw new Error(`${url} does not show "${text}" after ten seconds`)
}
