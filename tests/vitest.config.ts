import { availableParallelism } from 'node:os'
import path from 'node:path'

import { defineConfig } from 'vitest/config'

const root = path.dirname(import.meta.dirname)

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@payload-config': path.join(root, 'payload.config.ts'),
      '@': root,
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/database.ts'],
    setupFiles: ['tests/worker.ts'],
    pool: 'forks',
    maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    allowOnly: false,
  },
})
