import { domainToASCII } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contactHref } from '../lib/contact-link.ts'
import { change, create, publish } from './fixtures/documents.ts'
import { rest } from './fixtures/site.ts'

describe('the link to a person', () => {
  test.each([
    ['barrierefrei@example.org', 'mailto:barrierefrei@example.org'],
    ['  barrierefrei@example.org ', 'mailto:barrierefrei@example.org'],
    ['info@bücherei-köln.example', `mailto:info@${domainToASCII('bücherei-köln.example')}`],
    ['buero&team@example.org', 'mailto:buero%26team@example.org'],
    ['030 1234567', 'tel:+49301234567'],
    ['+49 (0)30 12 34-567', 'tel:+49301234567'],
    ['0049 30 1234567', 'tel:+49301234567'],
    ['(030) 123/4567', 'tel:+49301234567'],
    ['+43 1 234567', 'tel:+431234567'],
    ['115', 'tel:115'],
  ])('of %s is %s', (value, href) => {
    expect(contactHref(value)).toBe(href)
  })

  test.each(['', 'Frau Beispiel', 'nach Vereinbarung', '030 1234567 (Frau Beispiel)', 'a@b', 'a@b.c?bcc=d@e.f', '12'])(
    'is none for "%s"',
    (value) => {
      expect(contactHref(value)).toBeUndefined()
    },
  )
})

describe('what cannot be dialled or written to is refused at its field', () => {
  const phone = 'Bitte geben Sie nur eine Telefonnummer ein, zum Beispiel: 030 1234567'
  const either = 'Bitte geben Sie nur eine E-Mail-Adresse oder eine Telefonnummer ein, zum Beispiel: 030 1234567'

  async function errorsOf(path: string, method: 'PATCH' | 'POST', body: unknown) {
    const answer = await rest(path, { as: 'administration', method, body })
    expect(answer.status).toBe(400)
    const { errors } = answer.body.errors[0].data as { errors: { path: string; message: string }[] }
    return errors.map((error) => [error.path, error.message])
  }

  test('on a person of the team', async () => {
    const { id } = await publish('team-members')
    const refused = await errorsOf(`/team-members/${id}`, 'PATCH', { phone: 'anna@example.org' })
    expect(refused).toEqual([['phone', phone]])
    await change('team-members', id, { phone: '030 1234567' })
  })

  test('in the settings', async () => {
    const refused = await errorsOf('/globals/settings', 'POST', { contact: { phone: 'Frau Beispiel' } })
    expect(refused).toContainEqual(['contact.phone', phone])
  })

  test('on an event, which takes either', async () => {
    const { id, access } = await create('events')
    const ask = (contact: string) => ({ access: { ...access, contact }, _status: 'published' })
    expect(await errorsOf(`/events/${id}`, 'PATCH', ask('Frau Beispiel'))).toEqual([['access.contact', either]])
    for (const contact of ['030 1234567', 'barrierefrei@example.org'])
      await change('events', id, { access: { ...access, contact } })
  })
})
