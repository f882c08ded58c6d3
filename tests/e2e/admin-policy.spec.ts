import { expect, type Page, test } from '@playwright/test'
import { interactive, logIn, staffApi } from './staff'

/** What the browser refused, in its own words, and what the server failed to draw. */
function watchPolicy(page: Page) {
  const refused: string[] = []
  page.on('console', (entry) => {
    const message = entry.text()
    if (/content security policy/i.test(message)) refused.push(message)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) refused.push(`${response.status()} for ${response.url()}`)
  })
  page.on('pageerror', ({ message }) => refused.push(message))
  return refused
}

test('the admin runs only scripts that carry the nonce of the answer', async ({ request }) => {
  const [first, second] = await Promise.all([request.get('/admin/login'), request.get('/admin/login')])
  const policy = first.headers()['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/)
  expect(policy.match(/unsafe-[a-z]+/g)).toEqual(['unsafe-inline'])
  expect(second.headers()['content-security-policy']).not.toBe(policy)
  const scripts = (await first.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(5)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
})

test('nobody on the staff meets the policy: lists, forms, windows, calendars, notices', async ({ page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1600, height: 1000 })
  const refused = watchPolicy(page)
  await logIn(page)
  await page.getByRole('link', { name: 'Beiträge' }).first().click()
  await page.waitForURL(/collections\/posts/)
  for (const path of [
    'collections/media',
    'collections/media/1',
    'globals/settings',
    'account',
    'collections/posts/1/versions',
  ]) {
    const answer = await page.goto(`/admin/${path}`)
    expect([path, answer?.status()]).toEqual([path, 200])
    await expect(page.getByRole('main').or(page.locator('.template-default__wrap')).first()).toBeVisible()
  }
  await page.goto('/admin/collections/events/1')
  await (await interactive(page.locator('.react-datepicker__input-container input').first())).click()
  await expect(page.locator('.react-datepicker').first()).toBeVisible()
  await page.keyboard.press('Escape')
  const topics = page.locator('[id^=field-topics] input').first()
  await (await interactive(topics)).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.rs__menu').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto('/admin/collections/posts/1')
  await (await interactive(page.locator('[contenteditable=true]').first())).click()
  await page.keyboard.type('/')
  await page.keyboard.press('Escape')
  expect(refused).toEqual([])
})

test('looking at the start page makes no documents', async ({ page, baseURL }) => {
  const api = await staffApi(baseURL)
  const before = await api.count('events')
  await logIn(page)
  await page.waitForLoadState('networkidle')
  expect(await api.count('events')).toBe(before)
})

for (const path of ['/admin/login', '/admin/create-first-user']) {
  test(`the server functions behind ${path} answer nothing to strangers`, async ({ baseURL }) => {
    const html = await (await fetch(`${baseURL}/admin/login`)).text()
    const [, row] = /\\"serverFunction\\":\\"\$h([0-9a-f]+)\\"/.exec(html) ?? []
    const [, action = ''] = new RegExp(`\\\\n${row}:{\\\\"id\\\\":\\\\"([0-9a-f]{42})\\\\"`).exec(html) ?? []
    expect(action).not.toBe('')
    const call = async (name: string, headers: Record<string, string>, args: object = {}) => {
      const body = JSON.stringify([{ name, args }])
      const sent = {
        'Next-Action': action,
        'Content-Type': 'text/plain;charset=UTF-8',
        Origin: `${baseURL}`,
        ...headers,
      }
      const response = await fetch(`${baseURL}${path}`, { method: 'POST', body, headers: sent, redirect: 'manual' })
      return { status: response.status, text: await response.text() }
    }
    for (const name of ['form-state', 'table-state', 'render-list', 'render-document', 'schedule-publish', 'slugify']) {
      const stranger = await call(name, {})
      const refusal = { status: 401, reason: 'no session', errors: [{ message: 'Bitte melden Sie sich an.' }] }
      expect([name, stranger.status, JSON.parse(stranger.text)]).toEqual([name, 401, refusal])
      const impostor = await call(name, { Cookie: 'payload-token=invented' })
      expect([name, impostor.text.replace(/^0:.*\n/, '').trim()]).toEqual([name, '1:null'])
    }
    const { token } = await staffApi(baseURL)
    const staff = await call('slugify', { Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'same-origin' })
    expect(staff.text).not.toMatch(/^1:null$/m)
  })
}
