import { fixedPages } from '../routes.ts'
import type { Files } from './files.ts'
import { log } from '../log.ts'
import type { Pages } from './pages.ts'

const pause = 250
const settle = 2_000
const everyHour = 60 * 60 * 1000

/**
 * Keeps the copy on disk complete and free of anything else: after a change, and every hour, the fixed pages, those of the
 * sitemap and the files they show are asked for one by one, slowly enough that visitors do not notice.
 */
export function createCacheWarmer(pages: Pages, files: Files, siteUrl: string) {
  let run = 0
  let timer = setTimeout(warmCache, everyHour)

  function warmCache() {
    clearTimeout(timer)
    timer = setTimeout(fill, settle, ++run)
  }

  async function fill(thisRun: number) {
    try {
      const keys = new Set([...fixedPages, ...(await sitemap())])
      await pages.keepCopiesOf((key) => keys.has(key))
      for (const key of keys) {
        if (thisRun !== run) return
        const page = pages.getStored(key) ?? (await pages.refresh(key).catch(() => null))
        await pages.copy(key)
        await files.learn(page?.bodies.identity.toString('utf8') ?? '')
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    } catch (error) {
      log('copy on disk not renewed', { reason: String(error) })
    }
    if (thisRun === run) timer = setTimeout(warmCache, everyHour)
  }

  async function sitemap() {
    const page = await pages.refresh('/sitemap.xml')
    const xml = page.bodies.identity.toString('utf8')
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = siteUrl]) => new URL(address).pathname)
  }

  return {
    warmCache,
    stop() {
      run++
      clearTimeout(timer)
    },
  }
}
