import { defineConfig, devices } from '@playwright/test'

import { findChromium } from '../scripts/chromium.mjs'

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
    baseURL: process.env.SITE_URL,
    locale: 'de-DE',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
  },
})
