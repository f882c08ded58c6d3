import { getPayload } from 'payload'
import { replayWithdrawals } from '../lib/newsletter/replay-withdrawals.ts'
import config from '../payload.config.ts'
import { createFirstAdministrator } from './administrator.ts'
import { migrate } from './migrate.ts'
import { seed } from './seed/seed.ts'

/** Brings a database to where the site can run on it: tables, one account, and content when there is none. */
const payload = await getPayload({ config })
await migrate(payload)
await createFirstAdministrator(payload)
await seed(payload)
await replayWithdrawals(payload)
process.exit(0)
