import type { Browser } from '@playwright/test'

export type FirstView = {
  /** Bytes of the document as transferred, without headers; its CSS stands in it. */
  html: number
  /** Bytes of everything that the browser loads without scrolling, without headers. */
  total: number
  /** Bytes of scripts, loaded ones and those in the document that would run. */
  scripts: number
  stylesheets: number
  /** Addresses on other origins. */
  foreign: string[]
  /** Cumulative layout shift. */
  shift: number
}

/** A phone with a small, sharp screen. */
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/** Opens a page as the first one of a visit and measures what it loads. */
export async function measureFirstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const sizes: Promise<{ url: string; type: string; bytes: number }>[] = []
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('data:')) return
      const size = request.sizes().then(({ responseBodySize }) => responseBodySize)
      sizes.push(size.then((bytes) => ({ url: request.url(), type: request.resourceType(), bytes })))
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const loaded = await Promise.all(sizes)
    const bytesOf = (type: string) => sum(loaded.filter((one) => one.type === type).map(({ bytes }) => bytes))
    return {
      html: bytesOf('document'),
      total: sum(loaded.map(({ bytes }) => bytes)),
      scripts: bytesOf('script') + (await page.evaluate(inlineScripts)),
      stylesheets: bytesOf('stylesheet'),
      foreign: loaded.map((one) => one.url).filter((address) => new URL(address).origin !== new URL(url).origin),
      shift: await page.evaluate(layoutShift),
    }
  } finally {
    await context.close()
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, more) => total + more, 0)

/** Runs in the page: characters of inline scripts that are not data. */
const inlineScripts = () =>
  [...document.querySelectorAll('script:not([type="application/ld+json"])')]
    .map((script) => script.textContent.length)
    .reduce((total, more) => total + more, 0)

/** Runs in the page. */
const layoutShift = () =>
  new Promise<number>((resolve) => {
    let total = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(total), 200)
  })
