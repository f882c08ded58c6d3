import path from 'node:path'
import { z } from 'zod'
import { toAsciiEmail } from './email-address.ts'

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address such as https://www.example.org' })

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
    PAYLOAD_SECRET: z.string({ error: 'is missing' }).min(32, 'must have at least 32 characters'),
    SITE_URL: url.transform((value) => new URL(value).origin),
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((value) => path.resolve(value)),
    PORT: z.coerce.number({ error: 'must be a number' }).int().min(1).max(65535).default(3000),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    SHARE_PORT: z.stringbool({ error: 'must be true or false' }).default(false),
    TRUSTED_HOPS: z.coerce.number({ error: 'must be a number' }).int().min(0).max(5).default(0),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtps://user:password@mail.example.org' }).optional(),
    MAIL_FROM: z
      .string()
      .refine((value) => toAsciiEmail(value) !== null, 'must be an e-mail address')
      .optional(),
    BOUNCE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'must be set when SMTP_URL is',
  })

/**
 * The configuration, read once from the environment.
 * A mistake ends the process with one line per variable and exit code 1: nothing runs half configured.
 * While `next build` collects pages nothing is served, so there the values stay empty.
 */
export const env = readEnvironment()

function readEnvironment() {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    return {
      DATABASE_URL: '',
      PAYLOAD_SECRET: '',
      SITE_URL: 'http://localhost',
      DATA_DIR: path.resolve('.data'),
      PORT: 3000,
      METRICS_TOKEN: undefined,
      SHARE_PORT: false,
      TRUSTED_HOPS: 0,
      SMTP_URL: undefined,
      MAIL_FROM: undefined,
      BOUNCE_SECRET: undefined,
    }
  }
  const result = schema.safeParse(process.env)
  if (result.success) return result.data
  for (const {
    path: [name],
    message,
  } of result.error.issues)
    console.error(`Configuration: ${String(name)} ${message}.`)
  process.exit(1)
}
