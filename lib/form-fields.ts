import { z } from 'zod'

const notAnAddress = 'Das ist keine vollständige E-Mail-Adresse. Es fehlt zum Beispiel das @ oder die Endung.'

/** An e-mail address, for every form the same. It holds no character that could begin a line of a mail's head. */
export const emailField = z
  .string()
  .trim()
  .min(1, 'Bitte geben Sie Ihre E-Mail-Adresse ein.')
  .max(200, 'Diese Adresse ist zu lang.')
  .pipe(z.email(notAnAddress))

/** The same where nothing needs to be typed. */
export const optionalEmailField = z
  .string()
  .trim()
  .max(200, 'Diese Adresse ist zu lang.')
  .refine((value) => value === '' || z.email().safeParse(value).success, notAnAddress)

/** One line of text; nothing needs to be typed. Line breaks and control characters of any kind become spaces. */
export const lineField = (longest: number) =>
  z
    .string()
    .transform((value) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
    .pipe(z.string().max(longest, `Bitte schreiben Sie hier höchstens ${longest} Zeichen.`))

/** A text of several lines with 10 to 5000 characters; line breaks count as one. */
export const textField = (missing: string) =>
  z
    .string()
    .transform((value) =>
      value
        .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
        .replace(/(?!\n|\t)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, missing)
        .min(10, 'Bitte schreiben Sie etwas mehr, mindestens 10 Zeichen.')
        .max(longestText, 'Bitte kürzen Sie den Text auf 5000 Zeichen.'),
    )

export const longestText = 5000
