import { Failure } from '../../scripts/failure.mjs'
import { complain, say } from '../../scripts/progress.mjs'
import { openRig, type Rig } from '../rig/rig.ts'
import { coldStart } from './cold-start.ts'
import { firstRender } from './first-render.ts'
import { firstViews } from './first-views.ts'
import { lighthouse } from './lighthouse.ts'
import { mail } from './mail.ts'
import { manyPosts } from './many-posts.ts'
import { memory } from './memory.ts'
import type { Part } from './part.ts'
import { publication } from './publication.ts'
import { toLines, writeReport, type Result } from './report.ts'
import { signUp } from './sign-up.ts'
import { throughput } from './throughput.ts'

/** In this order; the last one fills the database. */
const parts = [throughput, publication, firstRender, coldStart, memory, signUp, mail, firstViews, lighthouse, manyPosts]

/**
 * Measures everything and writes the report, or one part and only prints it. Answers whether everything could be
 * measured, whatever the figures say.
 */
export async function measure(only?: string) {
  const wanted = parts.filter(({ name }) => only === undefined || name === only)
  if (!wanted.length) throw new Failure(`There is no part "${only}": ${parts.map(({ name }) => name).join(', ')}.`)
  const rig = await openRig()
  const results: Result[] = []
  for (const part of wanted) {
    const result = await attempt(part, rig)
    results.push(result)
    say(toLines(result).join('\n'))
  }
  if (only === undefined) await writeReport(results, rig.databaseUrl)
  return results.every(({ rows }) => rows.length)
}

/** A part that fails leaves no figures, and the others go on. */
async function attempt(part: Part, rig: Rig): Promise<Result> {
  say(`\n${part.title}`)
  try {
    return { ...part, rows: await part.run(rig) }
  } catch (error) {
    complain(error instanceof Failure ? error.message : `${(error as Error).stack}`)
    return { ...part, rows: [] }
  }
}
