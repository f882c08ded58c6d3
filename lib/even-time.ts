/** The least time an answer takes, in milliseconds: how long it took must not say what was found. */
const evenly = 220

/** Does something and ends no earlier than after a fixed time. */
export async function inEvenTime<Result>(work: Promise<Result>) {
  const [result] = await Promise.all([work, new Promise((resolve) => setTimeout(resolve, evenly))])
  return result
}
