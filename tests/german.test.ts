import config from '@payload-config'
import { getTranslation, initI18n, type I18nClient } from '@payloadcms/translations'
import { deTranslations } from '@payloadcms/translations/languages/de'
import { enTranslations } from '@payloadcms/translations/languages/en'
import type { Block, Field, RichTextField } from 'payload'
import { describe, expect, test } from 'vitest'
import { german } from '../collections/parts/german-texts.ts'

const { collections, globals, i18n: options } = await config
const i18n = (await initI18n({ config: options, context: 'api', language: 'de' })) as unknown as I18nClient

type Editor = {
  editorConfig: {
    features: { i18n: { de: object } }
    resolvedFeatureMap: Map<string, { sanitizedServerFeatureProps?: { blocks?: Block[]; fields?: Field[] } }>
  }
}

const effective = textsOf(i18n.translations)
const original = new Map([...textsOf(deTranslations), ...textsOf(editorOf('posts', 'content').features.i18n.de)])

const informal = /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu
const command =
  /(?<!\p{L})(gib|lies|sieh|nimm|wirf|hilf|geh|komm|lass|zieh|setz|klick|wähle|klicke|drücke|speichere|verwerfe|versuche|bestätige|überprüfe|prüfe|ignoriere|kopiere|ziehe|setze|erstelle|bearbeite|entferne|lösche|füge|öffne|schließe|beginne|melde|verifiziere|zeichne|passe|ändere|tippe)(?!\p{L})/iu

/** Words in -e that may open a sentence; any other is taken for a command, so a new text of Payload gets looked at. */
const openers = `alle die diese eine eigene erforderliche frühere helle ihre keine konnte mehrere nummerierte neue
  nächste ohne ungültige falsche vorherige vorhandene veröffentlichte weitere automatische ausgewählte anzuzeigende
  bestimmte bevorstehende adresse anmeldeversuche bausteine benutzername bereiche breite dateigröße dateiname einträge
  elemente gruppe höhe interne kopie name ordnername reihenfolge seite spalte sprache texte tiefe zeile zeitzone
  checkliste live sie trennlinie zuschneide`.split(/\s+/)

describe('Payload in German', () => {
  test('never says "du"', () => {
    expect(effective.filter(([, text]) => informal.test(text) || command.test(text))).toEqual([])
  })

  test('opens no sentence with a command', () => {
    const opened = effective.flatMap(([key, text]) =>
      [...text.matchAll(/(?:^|[.!?:] |bitte )(\p{L}+e)(?!\p{L})/giu)].map(([, word = '']) => ({ key, word })),
    )
    expect(opened.filter(({ word }) => !['bitte', ...openers].includes(word.toLowerCase()))).toEqual([])
  })

  test('keeps the placeholders of every text', () => {
    for (const [key, text] of textsOf(german)) {
      expect(original.has(key), `${key} is a text of Payload`).toBe(true)
      expect(placeholders(text), key).toEqual(placeholders(original.get(key)))
    }
  })

  test('leaves no text in English', () => {
    const sameInBoth = ['Name', 'Export', 'Filter', 'Layout', 'Status']
    const texts = new Map(effective)
    const left = textsOf(enTranslations).filter(([key, text]) => texts.get(key) === text)
    expect(left.filter(([, text]) => !sameInBoth.includes(text))).toEqual([])
  })
})

describe('our collections', () => {
  const own = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  const labelled = [
    ...own.map(({ slug, labels, admin }) => labelsOf(slug, { label: labels.plural, admin })),
    ...globals.map((global) => labelsOf(global.slug, global)),
    ...[...own, ...globals].flatMap(({ slug, fields }) => fieldLabels(slug, fields)),
  ]

  test('have a German label everywhere', () => {
    const sameInBoth = ['name', 'organisation', 'newsletter', 'stream', 'text']
    const isMissing = ({ place, label }: Labels) => {
      const name = place.split('.').at(-1) ?? ''
      return !/\p{L}{2}/u.test(label) || (label.toLowerCase() === words(name) && !sameInBoth.includes(name))
    }
    expect(labelled.filter(isMissing)).toEqual([])
  })

  test('explain everything in one line with an example', () => {
    const isOneLine = (help: string) => /zum Beispiel/i.test(help) && !help.includes('\n') && help.length <= 180
    expect(labelled.filter(({ help, isFact }) => !isFact && !isOneLine(help))).toEqual([])
  })

  test('never say "du"', () => {
    expect(labelled.filter(({ label, help }) => informal.test(`${label} ${help}`))).toEqual([])
  })

  test('are read down to the rows of arrays and the blocks and links of rich text', () => {
    const places = labelled.map(({ place }) => place)
    expect(places).toEqual(
      expect.arrayContaining([
        'settings.contact.accessibilityEmail',
        'events.programme.speakers.organisation',
        'posts.content.infoBox.content',
        'posts.content.infoBox.content.link.url',
      ]),
    )
  })
})

/** A fact is written by the server and only read: there is nothing to explain how to fill it in. */
type Labels = { place: string; label: string; help: string; isFact: boolean }
type Labelled = { label?: unknown; admin?: { description?: unknown; readOnly?: boolean } }

function labelsOf(place: string, { label, admin }: Labelled): Labels {
  const say = (text: unknown) => (text ? getTranslation(text as string, i18n) : '')
  return { place, label: say(label), help: say(admin?.description), isFact: Boolean(admin?.readOnly) }
}

/** Labels and help of every field an editor sees; containers without a name only pass theirs on. */
function fieldLabels(parent: string, fields: Field[]): Labels[] {
  return fields.filter(isVisible).flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => fieldLabels(parent, tab.fields))
    if (field.type === 'row' || field.type === 'collapsible') return fieldLabels(parent, field.fields)
    const place = 'name' in field ? `${parent}.${field.name}` : parent
    const inner = 'fields' in field ? fieldLabels(place, field.fields) : []
    return [labelsOf(place, field as Labelled), ...inner, ...editorLabels(place, field)]
  })
}

function editorLabels(place: string, field: Field) {
  if (field.type !== 'richText') return []
  const features = (field.editor as unknown as Editor).editorConfig.resolvedFeatureMap
  const blocks = features.get('blocks')?.sanitizedServerFeatureProps?.blocks ?? []
  const link = features.get('link')?.sanitizedServerFeatureProps?.fields ?? []
  return [
    ...fieldLabels(`${place}.link`, link),
    ...blocks.flatMap(({ slug, fields }) => fieldLabels(`${place}.${slug}`, fields)),
  ]
}

/** Payload's own status, and the address of an account, are no fields of the form but parts of its head. */
function isVisible(field: Field) {
  const { hidden, disabled } = (field.admin ?? {}) as { hidden?: boolean; disabled?: boolean }
  const isOwn = 'name' in field && (field.name === '_status' || (field.type === 'email' && field.unique))
  return field.type !== 'ui' && !hidden && !disabled && !isOwn && !('hidden' in field && field.hidden)
}

function editorOf(collection: string, name: string) {
  const { fields = [] } = collections.find(({ slug }) => slug === collection) ?? {}
  const field = fields.find((candidate) => 'name' in candidate && candidate.name === name) as RichTextField
  return (field.editor as unknown as Editor).editorConfig
}

function textsOf(texts: object, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[path + key, text]] : textsOf(text, `${path}${key}:`),
  )
}

function placeholders(text = '') {
  return (text.match(/\{\{\w+\}\}|<\/?(?:\d|a|br)\b[^>]*>/g) ?? []).sort()
}

function words(name: string) {
  return name.replace(/[A-Z]/g, ' $&').toLowerCase()
}
