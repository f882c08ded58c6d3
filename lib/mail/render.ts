import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import type { Mail } from './transport.ts'

/** HTML and plain text of one tree. */
export async function renderMail(tree: ReactElement): Promise<Pick<Mail, 'html' | 'text'>> {
  const html = await render(tree)
  return { html, text: toPlainText(html, { wordwrap: 78, selectors, whitespaceCharacters }) }
}

const selectors = [
  // Capitals are spelled out by some screen readers.
  ...['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
  // What somebody typed keeps its spaces, tabs and lines.
  { selector: 'p.typed', format: 'pre' },
]

/** What runs of become one space: no tab, people set columns with it. */
const whitespaceCharacters = ' \r\n\f\u200b'
