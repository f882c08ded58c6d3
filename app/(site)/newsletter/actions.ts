'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emailField } from '@/lib/form-fields'
import { inEvenTime } from '@/lib/even-time'
import { type FormState, takeForm, typed } from '@/lib/forms'
import { absolute } from '@/lib/metadata'
import { getClient } from '@/lib/queries/client'
import { askAgain, confirm } from '@/lib/newsletter/confirm'
import { keyInLeaveToken, leave } from '@/lib/newsletter/leave'
import { keyInSettingsToken } from '@/lib/newsletter/links'
import { order } from '@/lib/newsletter/order'
import { changeTopics, sendSettingsLink } from '@/lib/newsletter/settings'

const choice = {
  themen: z
    .preprocess((ticked) => [ticked].flat().filter(Boolean), z.array(z.coerce.number().int().positive()).max(20))
    .catch([]),
  nurTermine: z.literal('ja').transform(Boolean).catch(false),
}
const orderFields = z.object({ email: emailField, ...choice })
const choiceFields = z.object(choice)
const addressField = z.object({ email: emailField })

/** Orders the newsletter. The answer is the same for every address. */
export async function orderNewsletter(_: FormState, form: FormData): Promise<FormState> {
  return takeOrder(form, '/newsletter')
}

/** The same from the home page. */
export async function orderFromHome(_: FormState, form: FormData): Promise<FormState> {
  return takeOrder(form, '/')
}

async function takeOrder(form: FormData, path: string): Promise<FormState> {
  const { data, refusal } = await takeForm(form, orderFields)
  if (!data) return refusal
  const { email, themen: topics, nurTermine: onlyEvents } = data
  await inEvenTime(order(await getClient(), { email, topics, onlyEvents }, absolute(path)))
  redirect('/newsletter/bestellt')
}

/** The one button behind the link of the confirmation mail. */
export async function confirmOrder(token: string) {
  const state = await confirm(await getClient(), token)
  redirect(state === 'confirmed' ? '/newsletter/angemeldet' : `/newsletter/bestaetigen/${token}`)
}

/** A new mail for a link that has expired. */
export async function sendAgain(token: string) {
  await inEvenTime(askAgain(await getClient(), token, absolute('/newsletter')))
  redirect('/newsletter/bestellt')
}

/** The one button of the page that ends the newsletter. */
export async function endNewsletter(token: string) {
  const key = keyInLeaveToken(token)
  if (key) await leave(await getClient(), key, 'unsubscribed')
  redirect('/newsletter/abgemeldet')
}

/** Sends the link to the own settings, if there are any. The answer is the same for every address. */
export async function askForSettings(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await takeForm(form, addressField)
  if (!data) return refusal
  await inEvenTime(sendSettingsLink(await getClient(), data.email))
  redirect('/newsletter/einstellungen/angefordert')
}

/** Keeps another choice of topics. */
export async function saveTopics(token: string, form: FormData) {
  const key = keyInSettingsToken(token)
  const { themen, nurTermine } = choiceFields.parse(typed(form, Object.keys(choice)))
  if (key) await changeTopics(await getClient(), key, themen, nurTermine)
  redirect(`/newsletter/einstellungen/${token}`)
}

/** Deletes the subscription at once. */
export async function deleteEverything(token: string) {
  const key = keyInSettingsToken(token)
  if (key) await leave(await getClient(), key, 'erased')
  redirect('/newsletter/abgemeldet')
}
