import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { pathOf } from '../../lib/paths.ts'
import { accepted, deleteProbes, newMark, paragraph, post, readCopies } from './content.ts'
import { inMs, until, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'

/** Seconds until what was written becomes public; nobody visits meanwhile. */
const ahead = 6

export const quietHour: Scenario = {
  name: 'quiet-hour',
  promise:
    'A post is published for a moment to come, and the registration of an event closes then. Nobody visits. On both processes the very first visit after that moment finds the post in the list and the registration closed, and the copy on disk follows although nobody asks for a page.',
  async run(stage) {
    const { rig, first, second } = stage
    const staff = await rig.signIn(first.url)
    const mark = newMark()
    const at = Date.now() + ahead * 1000
    const instant = new Date(at).toISOString()
    await accepted(staff.send('POST', 'posts?locale=de', { ...post(mark), publishedAt: instant, _status: 'published' }))
    const event = await accepted(
      staff.send('POST', 'events?locale=de', { ...eventClosing(instant), _status: 'published' }),
    )
    const eventPath = pathOf.events(event.doc)
    const sites = [first, second]
    for (const site of sites) {
      await until('registration is open', 4, async () => (await visit(site, eventPath)).text.includes(registrationUrl))
      assert.ok(!(await visit(site, '/aktuelles')).text.includes(mark), 'the post is there too early')
    }
    assert.ok(Date.now() < at, 'the moment came too early for this machine')

    await wait(at - Date.now())
    const late = await firstVisit(second, eventPath, mark)
    const copied = await until('the copy on disk has the post', 90, async () =>
      Boolean((await readCopies(rig)).get('/aktuelles')?.includes(mark)),
    )
    await firstVisit(first, eventPath, mark)
    await staff.send('DELETE', `events/${event.doc.id}?locale=de`)
    await deleteProbes(staff)
    return {
      'the first visit after the moment came after': inMs(late),
      'the copy on disk followed after': inMs(copied),
    }
  },
}

const registrationUrl = 'https://pretix.eu/innovationsbuero/probe/'

const eventClosing = (closesAt: string) => ({
  title: newMark(),
  teaser: 'Diese Veranstaltung gehört zu einer Probe und verschwindet wieder.',
  content: paragraph('Der Wortlaut.'),
  start: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
  mode: 'online',
  registration: { url: registrationUrl, closesAt },
})

/** One visit of each page and no second try. Returns how many milliseconds after now the first was answered. */
async function firstVisit(site: Stage['first'], eventPath: string, mark: string) {
  const event = await visit(site, eventPath)
  assert.equal(event.status, 200)
  assert.ok(!event.text.includes(registrationUrl), 'registration is still open')
  assert.ok((await visit(site, '/aktuelles')).text.includes(mark), 'the post is missing')
  return event.ms
}
