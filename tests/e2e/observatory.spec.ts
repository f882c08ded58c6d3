import { expect, test } from '@playwright/test'
import { observe } from '../fixtures/observatory'
import { missing, templates } from './site'

for (const path of [...Object.values(templates), missing]) {
  test(`the Observatory gives at least 150 points: ${path}`, async ({ baseURL }) => {
    const response = await fetch(`${baseURL}${path}`)
    const { score, verdicts } = observe({ headers: response.headers, html: await response.text() })
    expect(score, JSON.stringify(verdicts)).toBeGreaterThanOrEqual(150)
  })
}
