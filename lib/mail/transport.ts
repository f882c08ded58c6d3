import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '../env.ts'

export type Mail = {
  to: string
  subject: string
  html: string
  text: string
  /** The part before the `@`; the same for every attempt to send this mail. */
  messageId: string
  fromName?: string
  replyTo?: string
  headers?: Record<string, string>
}

/** The other side will never take this mail: SMTP 5xx. */
export class MailRefused extends Error {}

const { host } = new URL(env.SITE_URL)
const from = env.MAIL_FROM ?? `website@${host.replace(/:\d+$/, '')}`
const mailHost = from.split('@').at(-1)

/**
 * Hands a mail over and returns once the other side has taken it. Throws `MailRefused` when it never will, any other
 * error when it may later. Without SMTP settings the mail becomes a file in `mail` of the data folder.
 */
export async function deliver({ to, subject, html, text, messageId, fromName, replyTo, headers }: Mail) {
  const mail = {
    from: { name: fromName ?? 'Innovationsbüro', address: from },
    to: { name: '', address: to },
    subject,
    html,
    text,
    replyTo: replyTo && { name: '', address: replyTo },
    messageId: `<${messageId}@${mailHost}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    textEncoding: 'quoted-printable' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  if (!smtp) return keepAsFile(mail, messageId)
  try {
    await smtp.sendMail(mail)
  } catch (error) {
    const { responseCode, message } = error as { responseCode?: number; message: string }
    if (responseCode && responseCode >= 500) throw new MailRefused(`${responseCode}`)
    throw new Error(responseCode ? `SMTP ${responseCode}` : message, { cause: error })
  }
}

/** One connection, one mail at a time: whatever happens, only one mail can be under way without us knowing its fate. */
const smtp =
  env.SMTP_URL &&
  createTransport({
    url: env.SMTP_URL,
    pool: true,
    maxConnections: 1,
    maxMessages: 500,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

async function keepAsFile(mail: Parameters<typeof composer.sendMail>[0], messageId: string) {
  const folder = path.join(env.DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { message } = await composer.sendMail(mail)
  const partial = path.join(folder, `.${randomUUID()}`)
  await writeFile(partial, message as Buffer, { mode: 0o600 })
  await rename(partial, path.join(folder, `${messageId}.eml`))
}
