import { describe, expect, test } from 'vitest'
import { eightAtOnce } from './fixtures/at-once.ts'
import { create } from './fixtures/documents.ts'
import { createPerson, payload, rest, type Reader } from './fixtures/site.ts'

/* What a client may send at worst is answered with a short sentence; the fault is never ours. */

const readers: Reader[] = ['anonymous', 'administration']

const doors = [
  ...['/posts', '/posts/1', '/posts/count', '/posts/versions', '/posts/versions/1', '/media', '/users', '/audit-log'],
  ...['/globals/settings', '/users/me', '/users/init', '/access', '/newsletters/1/stand', '/payload-preferences'],
]

const deep = (depth: number) => `${'{"and":['.repeat(depth)}{"id":{"equals":1}}${']}'.repeat(depth)}`
const encoded = encodeURIComponent

const queries = {
  'half a condition': 'where={',
  'a condition that is a word': 'where=abc',
  'a condition that is a number': 'where=5',
  'a condition that is null': 'where=null',
  'a condition that is a list': 'where=[1]',
  'a condition on a prototype': 'where[__proto__][equals]=1',
  'a condition on a prototype, as JSON': `where=${encoded('{"__proto__":{"equals":1}}')}`,
  'a condition on a constructor': 'where[constructor][equals]=1',
  'a condition on a path through a constructor': 'where[constructor.prototype][equals]=1',
  'a condition on a field nobody has': 'where[gibtesnicht][equals]=1',
  'an operator nobody knows': 'where[id][gibtesnicht]=1',
  'an operator of a prototype': 'where[id][constructor]=1',
  'a condition without operator': 'where[id]=1',
  'a number that is a word': 'where[id][equals]=abc',
  'a number that is too large': 'where[id][equals]=99999999999999999999',
  'a list of numbers with a word': 'where[id][in]=1,abc',
  'a date that is a word': 'where[updatedAt][greater_than]=gestern',
  'a date that is a list': 'where[updatedAt][greater_than][]=1',
  'SQL in a value': `where[id][equals]=${encoded("1'; select pg_sleep(60) --")}`,
  'SQL in a field': `where[${encoded("id' or 1=1 --")}][equals]=1`,
  'NUL in a value': 'where[createdAt][like]=%00',
  'NUL in a sort order': 'sort=%00',
  'a deep condition': `where=${encoded(deep(300))}`,
  'a condition deeper than the parser': `where${'[and][0]'.repeat(12)}[id][equals]=1`,
  'a broad condition': `where=${encoded(JSON.stringify({ or: Array(2000).fill({ id: { equals: 1 } }) }))}`,
  'conditions that are no list': 'where[and]=1',
  'a list of conditions that are none': 'where[or][0]=1',
  'a near that is nonsense': 'where[id][near]=1,2,3',
  'a sort order nobody has': 'sort=gibtesnicht',
  'a sort order of a prototype': 'sort=__proto__',
  'a sort order that is an object': 'sort[a]=1',
  'SQL as a sort order': `sort=${encoded('id; drop table posts')}`,
  'a negative limit': 'limit=-1',
  'a limit that is a word': 'limit=viele',
  'a limit that is a fraction': 'limit=1.5',
  'a limit that is enormous': 'limit=1e300',
  'no limit': 'limit=0',
  'no pages': 'pagination=false',
  'a limit that is an object': 'limit[a]=1',
  'a negative page': 'page=-1',
  'a page that is a word': 'page=abc',
  'a page that is enormous': 'page=99999999999999999999',
  'great depth': 'depth=99',
  'a negative depth': 'depth=-1',
  'a depth that is a word': 'depth=tief',
  'an unknown language': 'locale=xx',
  'a language that is a prototype': 'locale=__proto__',
  'two languages': 'locale=de&locale=en',
  'all languages': 'locale=all',
  'an unknown second language': 'fallback-locale=xx',
  'a selection that is a word': 'select=abc',
  'a selection on a prototype': 'select[__proto__]=true',
  'a selection of nothing known': 'select[gibtesnicht]=true',
  'a selection that is deep': `select${'[a]'.repeat(30)}=true`,
  'a populated prototype': 'populate[__proto__][a]=true',
  'a populated nothing': 'populate=abc',
  'joins of a prototype': 'joins[__proto__][limit]=1',
  'joins that are nonsense': 'joins=abc',
  'joins nobody has': 'joins[gibtesnicht][limit]=abc',
  'data that is half': 'data={',
  'data that is a number': 'data=5',
  'a collection that is a prototype': 'collectionSlug=__proto__',
  'a thousand parameters': Array.from({ length: 1000 }, (_, index) => `p${index}=1`).join('&'),
  'a broken percent sign': 'where[id][equals]=%E0%A4%A',
}

const bodies: Record<string, [type: string, body: string | Uint8Array<ArrayBuffer>]> = {
  'no body': ['application/json', ''],
  'half a body': ['application/json', '{"title":'],
  'a body that is null': ['application/json', 'null'],
  'a body that is a list': ['application/json', '[1,2]'],
  'a body that is a text': ['application/json', '"a"'],
  'a body that is a number': ['application/json', '5'],
  'a body with a prototype': ['application/json', '{"__proto__":{"polluted":1}}'],
  'a body with a constructor': ['application/json', '{"constructor":{"prototype":{"polluted":1}}}'],
  'a deep body': ['application/json', `{"content":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  'objects where texts belong': [
    'application/json',
    '{"title":{"a":1},"name":{"a":1},"email":{"a":1},"password":{"a":1}}',
  ],
  'numbers where texts belong': ['application/json', '{"title":1,"name":1,"email":1,"password":1,"slug":1}'],
  'lists where texts belong': ['application/json', '{"title":[1],"name":[1],"email":["a"],"password":[1],"slug":[1]}'],
  'NUL in names': [
    'application/json',
    '{"title":"a\\u0000b","name":"a\\u0000b","email":"a\\u0000@example.org","password":"a\\u0000bcdefghijkl"}',
  ],
  'half a character': ['application/json', '{"title":"a\\ud800b","name":"a\\ud800b","email":"a\\ud800@example.org"}'],
  'enormous numbers': ['application/json', '{"position":1e308,"id":1e308,"image":1e308,"topics":[1e308]}'],
  'relations that are words': [
    'application/json',
    '{"image":"abc","topics":["abc"],"authors":["x"],"user":{"relationTo":"x","value":"y"}}',
  ],
  'relations that are objects': ['application/json', '{"image":{"a":1},"topics":[{"a":1}],"topics_unknown":1}'],
  'content that is a text': ['application/json', '{"content":"abc","sections":"abc","blocks":"abc"}'],
  'content that is no tree': [
    'application/json',
    '{"content":{"root":5},"sections":[5],"blocks":[{"blockType":"__proto__"}]}',
  ],
  'dates that are words': [
    'application/json',
    '{"publishedAt":"gestern","start":"gestern","updatedAt":"x","createdAt":"x","deletedAt":"x"}',
  ],
  'a state nobody knows': ['application/json', '{"_status":"geheim","role":"kaiser"}'],
  'a state that is an object': ['application/json', '{"_status":{"__proto__":1}}'],
  'a form without boundary': ['multipart/form-data', 'abc'],
  'a form that ends early': [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
  ],
  'a form with half a payload': ['multipart/form-data; boundary=x', multipart('_payload', '{')],
  'a form whose payload is null': ['multipart/form-data; boundary=x', multipart('_payload', 'null')],
  'a form whose payload is a number': ['multipart/form-data; boundary=x', multipart('_payload', '5')],
  'a form whose file is a text': [
    'multipart/form-data; boundary=x',
    multipart('file', '{"collectionSlug":"__proto__","filename":"a.jpg"}'),
  ],
  'a form whose file is null': ['multipart/form-data; boundary=x', multipart('file', 'null')],
  'a form whose file is half': ['multipart/form-data; boundary=x', multipart('file', '{')],
  'a form whose file lies elsewhere': [
    'multipart/form-data; boundary=x',
    multipart('file', '{"filename":"../../../etc/passwd","clientUploadContext":{}}'),
  ],
  'a form with many fields': [
    'multipart/form-data; boundary=x',
    Array.from({ length: 50 }, (_, i) => `--x\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\n1\r\n`).join('') +
      '--x--\r\n',
  ],
  'mixed parts': ['multipart/mixed; boundary=x', multipart('a', '1')],
  'a form of another kind': ['application/x-www-form-urlencoded', 'title=a&__proto__[a]=1'],
  'plain text': ['text/plain', 'abc'],
  XML: ['application/xml', '<a/>'],
  'a kind that is nonsense': ['abc', 'abc'],
  'bytes that are no text': ['application/json', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
}

function multipart(name: string, value: string) {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`
}

const names = [
  'abc',
  '0',
  '-1',
  '1.5',
  '99999999999',
  '__proto__',
  'constructor',
  '%00',
  'NaN',
  'Infinity',
  '1abc',
  "1'",
]

const written = [
  ...[
    '/posts',
    '/posts?draft=true',
    '/posts/access',
    '/events?draft=true',
    '/pages?draft=true',
    '/media',
    '/documents',
  ],
  ...['/users', '/users/login', '/users/forgot-password', '/users/reset-password', '/users/unlock'],
  ...['/users/refresh-token', '/users/first-register', '/globals/settings', '/globals/settings/access'],
  ...['/payload-preferences/nav', '/payload-locked-documents', '/rechte/auskunft', '/newsletters'],
]

type Question = Parameters<typeof rest>

/** A fault of ours, or an answer that tells too much or says nothing. */
function isWrong({ status, text, body }: Awaited<ReturnType<typeof rest>>) {
  if (status >= 500) return true
  if (/\n\s+at |node_modules|select .* from|insert into|syntax error|DrizzleQuery/i.test(text)) return true
  if (text.includes(status >= 400 ? '__proto__' : '"__proto__":')) return true
  return status >= 400 && !isSentence(body?.errors?.[0]?.message)
}

const isSentence = (message: unknown) =>
  typeof message === 'string' &&
  /^[A-ZÄÖÜ„].{5,300}/s.test(message) &&
  !/\b(the|this|you|not|is|field)\b/i.test(message)

/** What is wrong about an answer, nothing when it is right. */
async function ask([path, options]: Question) {
  const answer = await rest(path, options).catch(
    (error) => ({ status: 599, text: String(error), body: undefined }) as never,
  )
  const { status, body, text } = answer as Awaited<ReturnType<typeof rest>>
  return isWrong(answer) ? [`${path.slice(0, 100)} ${status} ${body?.errors?.[0]?.message ?? text.slice(0, 200)}`] : []
}

const wrongAnswers = async (questions: Question[]) => (await eightAtOnce(questions, ask)).flat()

describe.each(readers)('asked by %s', (as) => {
  test('queries', async () => {
    const queried = Object.values(queries).flatMap((query) => doors.map((door) => `${door}?${query}`))
    expect(await wrongAnswers(queried.map((path) => [path, { as }]))).toEqual([])
  })

  test('numbers that are none', async () => {
    const options = { as, body: {} }
    const asked = names.flatMap((name): Question[] => [
      ...[`/posts/${name}`, `/media/${name}`, `/users/${name}`, `/payload-locked-documents/${name}`].flatMap(
        (path): Question[] => [
          [path, { as }],
          [path, { ...options, method: 'PATCH' }],
          [path, { as, method: 'DELETE' }],
        ],
      ),
      ...[`/posts/versions/${name}`, `/posts/${name}/duplicate`, `/posts/access/${name}`, `/${name}/1`, `/${name}`].map(
        (path): Question => [path, { ...options, method: 'POST' }],
      ),
      ...[`/newsletters/${name}/freigeben`, `/globals/${name}`, `/globals/${name}/access`].map((path): Question => [
        path,
        { ...options, method: 'POST' },
      ]),
      ...[`/posts/versions/${name}`, `/media/file/${name}`, `/${name}`, `/globals/${name}`].map((path): Question => [
        path,
        { as },
      ]),
      [`/${name}`, { ...options, method: 'PUT' }],
    ])
    expect(await wrongAnswers(asked)).toEqual([])
  })

  test('bodies', async () => {
    const { id } = await create('posts', { _status: 'draft' })
    const asked = Object.values(bodies).flatMap(([type, raw]): Question[] => {
      const headers = { 'Content-Type': type }
      const sent = { as, method: 'POST', raw, headers } as const
      return [
        ...written.map((path): Question => [path, sent]),
        ...[`/posts/${id}`, `/posts/${id}?draft=true&autosave=true`, '/posts?where[id][equals]=0', '/users/999999'].map(
          (path): Question => [path, { ...sent, method: 'PATCH' }],
        ),
        [`/posts/${id}/duplicate`, sent],
      ]
    })
    expect(await wrongAnswers(asked)).toEqual([])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  }, 120_000)
})

test.each(['__proto__', 'constructor', 'prototype'])('%s is no name of anything sent', async (key) => {
  const options = { as: 'administration', headers: { 'Content-Type': 'application/json' } } as const
  const { id } = await create('posts', { _status: 'draft' })
  const answers = await Promise.all([
    ...[`{"${key}":{"polluted":1}}`, `{"title":"a","image":{"${key}":{"polluted":1}}}`].flatMap((raw) => [
      ...['/posts?draft=true', '/users/login', '/users/forgot-password', '/payload-preferences/nav'].map((path) =>
        rest(path, { ...options, method: 'POST', raw }),
      ),
      ...[`/posts/${id}?draft=true&autosave=true`, '/globals/settings'].map((path) =>
        rest(path, { ...options, method: path.startsWith('/globals') ? 'POST' : 'PATCH', raw }),
      ),
    ]),
    ...[`where[${key}][equals]=1`, `where=${encoded(`{"${key}":{"equals":1}}`)}`, `select[${key}]=true`].map((query) =>
      rest(`/posts?${query}`, { as: 'administration' }),
    ),
  ])
  for (const { status, body } of answers) {
    expect([status, body.errors[0].message]).toEqual([400, expect.toSatisfy(isSentence)])
  }
})

test('ending a session with a hostile body ends it, or says why not and leaves it', { timeout: 60_000 }, async () => {
  const { pool } = payload.db
  const as = await createPerson('redaktion')
  const sessions = () => pool.query('select * from users_sessions where _parent_id = $1', [as.user.id])
  const [session] = (await sessions()).rows
  for (const [name, [type, raw]] of Object.entries(bodies)) {
    const answer = await rest('/users/logout', { as, method: 'POST', raw, headers: { 'Content-Type': type } })
    const isRefused = answer.status >= 400
    expect([name, isWrong(answer), answer.status]).toEqual([name, false, isRefused ? statusOf(name) : 200])
    expect([name, (await sessions()).rows.length]).toEqual([name, isRefused ? 1 : 0])
    if (!isRefused) {
      const columns = Object.keys(session)
      await pool.query(
        `insert into users_sessions (${columns.map((column) => `"${column}"`)}) values (${columns.map((_, index) => `$${index + 1}`)})`,
        Object.values(session),
      )
    }
  }
})

const statusOf = (name: string) => (name === 'a form with many fields' ? 413 : 400)

test('staff ask without naming a language and get German', async () => {
  const { id, title } = (await create('posts')) as { id: number; title?: string }
  for (const locale of ['', '?locale=', '?locale=null', '?locale=undefined']) {
    expect((await rest(`/posts/${id}${locale}`, { as: 'redaktion' })).body.title).toBe(title)
  }
})

test.each(['limit=0', 'pagination=false', 'limit=100000', 'limit=0&pagination=false'])(
  'no answer is endless: %s',
  async (query) => {
    const { status, body } = await rest(`/users?${query}`, { as: 'redaktion' })
    expect([status, body.limit]).toEqual([200, 500])
  },
)
