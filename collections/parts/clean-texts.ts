import type { Config, EmailField, Field, Plugin } from 'payload'
import { cleanEvery, cleanLine, cleanText } from '../../lib/clean-text.ts'
import { emailMistake, toEmail } from '../../lib/email-address.ts'

/**
 * Cleans every text of every collection and global before it is checked and stored, whoever writes it and however
 * deep it lies, and gives every e-mail field the one rule for addresses. Passwords are no field and stay as typed.
 */
export const cleanTexts: Plugin = (config: Config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    fields: [...collection.fields.map(cleaned), ...(collection.auth ? [cleaned(accountEmail)] : [])],
  })),
  globals: config.globals?.map((global) => ({ ...global, fields: global.fields.map(cleaned) })),
})

function cleaned(field: Field): Field {
  switch (field.type) {
    case 'text':
      return withHook(field, cleanLine)
    case 'textarea':
      return withHook(field, cleanText)
    case 'richText':
      return withHook(field, cleanText)
    case 'email':
      return withHook({ ...field, validate: validateEmail }, (text) => toEmail(text) ?? text)
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(cleaned) })) }
    case 'row':
    case 'group':
    case 'array':
    case 'collapsible':
      return { ...field, fields: field.fields.map(cleaned) } as Field
    case 'blocks':
      return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: block.fields.map(cleaned) })) }
    default:
      return field
  }
}

type WithHooks = Extract<Field, { type: 'text' | 'textarea' | 'richText' | 'email' }>

/** Runs before the field's own hooks, so that these see the cleaned text. */
function withHook(field: WithHooks, clean: (text: string) => string) {
  const hook = ({ value }: { value?: unknown }) => cleanEvery(value, clean)
  const beforeValidate = [hook, ...(field.hooks?.beforeValidate ?? [])]
  return { ...field, hooks: { ...field.hooks, beforeValidate } } as Field
}

/** Payload adds this field to accounts itself; named here it keeps what Payload says of it. */
const accountEmail = { name: 'email', type: 'email', label: 'E-Mail' } as EmailField

const validateEmail: EmailField['validate'] = (value, { required }) =>
  value ? (emailMistake(value) ?? true) : !required || 'Bitte geben Sie eine E-Mail-Adresse ein.'
