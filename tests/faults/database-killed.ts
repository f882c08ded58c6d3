import { liveThrough } from './outage.ts'
import type { Scenario } from './scenario.ts'

export const databaseKilled: Scenario = {
  name: 'database-killed',
  promise:
    'The content changes, so that every page must be drawn anew, and Postgres is killed (-9). Visitors of two processes get every page of the sitemap with its last good text; live answers 200, ready 503; nobody can sign in, and nobody waits more than 6 s to hear so; within 10 s of its return the site publishes again, without a restart.',
  async run(stage) {
    const { figures } = await liveThrough(stage, {
      seconds: stage.isShort ? 4 : 60,
      visitsPerSecond: stage.isShort ? 30 : 20,
      begin: stage.rig.database.kill,
      end: stage.rig.database.start,
      isOutdated: true,
    })
    return figures
  },
}
