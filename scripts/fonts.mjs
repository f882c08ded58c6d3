// Cuts the two typefaces of the site down to what German and its neighbours' names need.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
// @ts-expect-error The package brings no types.
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@fontsource-variable/', import.meta.url)
const target = new URL('../app/(site)/fonts/', import.meta.url)
const limit = 60_000

const latin = characters([0x20, 0x7e], [0xa0, 0xff]) + '‚‘’„“”–—…·→←↑↓×€•‹›−≤≥✓\u2009\u2011\u202f'
const rare = 'ĈĉĊċĔĕĜĝĠġĤĥĦħĨĩĬĭĲĳĴĵĸĿŀŉŊŋŎŏŜŝŦŧŨũŬŭŴŵŶŷſ'
const names = [...characters([0x100, 0x17f])].filter((character) => !rare.includes(character)).join('') + 'ȘșȚțẞ'

const display = { opsz: 72, wdth: 88, wght: 680 }
const text = { wght: { min: 400, max: 700, default: 400 } }

await mkdir(target, { recursive: true })
const sizes = await Promise.all([
  cut('bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2', 'display.woff2', latin, display),
  cut(
    'bricolage-grotesque/files/bricolage-grotesque-latin-ext-standard-normal.woff2',
    'display-names.woff2',
    names,
    display,
  ),
  cut('source-sans-3/files/source-sans-3-latin-wght-normal.woff2', 'text.woff2', latin, text),
  cut('source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2', 'text-names.woff2', names, text),
])
const total = sizes.reduce((sum, size) => sum + size, 0)
if (total > limit) throw new Error(`The fonts weigh ${total} bytes; the limit is ${limit}.`)

/**
 * @param {string} from
 * @param {string} to
 * @param {string} glyphs
 * @param {object} variationAxes
 * @returns {Promise<number>}
 */
async function cut(from, to, glyphs, variationAxes) {
  const font = await subsetFont(await readFile(new URL(from, source)), glyphs, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    variationAxes,
  })
  await writeFile(new URL(to, target), font)
  console.log(`${to}: ${font.length} bytes`)
  return font.length
}

/** @param {[first: number, last: number][]} ranges */
function characters(...ranges) {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('')
}
