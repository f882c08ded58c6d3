import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import type { Mail } from './transport.ts'

/** HTML and plain text of one tree. */
export async function draw(tree: ReactElement): Promise<Pick<Mail, 'html' | 'text'>> {
  const html = await render(tree)
  return { html, text: toPlainText(html, { wordwrap: 78, selectors: headings }) }
}

/** Capitals are spelled out by some screen readers. */
const headings = ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } }))
