import { defineConfig, devices } from '@playwright/test'

import { findChromium } from '../scripts/chromium.mjs'

const { SITE_URL } = process.env
if (!SITE_URL) throw new Error('SITE_URL must name the running site, as npm test does it.')

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: SITE_URL,
    locale: 'de-DE',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
  },
})
