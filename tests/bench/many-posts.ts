import { Client } from 'pg'

import { templates } from '../e2e/site.ts'
import { firstRenders } from './first-render.ts'
import { atMost, median, plain, type Part } from './part.ts'

const posts = 10_000
const samples = 8
const pages = { list: templates.list, post: templates['post with picture'], topic: templates.topic }

export const manyPosts: Part = {
  name: 'many-posts',
  title: `${posts.toLocaleString('en')} posts`,
  about: `First renderings as above, ${samples} samples a page, with the demo content and after ${posts} published posts more.`,
  async run(rig) {
    const before = await firstRenders(rig, pages, samples)
    await copyPosts(rig.databaseUrl, posts)
    const { 'last page of the list': deepest, ...after } = await firstRenders(
      rig,
      { ...pages, 'last page of the list': `/aktuelles?art=beitraege&seite=${posts / 10}` },
      samples,
    )
    return [
      ...(['list', 'post', 'topic'] as const).flatMap((name) => [
        plain(`${name}, median with the demo content`, median(before[name]), 'ms'),
        plain(`${name}, median with ${posts} posts more`, median(after[name]), 'ms'),
        atMost(
          `${name}, with ${posts} posts : with the demo content`,
          median(after[name]) / median(before[name]),
          2,
          '×',
        ),
      ]),
      plain(`page ${posts / 10} of the list, median`, median(deepest), 'ms'),
    ]
  },
}

/** Copies the published posts over and over, with addresses, titles and times of their own, straight in the database. */
async function copyPosts(databaseUrl: string, count: number) {
  const client = new Client(databaseUrl)
  await client.connect()
  await client.query(`
    create temporary table copies as
    select n, source.id as source_id, nextval(pg_get_serial_sequence('posts', 'id'))::integer as id
    from generate_series(1, ${count}) n
    join (select id, row_number() over (order by id) as place, count(*) over () as total
          from posts where _status = 'published') source on source.place = n % source.total + 1`)
  const publishedAt = `now() - copies.n * interval '4 hours'`
  await copyRows(client, 'posts', 'id', {
    id: 'copies.id',
    published_at: publishedAt,
    year: `extract(year from (${publishedAt}) at time zone 'Europe/Berlin')`,
  })
  await copyRows(client, 'posts_locales', '_parent_id', {
    _parent_id: 'copies.id',
    title: `source.title || ' ' || copies.n`,
    slug: `source.slug || '-' || copies.n`,
  })
  await copyRows(client, 'posts_rels', 'parent_id', { parent_id: 'copies.id' })
  await client.query('analyze')
  await client.end()
}

/** `changed` names columns whose value is another than in the copied row; a serial `id` counts on by itself. */
async function copyRows(client: Client, table: string, key: string, changed: Record<string, string>) {
  const { rows } = await client.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1',
    [table],
  )
  const columns = rows.map(({ name }) => name).filter((name) => name !== 'id' || name in changed)
  const values = columns.map((name) => changed[name] ?? `source."${name}"`)
  await client.query(`
    insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
    select ${values.join(', ')} from copies join ${table} source on source.${key} = copies.source_id`)
}
