/** Sends a form to one of our endpoints: what it answers, or in German why it did not. */
export async function post<Result>(path: string, body: FormData): Promise<{ result?: Result; message?: string }> {
  const answer = await fetch(`/api/rechte/${path}`, { method: 'POST', body, credentials: 'same-origin' }).catch(
    () => null,
  )
  if (answer?.ok) return { result: await answer.json() }
  const { errors } = answer?.status === 400 ? await answer.json() : {}
  return {
    message:
      errors?.[0]?.message ?? 'Das hat nicht geklappt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  }
}
