import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { stripScripts } from '../lib/delivery/strip-scripts.ts'
import { describeHtml } from './fixtures/html.ts'

const style = 'body{color:#123}a>b::before{content:"</ \\201e"}'
const structured = '{"@type":"Event","name":"a \\u003c b"}'
const page = `<!DOCTYPE html><html lang="de"><head><meta charSet="utf-8"/><style data-precedence="next" data-href="/a.css">${style}</style>
<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/><link rel="modulepreload" href="/y.js"/>
<link rel="preload" as="font" href="/f.woff2" crossorigin=""/><script src="/_next/x.js" async=""></script>
<script type="application/ld+json">${structured}</script></head><body><div hidden=""><!--$--><!--/$--></div>
<p class="a b" title='x > "y"'>Bürger<!-- -->:innen &amp; &lt;script&gt;</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>
<script id="_R_">(self.__next_f=self.__next_f||[]).push([1,"</p><p>nicht sichtbar"])</script></body></html>`

const readStyle = () => null

test('everything that runs is gone, everything that is seen stays', async () => {
  const { html } = await stripScripts(page, readStyle)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).toContain(`<script type="application/ld+json">${structured}</script>`)
  expect(html).not.toMatch(/_next\/x\.js|y\.js|__next_f|<!--|hidden/)
  expect(html).toContain('<link rel="preload" as="font" href="/f.woff2" crossorigin=""/>')
  expect(html).toContain(`<p class="a b" title='x > "y"'>Bürger:innen &amp; &lt;script&gt;</p>`)
})

test('text and attributes of all other elements are the same before and after', async () => {
  expect(describeHtml((await stripScripts(page, readStyle)).html)).toEqual(describeHtml(page))
})

test('the policy names the hash of every style as it stands in the page', async () => {
  const { html, styleHashes } = await stripScripts(page, readStyle)
  const [, kept = ''] = /<style>(.*)<\/style>/s.exec(html) ?? []
  expect(kept).toBe(style)
  expect(styleHashes).toEqual([`'sha256-${createHash('sha256').update(style).digest('base64')}'`])
})

test('a style sheet of the build is written into the page, any other is left where it is', async () => {
  const sheets = '<link rel="preload" as="style" href="/b.css"/><link rel="stylesheet" href="/b.css"/>'
  const { html, styleHashes } = await stripScripts(`${sheets}<link rel="stylesheet" href="/c.css"/>`, (href) =>
    href === '/b.css' ? style : null,
  )
  expect(html).toBe(`<style>${style}</style><link rel="stylesheet" href="/c.css"/>`)
  expect(styleHashes).toHaveLength(1)
})

test('a form to the page it stands on names no address, one to another page keeps it', async () => {
  const { html } = await stripScripts('<form action="" method="POST"></form><form action="/suche"></form>', readStyle)
  expect(html).toBe('<form method="POST"></form><form action="/suche"></form>')
})
