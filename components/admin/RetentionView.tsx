import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { formatDateTime } from '@/lib/format'
import { describe, nextRun, purgeExpired, retention } from '@/lib/privacy/purge-expired'
import { retentionAddress, settingsAddress } from './addresses'
import { PrivacyPage } from './PrivacyPage'

/** What the next night will delete, and what the last ones have deleted. */
export async function RetentionView(props: AdminViewServerProps) {
  const { payload, user } = props.initPageResult.req
  return (
    <PrivacyPage {...props} title="Aufbewahrung" address={retentionAddress}>
      <p>
        Jede Nacht wird gelöscht, was älter ist als erlaubt. Die Fristen ändern Sie in den{' '}
        <Link href={settingsAddress}>Einstellungen</Link>.
      </p>
      {user?.role === 'administration' && <Runs payload={payload} />}
    </PrivacyPage>
  )
}

async function Runs({ payload }: { payload: Payload }) {
  const now = nextRun()
  const next = await purgeExpired(payload, { dryRun: true, now })
  const last = await readLastRuns(payload)
  return (
    <>
      <h2>In der nächsten Nacht</h2>
      <p>
        {formatDateTime(now.toISOString())}: {describe(next)}
      </p>
      <h2>In den letzten Nächten</h2>
      {last.length === 0 && <p>Bisher wurde nichts gelöscht.</p>}
      <ul>
        {last.map(({ id, createdAt, record }) => (
          <li key={id}>
            {formatDateTime(createdAt)}: {record}
          </li>
        ))}
      </ul>
    </>
  )
}

async function readLastRuns(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { action: { equals: retention } },
    sort: '-createdAt',
    limit: 14,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}
