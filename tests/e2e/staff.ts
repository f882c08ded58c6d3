import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

/** The first administrator, with the password that the start command wrote. */
function administrator() {
  const file = path.join(process.env.DATA_DIR ?? '.data', 'admin-password.txt')
  const [, email = '', password = ''] = /^email: (.+)\npassword: (.+)$/m.exec(readFileSync(file, 'utf8')) ?? []
  return { email, password }
}

/** The element, once the admin's scripts answer to it; what is clicked before that is lost. */
export async function interactive(locator: Locator) {
  const isHydrated = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => locator.evaluate(isHydrated), { timeout: 30_000 }).toBe(true)
  return locator
}

export async function logIn(page: Page, { email, password } = administrator()) {
  await page.goto('/admin/login')
  await interactive(page.getByLabel('Passwort'))
  await page.getByLabel('E-Mail').fill(email)
  await page.getByLabel('Passwort').fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(/\/admin$/)
}

/** REST as the administrator; without cookies, so that the browser's own requests stay those of a visitor. */
export async function staffApi(baseUrl = '') {
  const send = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) }
    const response = await fetch(`${baseUrl}/api/${path}`, { method, headers, body: body && JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${path} ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const { token } = await send('POST', 'users/login', administrator())
  return {
    token: token as string,
    async create(collection: string, data: object, query = '') {
      const { doc } = await send('POST', `${collection}?locale=de${query}`, data, token)
      return doc as { id: number; slug: string }
    },
    async count(collection: string) {
      const { totalDocs } = await send('GET', `${collection}/count?locale=de`, undefined, token)
      return totalDocs as number
    },
    update: (collection: string, id: number, data: object, query = '') =>
      send('PATCH', `${collection}/${id}?locale=de${query}`, data, token),
  }
}

/** A text as the editor stores it, with one paragraph. */
export const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
      },
    ],
  },
})
