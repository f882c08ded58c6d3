import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { expect, test } from 'vitest'
import { payload } from './fixtures/site.ts'

test('a write whose COMMIT fails is not answered as saved', async () => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const { sessions } = payload.db as unknown as PostgresAdapter
  const open = sessions[String(await req.transactionID)]?.db
  await open?.execute(
    'create temp table late (id int primary key, other int references late deferrable initially deferred) on commit drop',
  )
  await open?.execute('insert into late values (1, 2)')
  await expect(commitTransaction(req)).rejects.toThrow()
})
