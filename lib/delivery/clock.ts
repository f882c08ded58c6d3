type Options = {
  /** The next instant, in milliseconds since 1970, at which pages look different although nobody changes anything. */
  nextChange: () => Promise<number>
  /** It has come: everything rendered before is outdated. */
  onChange: () => void
  log: (event: string, facts: object) => void
}

/** Milliseconds. The clock of the machine may be set, so a timer never runs for longer than the first. */
const lookEvery = 30_000
const askAgainAfter = 2_000
const soonest = 1
const setBackBy = 1_000

/** Seconds for which caches in between may answer with a page, and may do so while they ask for a new one. */
const shared = 60
const stale = 86_400

/**
 * Knows the next instant at which pages change by time alone, and lets it happen, whether or not somebody visits: a timer
 * strikes, and so does the first answer after the instant. While the instant is not known it is asked for again and again;
 * what was missed meanwhile counts as a change. A clock that was set back counts as one too.
 */
export function createClock({ nextChange, onChange, log }: Options) {
  let instant = Infinity
  let seen = 0
  let isStopped = false
  let isAsking = false
  let mustAskAgain = false
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined
  let caching = ''
  let cachingFor: number | undefined

  /** Asked before every answer from the store, so it costs next to nothing. */
  function check(now = Date.now()) {
    if (now >= instant || now < seen - setBackBy) strike()
    seen = now
  }

  function strike() {
    instant = Infinity
    onChange()
    void ask()
  }

  /** The content changed, or the instant came: which is the next one? */
  async function ask(): Promise<void> {
    mustAskAgain = isAsking
    if (isAsking || isStopped) return
    isAsking = true
    try {
      instant = await nextChange()
      if (hasFailed) onChange()
      hasFailed = false
    } catch (error) {
      if (!hasFailed) log('next change not known', { reason: String(error) })
      hasFailed = true
    }
    isAsking = false
    if (mustAskAgain) return ask()
    schedule()
  }

  function look() {
    check()
    schedule()
  }

  function schedule() {
    clearTimeout(timer)
    if (isStopped) return
    const wait = hasFailed ? askAgainAfter : Math.min(lookEvery, Math.max(soonest, instant - Date.now()))
    timer = setTimeout(hasFailed ? ask : look, wait)
    timer.unref()
  }

  return {
    check,
    ask,
    /** `Cache-Control` of a page at this moment: no cache in between may answer with it beyond the instant. */
    caching(now = Date.now()) {
      const left = instant === Infinity ? shared : Math.max(0, Math.floor((instant - now) / 1000))
      if (left !== cachingFor) {
        const fresh = Math.min(shared, left)
        caching = `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${Math.min(stale, left - fresh)}, stale-if-error=604800`
        cachingFor = left
      }
      return caching
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

export type Clock = ReturnType<typeof createClock>
