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
  // Files run in the order of their projects and names: the longest one first, so that it does not run alone at the end.
  projects: [
    { name: 'start', testMatch: 'start.spec.ts' },
    { name: 'site', testIgnore: 'start.spec.ts' },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.SITE_URL,
    locale: 'de-DE',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] },
  },
})
