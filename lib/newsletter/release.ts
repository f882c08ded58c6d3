import { APIError, type PayloadRequest } from 'payload'
import { recordAudit } from '../privacy/audit.ts'
import { berlinDate } from '../berlin.ts'
import { consumeTestMailQuota } from '../rate-limits.ts'
import { toSlug } from '../slug.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'

/**
 * The steps of an issue: draft → released ⇄ held, then sending ⇄ paused → sent. Each throws an `APIError` with a German sentence
 * when the issue is not where the step begins. Who may take them is checked by the caller, except that nobody releases
 * an issue they have written on.
 */

type Issue = { id: number; state: string; subject: string; sendAt: Date | null; isEmpty: boolean; isAuthor: boolean }

/**
 * Releases a draft as the second person who has read it. It is sent at its time, at the earliest `graceMinutes` from now.
 * `findFault` says in German why no mail can be made of it.
 */
export const release = (req: PayloadRequest, id: number, findFault: () => Promise<string | undefined>) =>
  step(req, id, 'Freigegeben', async (inside, issue) => {
    if (issue.state !== 'draft') refuse('Diese Ausgabe ist schon freigegeben.')
    if (issue.isAuthor) refuse(isAuthorSentence, 403)
    if (issue.isEmpty) refuse('Diese Ausgabe ist noch leer. Bitte schreiben Sie etwas oder wählen Sie Beiträge aus.')
    const fault = await findFault()
    if (fault) refuse(fault, 422)
    const slug = await freeSlug(inside, issue)
    await query(
      inside,
      `update newsletters set state = 'released', released_by_id = $2, released_at = now(), checked_at = now(), slug = $3,
       updated_at = now()
       where id = $1`,
      [id, req.user?.id, slug],
    )
  })

/** Makes a released issue a draft again, as long as its sending has not begun. */
export const takeBack = (req: PayloadRequest, id: number) =>
  step(req, id, 'Zurückgenommen', async (inside, { state }) => {
    if (state !== 'released' && state !== 'held') refuse('Zurücknehmen geht nur zwischen Freigabe und Versand.')
    await query(
      inside,
      `update newsletters set state = 'draft', released_by_id = null, released_at = null, checked_at = null, slug = null,
       updated_at = now()
       where id = $1`,
      [id],
    )
  })

/** Stops the sending before the next mail, or keeps it from beginning. */
export const pause = (req: PayloadRequest, id: number) =>
  step(req, id, 'Angehalten', async (inside, { state }) => {
    if (state !== 'sending' && state !== 'released')
      refuse('Anhalten geht nur zwischen der Freigabe und dem Ende des Versands.')
    const next = state === 'sending' ? 'paused' : 'held'
    await query(inside, `update newsletters set state = '${next}', updated_at = now() where id = $1`, [id])
  })

/**
 * Goes on where it was paused; what failed for a while is tried at once and for another day. What was held before its
 * first mail begins at its time, or at once, with the events in it as they are.
 */
export const resume = (req: PayloadRequest, id: number) =>
  step(req, id, 'Fortgesetzt', async (inside, { state }) => {
    if (state !== 'paused' && state !== 'held') refuse('Fortsetzen geht nur bei einer angehaltenen Ausgabe.')
    const next = state === 'paused' ? 'sending' : 'released'
    await query(
      inside,
      `update newsletters set state = '${next}', checked_at = now(), updated_at = now() where id = $1`,
      [id],
    )
    await query(
      inside,
      `update ops.deliveries set queued_at = now(), next_at = now() where newsletter_id = $1 and state = 'queued'`,
      [id],
    )
  })

/** Sends the issue as it is now to the person who asks, and to nobody else; only to an address its owner has confirmed. */
export const sendTest = async (req: PayloadRequest, id: number) => {
  const { payload, user } = req
  if (!user?.emailConfirmedAt) return refuse(unconfirmedSentence, 403)
  if (!(await consumeTestMailQuota(payload, user.id)))
    refuse('Mehr als zehn Testmails in einer Stunde gehen nicht. Bitte versuchen Sie es später noch einmal.', 429)
  await step(req, id, 'Testmail angefordert', (inside) =>
    enqueue(inside, { kind: 'issueTest', newsletter: id, user: user.id }),
  )
}

const unconfirmedSentence =
  'Testmails gehen nur an bestätigte Adressen. Bitte bestätigen Sie Ihre Adresse zuerst unter „Konto“.'

/** SQL: whether the person in `$2` is an author of the issue `n`. */
export const isAuthorSql =
  "exists (select from newsletters_rels r where r.parent_id = n.id and r.path = 'authors' and r.users_id = $2)"

export const isAuthorSentence =
  'Sie haben an dieser Ausgabe mitgeschrieben. Bitten Sie eine andere Person mit der Rolle Freigabe, sie zu lesen und freizugeben.'

async function step(
  { payload, user }: PayloadRequest,
  id: number,
  action: string,
  work: (req: PayloadRequest, issue: Issue) => Promise<void>,
) {
  await inTransaction(
    payload,
    async (req) => {
      await lockIssue(req, id)
      const issue = await readIssueRow(req, id)
      if (!issue) return refuse('Diese Ausgabe gibt es nicht.', 404)
      await work(req, issue)
      await recordAudit(req, action, `newsletters ${id}`)
    },
    user,
  )
}

/** Whoever changes an issue or its state holds its row until the transaction ends, so that all see the last change. */
export const lockIssue = (req: PayloadRequest, id: number) =>
  query(req, 'select 1 from newsletters where id = $1 for update', [id])

async function readIssueRow(req: PayloadRequest, id: number) {
  const { rows } = await query<Issue>(
    req,
    `select n.id, n.state, n.subject, n.send_at as "sendAt",
       not (jsonb_path_exists(coalesce(n.content, '{}'), '$.**.text ? (@ like_regex "\\\\S")')
         or exists (select from newsletters_rels r where r.parent_id = n.id and r.path = 'items')) as "isEmpty",
       ${isAuthorSql} as "isAuthor"
     from newsletters n where n.id = $1`,
    [id, req.user?.id ?? null],
  )
  return rows[0]
}

/** "2027-05-03-wer-darf-mitreden", with a number behind it when that is taken. */
async function freeSlug(req: PayloadRequest, { id, subject, sendAt }: Issue) {
  const base = toSlug(`${berlinDate(sendAt ?? new Date())} ${subject}`)
  const { rows } = await query<{ slug: string }>(
    req,
    `select slug from newsletters where id <> $1 and slug like $2 || '%'`,
    [id, base],
  )
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base}-${count}`)) count++
  return `${base}-${count}`
}

function refuse(message: string, status = 409): never {
  throw new APIError(message, status, null, true)
}
