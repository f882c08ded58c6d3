/** Milliseconds: the time an answer takes must not reveal what was found. */
const minimum = 220

/** Settles with the work, but no earlier than after the minimum. */
export async function withMinimumDuration<Result>(work: Promise<Result>) {
  const [result] = await Promise.all([work, new Promise((resolve) => setTimeout(resolve, minimum))])
  return result
}
