/** Minutes between the release of an issue and its first mail: until then it is held without anybody having it. */
export const graceMinutes = 10

/** SQL: when the sending of the released issue `n` begins. */
export const startsAtSql = `greatest(n.send_at, n.released_at + interval '${graceMinutes} minutes')`
