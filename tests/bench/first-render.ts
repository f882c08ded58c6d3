import { setTimeout as wait } from 'node:timers/promises'

import { templates } from '../e2e/site.ts'
import type { Rig } from '../rig/rig.ts'
import { atMost, median, plain, quantile, type Part } from './part.ts'
import { publisher } from './publisher.ts'

const rounds = 8
const pages = {
  home: templates.home,
  list: templates.list,
  post: templates['post with picture'],
  event: templates['past event'],
  topic: templates.topic,
}

export const firstRender: Part = {
  name: 'first-render',
  title: 'First rendering',
  about:
    'Before each sample a page of its own is published, which outdates everything; the sample is the answer to the ' +
    `first visitor of one page after that, on an otherwise idle process. ${rounds} samples a page, after one uncounted.`,
  async run(rig) {
    const times = await firstRenders(rig, pages, rounds)
    const all = Object.values(times).flat()
    return [
      ...Object.entries(times).map(([name, samples]) => atMost(`${name}, median`, median(samples), 50, 'ms')),
      atMost(`all ${all.length}, median`, median(all), 50, 'ms'),
      plain('all, 95th percentile', quantile(all, 0.95), 'ms'),
      plain('all, longest', Math.max(...all), 'ms'),
    ]
  },
}

/** Milliseconds of the first answer for each of the pages after a change, so often, on a process of its own. */
export async function firstRenders<Name extends string>(rig: Rig, paths: Record<Name, string>, samples: number) {
  const site = await rig.startSite()
  const { publish } = await publisher(rig, site.url, 'pages', 'innovationswerkstatt')
  const names = Object.keys(paths) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= samples; round++) {
    for (const name of names) {
      await publish({ lead: `Zum Messen: Runde ${round}, ${name}.` })
      // The changed page itself is rendered at once; the copy on disk is not renewed before two seconds have passed.
      await wait(400)
      const time = await answerTime(`${site.url}${paths[name]}`)
      if (round > 0) times[name].push(time)
    }
  }
  await site.stop()
  return times
}

async function answerTime(url: string) {
  const began = performance.now()
  const response = await fetch(url)
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${response.status} for ${url}`)
  return performance.now() - began
}
