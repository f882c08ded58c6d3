import { Fragment, type ReactNode } from 'react'

export type MailFrameProps = {
  title: string
  /** Shown by mail programs beside the subject. */
  preheader?: string
  children: ReactNode
  /** What stands below the line: who writes, and how it ends. */
  footer: ReactNode
}

const text = { fontSize: '18px', lineHeight: '1.5', color: '#15173d', margin: '0 0 18px' }

/** The one frame of every mail: a document in German with one heading, read well without styles and pictures. */
export function MailFrame({ title, preheader, children, footer }: MailFrameProps) {
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body
        style={{
          margin: 0,
          padding: '32px 16px',
          background: '#fbf7f0',
          fontFamily: 'Verdana, Arial, sans-serif',
          // A long address breaks instead of making the mail wider than a phone; the second is for older programs.
          overflowWrap: 'anywhere',
          wordBreak: 'break-word',
        }}
      >
        <main style={{ maxWidth: '36em', margin: '0 auto' }}>
          {preheader && <p style={{ ...text, fontSize: '16px', color: '#42446a' }}>{preheader}</p>}
          <h1 style={{ fontSize: '28px', lineHeight: '1.2', color: '#15173d', margin: '0 0 24px' }}>{title}</h1>
          {children}
        </main>
        <footer style={{ maxWidth: '36em', margin: '40px auto 0', borderTop: '2px solid #d3260f', paddingTop: '16px' }}>
          {footer}
        </footer>
      </body>
    </html>
  )
}

export const MailText = ({ children }: { children: ReactNode }) => <p style={text}>{children}</p>

/** What somebody typed, as plain text with its lines, tabs and spaces. */
export const MailTyped = ({ children }: { children: string }) => (
  <p className="typed" style={{ ...text, whiteSpace: 'pre-wrap' }}>
    <MailLines text={children} />
  </p>
)

/** A text with its line breaks. */
export const MailLines = ({ text }: { text: string }) =>
  text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))

export const MailSmall = ({ children }: { children: ReactNode }) => (
  <p style={{ ...text, fontSize: '16px', color: '#42446a', margin: '0 0 10px' }}>{children}</p>
)

export const MailHeading = ({ children }: { children: ReactNode }) => (
  <h2 style={{ fontSize: '22px', lineHeight: '1.3', color: '#15173d', margin: '28px 0 8px' }}>{children}</h2>
)

export const MailLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} style={{ color: '#15173d', fontWeight: 'bold', textDecoration: 'underline' }}>
    {children}
  </a>
)

/** The one thing the mail asks for. */
export const MailButton = ({ href, children }: { href: string; children: ReactNode }) => (
  <p style={{ margin: '24px 0' }}>
    <a
      href={href}
      style={{
        display: 'inline-block',
        padding: '14px 22px',
        background: '#d3260f',
        color: '#ffffff',
        fontSize: '18px',
        fontWeight: 'bold',
        textDecoration: 'none',
      }}
    >
      {children}
    </a>
  </p>
)
