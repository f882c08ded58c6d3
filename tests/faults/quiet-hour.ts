import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { pathOf } from '../../lib/paths.ts'
import {
  accepted,
  changePost,
  deleteProbes,
  newMark,
  paragraph,
  publishPost,
  readCopies,
  type Staff,
} from './content.ts'
import { inMs, until, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'

export const quietHour: Scenario = {
  name: 'quiet-hour',
  promise:
    'A post is published for a moment to come, and the registration of an event closes then. Nobody visits. On both processes the very first visit after that moment finds the post in the list and the registration closed, and the copy on disk follows although nobody asks for a page.',
  async run(stage) {
    const { rig, first, second } = stage
    const staff = await rig.signIn(first.url)
    const mark = newMark()
    const post = await publishPost(staff, mark)
    const { id, path } = await publishEvent(staff)
    const at = await announce(stage, staff, { post: post.id, event: id }, async (site) => {
      assert.ok((await visit(site, path)).text.includes(registrationLink), 'registration is not open')
      assert.ok(!(await visit(site, '/aktuelles')).text.includes(mark), 'the post is there too early')
    })

    await wait(at - Date.now())
    const late = await firstVisit(second, path, mark)
    const copied = await until('the copy on disk has the post', 90, async () =>
      Boolean((await readCopies(rig)).get('/aktuelles')?.includes(mark)),
    )
    await firstVisit(first, path, mark)
    await staff.send('DELETE', `events/${id}?locale=de`)
    await deleteProbes(staff)
    return {
      'the first visit after the moment came after': inMs(late),
      'the copy on disk followed after': inMs(copied),
    }
  },
}

const registrationUrl = 'https://pretix.eu/innovationsbuero/probe/'
const registrationLink = `href="${registrationUrl}"`

async function publishEvent(staff: Staff) {
  const { doc } = await accepted(
    staff.send('POST', 'events?locale=de', {
      title: newMark(),
      teaser: 'Diese Veranstaltung gehört zu einer Probe und verschwindet wieder.',
      content: paragraph('Der Wortlaut.'),
      start: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
      mode: 'online',
      registration: { url: registrationUrl },
      _status: 'published',
    }),
  )
  return { id: doc.id, path: pathOf.events(doc) }
}

/**
 * Sets the moment at which the post appears and the registration closes, and has every process draw its pages before it.
 * Returns that moment; on a slow machine it lies further ahead.
 */
async function announce(
  { first, second }: Stage,
  staff: Staff,
  ids: { post: number; event: number },
  look: (site: Stage['first']) => Promise<void>,
) {
  for (let ahead = 5; ahead < 100; ahead *= 2) {
    const at = Date.now() + ahead * 1000
    const instant = new Date(at).toISOString()
    await changePost(staff, ids.post, { publishedAt: instant })
    const closing = { registration: { url: registrationUrl, closesAt: instant }, _status: 'published' }
    await accepted(staff.send('PATCH', `events/${ids.event}?locale=de`, closing))
    const seen = await Promise.all([first, second].map(look)).then(
      () => null,
      (error: unknown) => error,
    )
    if (Date.now() < at) {
      if (seen) throw seen
      return at
    }
  }
  throw new Error('this machine is too slow to look at a page before the moment')
}

/** One visit of each page and no second try. Returns how many milliseconds after now the first was answered. */
async function firstVisit(site: Stage['first'], eventPath: string, mark: string) {
  const event = await visit(site, eventPath)
  assert.equal(event.status, 200)
  assert.ok(!event.text.includes(registrationLink), 'registration is still open')
  assert.ok((await visit(site, '/aktuelles')).text.includes(mark), 'the post is missing')
  return event.ms
}
