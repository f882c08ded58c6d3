import { expect, test } from 'vitest'
import { toPicture } from '../lib/queries/map.ts'
import { create } from './fixtures/documents.ts'
import { picture } from './fixtures/pictures.ts'

const widths = (srcSet = '') => srcSet.split(', ').map((candidate) => Number(/ (\d+)w$/.exec(candidate)?.[1]))

async function upload(width: number) {
  const media = await create('media', {}, { file: await picture({ width, height: Math.round(width / 2) }) })
  return { media, shown: toPicture(media)! }
}

test.each([
  [300, [300], [300]],
  [480, [480], [480]],
  [900, [480, 900], [480, 900]],
  [1700, [480, 960, 1600], [480, 960, 1600, 1700]],
])('a picture %i pixels wide is offered as wide as it is, in both formats', async (width, avif, jpeg) => {
  const { shown } = await upload(width)
  expect([widths(shown.avif), widths(shown.jpeg)]).toEqual([avif, jpeg])
})

test('no AVIF is offered when the stored ones are too small', async () => {
  const { media } = await upload(900)
  const sizes = { ...media.sizes, avif1600: { filename: null, width: null } }
  const { avif, jpeg } = toPicture({ ...media, sizes })!
  expect([avif, widths(jpeg)]).toEqual([undefined, [480, 900]])
})

test('a drawing of our own carries no credit, a photo does', async () => {
  const [own, drawn] = [await create('media'), await create('media', { licence: 'drawing' })]
  expect([toPicture(own)?.credit?.author, toPicture(drawn)?.credit]).toEqual(['Anna Beispiel', undefined])
})
