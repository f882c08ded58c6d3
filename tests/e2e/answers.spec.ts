import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { forgetForms, kept, sql } from './database'

const states = ['new', 'pending', 'confirmed', 'suppressed'] as const
type State = (typeof states)[number]

let count = 0

/** An address that the site knows in this way. */
async function someone(state: State) {
  const email = `antwort-${++count}-${Date.now()}@example.org`
  const key = createHmac('sha256', kept('secret')).update(`address\n${email}`).digest('hex').slice(0, 32)
  if (state === 'suppressed') await sql(`insert into suppressions (key, reason) values ($1, 'hard')`, [key])
  if (state === 'pending' || state === 'confirmed')
    await sql(
      `insert into subscribers (email, key, status, requested_at, confirmed_at, nonce, token_hash, token_expires_at)
       values ($1, $2, $3::enum_subscribers_status, now(), case when $3 = 'confirmed' then now() end, $2, $2, now() + interval '1 day')`,
      [email, key, state],
    )
  return { email, key }
}

/** Sends the order as a browser without JavaScript does, with everything that is hidden in the form. */
async function order(address: string, fields: [string, string][], email: string) {
  await forgetForms('forms')
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  body.append('email', email)
  const began = performance.now()
  const response = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: new URL(address).origin },
  })
  const text = await response.text()
  const ms = performance.now() - began
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
  return { ms, answer: { status: response.status, headers, text } }
}

async function hiddenFields(address: string) {
  const html = await (await fetch(address)).text()
  const inputs = [...html.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => input)
  const read = (input: string, name: string) =>
    (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return inputs.map((input): [string, string] => [read(input, 'name'), read(input, 'value')])
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

test('an order is answered with the same bytes whatever is known of the address', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const address = `${baseURL}/newsletter`
  const fields = await hiddenFields(address)
  await wait(1_600)
  const times: Record<State, number[]> = { new: [], pending: [], confirmed: [], suppressed: [] }
  const answers = new Set<string>()
  for (let round = 0; round < 15; round++) {
    for (const state of states) {
      const { email, key } = await someone(state)
      const { ms, answer } = await order(address, fields, email)
      expect([answer.status, Object.fromEntries(answer.headers).location]).toEqual([303, '/newsletter/bestellt'])
      answers.add(JSON.stringify(answer))
      times[state].push(ms)
      const [found] = await sql('select status from subscribers where key = $1', [key])
      expect(found?.status).toBe(
        { new: 'pending', pending: 'pending', confirmed: 'confirmed', suppressed: undefined }[state],
      )
    }
  }
  expect([...answers]).toHaveLength(1)
  console.log(states.map((state) => `${state}: median ${median(times[state]).toFixed(1)} ms`).join(', '))
})
