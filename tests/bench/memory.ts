import { readFileSync } from 'node:fs'

import { sitemapPaths } from '../e2e/site.ts'
import { atMost, plain, type Part } from './part.ts'

const requests = 10_000
const atOnce = 16

export const memory: Part = {
  name: 'memory',
  title: 'Memory',
  about: `Resident memory of the process after its start and after ${requests} requests over all pages of the sitemap.`,
  async run(rig) {
    const site = await rig.startSite({ isSilent: true })
    const atStart = residentMegabytes(site.pid, 'VmRSS')
    const paths = await sitemapPaths(site.url)
    let asked = 0
    const askOn = async () => {
      while (asked < requests) {
        const response = await fetch(`${site.url}${paths[asked++ % paths.length]}`)
        await response.arrayBuffer()
        if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, askOn))
    const rows = [
      plain('After the start', atStart, 'MB'),
      atMost(`After ${requests} requests over ${paths.length} pages`, residentMegabytes(site.pid, 'VmRSS'), 400, 'MB'),
      plain('Highest', residentMegabytes(site.pid, 'VmHWM'), 'MB'),
    ]
    await site.stop()
    return rows
  },
}

function residentMegabytes(pid: number, line: 'VmRSS' | 'VmHWM') {
  const [, kibibytes = ''] =
    new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kibibytes) * 1024) / 1e6
}
