import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { interactive, logIn, staffApi } from './staff'

test('a person changes the own password, who must know the current one', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  const account = { email: `konto-${Date.now()}@example.org`, password: randomUUID(), name: 'Karla Konto' }
  const { id } = await (await staffApi(baseURL)).create('users', { ...account, role: 'redaktion' })
  await logIn(page, account)
  const opened = await page.goto('/admin/account')
  expect(opened?.status()).toBe(200)
  await expect(page.getByRole('button', { name: 'Adresse bestätigen' })).toBeVisible()

  const password = randomUUID()
  await (await interactive(page.getByRole('button', { name: 'Passwort ändern' }))).click()
  await page.getByLabel('Neues Passwort').fill(password)
  await page.getByLabel('Passwort bestätigen').fill(password)
  const type = (current: string) => page.getByLabel('Aktuelles Passwort').fill(current)
  const save = async () => {
    let status: number | undefined
    // Payload checks a field a moment after it was typed, and refuses to send before that.
    await expect(async () => {
      const sent = page.waitForRequest((request) => request.method() === 'PATCH', { timeout: 5_000 })
      await page.getByRole('button', { name: 'Speichern' }).click()
      status = (await (await sent).response())?.status()
    }).toPass()
    return status
  }
  await type('geraten')
  expect(await save()).toBe(400)
  await expect(page.getByText('Das ist nicht Ihr aktuelles Passwort.').first()).toBeVisible()
  await type(account.password)
  await expect(page.getByText('Alle Angaben sind jetzt vollständig.')).toBeVisible()
  expect(await save()).toBe(200)

  const signIn = (given: string) =>
    page.request.post('/api/users/login', { data: { email: account.email, password: given } })
  expect((await signIn(account.password)).status()).toBe(401)
  const { user } = await (await signIn(password)).json()
  expect(user.id).toBe(id)
})
