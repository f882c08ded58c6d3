import { z } from 'zod'
import { cleanLine, cleanText } from '../clean-text.ts'
import { emailMistake, toEmail } from '../email-address.ts'

/** An e-mail address, for every form the same. It holds no character that could begin a line of a mail's head. */
export const emailField = z.string().trim().min(1, 'Bitte geben Sie Ihre E-Mail-Adresse ein.').transform(readEmail)

/** The same where nothing needs to be typed. */
export const optionalEmailField = z
  .string()
  .trim()
  .transform((text, context) => (text ? readEmail(text, context) : ''))

function readEmail(text: string, context: z.RefinementCtx) {
  const email = toEmail(text)
  if (email !== null) return email
  context.addIssue({ code: 'custom', message: emailMistake(text) ?? '' })
  return z.NEVER
}

/** One line of text; nothing needs to be typed. */
export const lineField = (longest: number) =>
  z
    .string()
    .transform((value) => cleanLine(value).trim())
    .pipe(z.string().max(longest, { error: tooLong(longest) }))

/** A text of several lines with 10 to 5000 characters; line breaks count as one. */
export const textField = (missing: string) =>
  z
    .string()
    .transform((value) => cleanText(value).trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .min(10, 'Bitte schreiben Sie etwas mehr, mindestens 10 Zeichen.')
        .max(longestText, { error: tooLong(longestText) }),
    )

const longestText = 5000

const number = new Intl.NumberFormat('de-DE')

/** The browser would cut a pasted text without a word, so the limit is said here and everything typed comes back. */
const tooLong =
  (longest: number) =>
  ({ input }: { input?: unknown }) =>
    `Das sind ${number.format(String(input).length)} Zeichen. Bitte kürzen Sie auf höchstens ${number.format(longest)} Zeichen.`
