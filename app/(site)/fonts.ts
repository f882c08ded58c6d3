import localFont from 'next/font/local'

// `optional` everywhere: a typeface that comes too late waits for the next page, because swapping it in moves the text.

const display = localFont({
  src: './fonts/display.woff2',
  weight: '680',
  variable: '--font-title',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

const displayNames = localFont({
  src: './fonts/display-names.woff2',
  weight: '680',
  variable: '--font-title-names',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+100-17F, U+218-21B, U+1E9E' }],
})

const text = localFont({
  src: './fonts/text.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

const textNames = localFont({
  src: './fonts/text-names.woff2',
  weight: '400 700',
  variable: '--font-text-names',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+100-17F, U+218-21B, U+1E9E' }],
})

/** Puts the typefaces into `--font-title` and `--font-text`, the letters of rarer names into the `-names` ones. */
export const fontVariables = [display, displayNames, text, textNames].map((font) => font.variable).join(' ')
