import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { toAsciiEmail } from '../email-address.ts'
import { env } from '../env.ts'
import { type FailureType, failureTypeOf } from './delivery-status.ts'

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
export class MailRefused extends Error {
  /** What the refusal says about the reader's mailbox. */
  readonly failure: FailureType

  constructor(code: number, failure: FailureType) {
    super(`${code}`)
    this.failure = failure
  }
}

/** The mail server cannot be reached or does not work with us at the moment: no other mail would leave either. */
export class ServerAway extends Error {}

const { host } = new URL(env.SITE_URL)
const from = (env.MAIL_FROM && toAsciiEmail(env.MAIL_FROM)) ?? `website@${host.replace(/:\d+$/, '')}`
const mailHost = from.split('@').at(-1)

/**
 * A way out for mails: one connection, one mail at a time, so that whatever happens only one mail can be under way
 * without us knowing its fate. Without an address each mail becomes a file in `mail` of the data folder.
 */
export function openTransport(url: string | undefined) {
  const smtp =
    url === undefined
      ? undefined
      : createTransport({
          url,
          pool: true,
          maxConnections: 1,
          maxMessages: 500,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        })
  return {
    /**
     * Hands a mail over and returns once the other side has taken it. Throws `MailRefused` when it never will,
     * `ServerAway` when nothing can leave at the moment, any other error when this mail may leave later.
     */
    async deliver(mail: Mail) {
      if (!smtp) return keepAsFile(toMessage(mail), mail.messageId)
      try {
        await smtp.sendMail(toMessage(mail))
      } catch (error) {
        throw toFailure(error as SmtpError)
      }
    },
    close: () => smtp?.close(),
  }
}

export const { deliver } = openTransport(env.SMTP_URL)

const toMessage = ({ to, messageId, fromName, replyTo, headers, ...mail }: Mail) => ({
  ...mail,
  from: { name: fromName ?? 'Innovationsbüro', address: from },
  to: { name: '', address: travelling(to) },
  replyTo: replyTo && { name: '', address: travelling(replyTo) },
  messageId: `<${messageId}@${mailHost}>`,
  headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  textEncoding: 'quoted-printable' as const,
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Few servers take a domain that is not ASCII (RFC 6531). */
const travelling = (address: string) => toAsciiEmail(address) ?? address

type SmtpError = { code?: string; command?: string; response?: string; responseCode?: number }

/** The server's own sentence may name the address: only its codes are kept. */
function toFailure({ code, command = '', response = '', responseCode }: SmtpError) {
  const isAboutMail = responseCode !== undefined && responseCode !== 421 && /^(RCPT TO|DATA)$/.test(command)
  if (!isAboutMail) return new ServerAway([code, command, responseCode].filter(Boolean).join(' '))
  if (responseCode < 500) return new Error(`SMTP ${responseCode}`)
  const [, status = ''] = /^\d{3}[ -]([245]\.\d+\.\d+)/.exec(response) ?? []
  return new MailRefused(responseCode, command === 'RCPT TO' ? failureTypeOf(status) : 'other')
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

async function keepAsFile(message: ReturnType<typeof toMessage>, name: string) {
  const folder = path.join(env.DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { message: bytes } = await composer.sendMail(message)
  const partial = path.join(folder, `.${randomUUID()}`)
  await writeFile(partial, bytes as Buffer, { mode: 0o600 })
  await rename(partial, path.join(folder, `${name}.eml`))
}
