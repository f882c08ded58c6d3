import { inject } from 'vitest'

/** Runs before every file: the environment of this worker, before anything reads it. */
const { VITEST_POOL_ID } = process.env
const environment = inject('environments')[Number(VITEST_POOL_ID) - 1]
if (!environment) throw new Error(`No database for worker ${VITEST_POOL_ID}.`)
Object.assign(process.env, environment)
