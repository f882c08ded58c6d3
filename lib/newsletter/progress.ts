import type { PayloadRequest } from 'payload'
import { query } from '../payload/transaction.ts'
import { isAuthorSentence, isAuthorSql } from './release.ts'
import { startsAtSql } from './send-time.ts'
import { readWarnings } from './warnings.ts'

export type Step = 'testen' | 'freigeben' | 'zuruecknehmen' | 'anhalten' | 'fortsetzen'

/** How far an issue is, and what the person who asks can do about it now. */
export type Progress = {
  state: 'draft' | 'released' | 'held' | 'sending' | 'paused' | 'sent'
  steps: Step[]
  /** Why this person cannot release it. */
  hint?: string
  releasedBy?: string
  releasedAt?: string
  /** When the sending begins, before it has. */
  startsAt?: string
  /** What to know of its content before it is sent, a sentence each. */
  warnings: string[]
  startedAt?: string
  sentAt?: string
  /** People it goes to: all, those who have it, those who cannot get it, those who left before it reached them. */
  recipients: number
  sent: number
  failed: number
  skipped: number
}

type Row = Omit<Progress, 'steps' | 'hint' | 'warnings'> & { isAuthor: boolean }

/** Null when there is no such issue. */
export async function readProgress(req: PayloadRequest, id: number, mayRelease: boolean): Promise<Progress | null> {
  const { rows } = await query<Row>(req, progressText, [id, req.user?.id ?? null])
  const [row] = rows
  if (!row) return null
  const { isAuthor, ...progress } = row
  const isDraft = row.state === 'draft'
  const steps: Step[] = ['testen', ...(mayRelease ? nextSteps[row.state] : [])]
  return {
    ...progress,
    warnings: isBeforeStart(row) ? await readWarnings(req, id) : [],
    steps: isAuthor ? steps.filter((step) => step !== 'freigeben') : steps,
    hint: !isDraft ? undefined : !mayRelease ? roleSentence : isAuthor ? isAuthorSentence : undefined,
  }
}

const isBeforeStart = ({ state }: Row) => state === 'draft' || state === 'released' || state === 'held'

const roleSentence = 'Freigeben kann diese Ausgabe eine Person mit der Rolle Freigabe, die nicht mitgeschrieben hat.'

const nextSteps: Record<Progress['state'], Step[]> = {
  draft: ['freigeben'],
  released: ['anhalten', 'zuruecknehmen'],
  held: ['fortsetzen', 'zuruecknehmen'],
  sending: ['anhalten'],
  paused: ['fortsetzen'],
  sent: [],
}

const progressText = `
  select n.state, u.name as "releasedBy", n.released_at as "releasedAt", ${startsAtSql} as "startsAt",
    n.started_at as "startedAt", n.sent_at as "sentAt", coalesce(n.recipients, 0)::int as recipients,
    d.sent, d.failed, d.skipped,
    ${isAuthorSql} as "isAuthor"
  from newsletters n
  left join users u on u.id = n.released_by_id
  cross join lateral (
    select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'skipped')::int as skipped
    from ops.deliveries where newsletter_id = n.id
  ) d
  where n.id = $1`
