import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { toSlug } from '../slug.ts'

const shortest = 12
const longest = 128

/** So much of a password must not be what anybody knows about the person. */
const shortestOwn = 8

/** Of 0 to 4 (zxcvbn): more than ten thousand million guesses. */
const strong = 4

/**
 * Says in German why a password is too weak, null when it is not. `known` is what anybody knows about the person: name,
 * e-mail address, office.
 */
export async function weaknessOf(password: string, known: string[]): Promise<string | null> {
  if (password.length < shortest) return `Bitte wählen Sie ein Passwort mit mindestens ${shortest} Zeichen.`
  if (password.length > longest) return `Bitte wählen Sie ein Passwort mit höchstens ${longest} Zeichen.`
  const words = known.flatMap(wordsOf)
  const own = words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase())
  const { score } = (await estimator()).check(password, words)
  if (score >= strong && own.length >= shortestOwn) return null
  return 'Dieses Passwort ist leicht zu erraten. Nehmen Sie zum Beispiel vier zufällige Wörter, ohne Namen, Adresse und Jahreszahl.'
}

/** The text and its words, in lower case, with umlauts and without, the longest first. */
function wordsOf(text: string) {
  const spellings = [text.toLowerCase(), toSlug(text)]
  const words = spellings.flatMap((spelling) => [spelling, ...spelling.split(/[^\p{L}\p{N}]+/u)])
  return words.filter(({ length }) => length > 3).toSorted((one, other) => other.length - one.length)
}

let loading: Promise<ZxcvbnFactory> | undefined

const estimator = () => (loading ??= load())

/** The word lists take 2 MB and a tenth of a second: they are loaded when the first password is chosen. */
async function load() {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    translations: german.translations,
  })
}
