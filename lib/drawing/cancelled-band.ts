/* The word "ABGESAGT" in strokes: a picture drawn on a server without fonts can carry no text. */

const letters: Record<string, string> = {
  A: 'M0 100L30 0L60 100M11 64H49',
  B: 'M2 50V2H30A23 23 0 0 1 30 48H2V98H30A25 25 0 0 0 30 48',
  E: 'M54 2H2V98H54M2 48H44',
  G: 'M56 20C44 -8 2 -4 2 50S46 108 58 80V54H34',
  S: 'M54 16C40 -8 4 -2 4 25S56 46 56 74S12 110 2 84',
  T: 'M0 2H60M30 2V100',
}

const advance = 84
const word = 'ABGESAGT'

/** A band with the word across a picture of this size, as a piece of SVG. */
export function cancelledBand(width: number, height: number) {
  const scale = (width * 0.72) / (word.length * advance - 24)
  const band = 100 * scale * 1.9
  const top = (height - band) / 2
  const drawn = [...word].map(
    (letter, index) => `<path transform="translate(${index * advance})" d="${letters[letter]}"/>`,
  )
  return [
    `<rect y="${top}" width="${width}" height="${band}" fill="#15173d"/>`,
    `<g transform="translate(${width * 0.14} ${(height - 100 * scale) / 2}) scale(${scale})" fill="none" stroke="#fbf7f0" stroke-width="15" stroke-linejoin="round">`,
    ...drawn,
    '</g>',
  ].join('')
}
