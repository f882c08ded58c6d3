import type { Rig, Site } from '../rig/rig.ts'

/** What every scenario finds: one database and two site processes of a built folder that live through all of them. */
export type Stage = { rig: Rig; first: Site; second: Site; folder?: string; isShort: boolean }

/** What came out, by its name; numbers carry their unit in the name or are texts with one. */
export type Figures = Record<string, string | number>

/** Who may read the numbers of the two processes. */
export const metricsToken = 'only-for-breaking-things'

export type Scenario = {
  name: string
  /** What is done, and what must hold. */
  promise: string
  /** Throws when something does not hold that must. Leaves the stage as it found it. */
  run: (stage: Stage) => Promise<Figures>
}
