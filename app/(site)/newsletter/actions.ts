'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emailField } from '@/lib/forms/fields'
import { withMinimumDuration } from '@/lib/forms/minimum-duration'
import { type FormState, parseForm, typedValues } from '@/lib/forms/form'
import { absolute } from '@/lib/metadata'
import { getClient } from '@/lib/queries/client'
import { askAgain, confirm } from '@/lib/newsletter/confirm'
import { hashInUnsubscribeToken, unsubscribe } from '@/lib/newsletter/unsubscribe'
import { hashInSettingsToken } from '@/lib/newsletter/tokens'
import { signUp } from '@/lib/newsletter/sign-up'
import { changeTopics, sendSettingsLink } from '@/lib/newsletter/settings'
import { topicField } from '@/lib/newsletter/topic-field'
import { getTopicChoices } from '@/lib/queries/topics'

/** What can be chosen changes while a form is open, so it is looked up when the form arrives. */
const choice = async () => ({
  themen: topicField((await getTopicChoices()).map(({ id }) => id)),
  nurTermine: z.literal('ja').transform(Boolean).catch(false),
})
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
  const { data, refusal } = await parseForm(form, z.object({ email: emailField, ...(await choice()) }))
  if (!data) return refusal
  const { email, themen: topics, nurTermine: onlyEvents } = data
  await withMinimumDuration(signUp(await getClient(), { email, topics, onlyEvents }, absolute(path)))
  redirect('/newsletter/bestellt')
}

/** The one button behind the link of the confirmation mail. */
export async function confirmOrder(token: string) {
  const state = await confirm(await getClient(), token)
  redirect(state === 'confirmed' ? '/newsletter/angemeldet' : `/newsletter/bestaetigen/${token}`)
}

/** A new mail for a link that has expired. */
export async function sendAgain(token: string) {
  await withMinimumDuration(askAgain(await getClient(), token, absolute('/newsletter')))
  redirect('/newsletter/bestellt')
}

/** The one button of the page that ends the newsletter. */
export async function endNewsletter(token: string) {
  const key = hashInUnsubscribeToken(token)
  if (key) await unsubscribe(await getClient(), key, 'unsubscribed')
  redirect('/newsletter/abgemeldet')
}

/** Sends the link to the own settings, if there are any. The answer is the same for every address. */
export async function askForSettings(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await parseForm(form, addressField)
  if (!data) return refusal
  await withMinimumDuration(sendSettingsLink(await getClient(), data.email))
  redirect('/newsletter/einstellungen/angefordert')
}

/** Keeps another choice of topics; the page says when one of them does not exist. */
export async function saveTopics(token: string, form: FormData) {
  const key = hashInSettingsToken(token)
  const fields = z.object(await choice())
  const { data } = fields.safeParse(typedValues(form, Object.keys(fields.shape)))
  if (!data) redirect(`/newsletter/einstellungen/${token}?auswahl=unbekannt`)
  if (key) await changeTopics(await getClient(), key, data.themen, data.nurTermine)
  redirect(`/newsletter/einstellungen/${token}`)
}

/** Deletes the subscription at once. */
export async function deleteEverything(token: string) {
  const key = hashInSettingsToken(token)
  if (key) await unsubscribe(await getClient(), key, 'erased')
  redirect('/newsletter/abgemeldet')
}
