export type Answer<Body> = { body: Body; problem?: never } | { body?: never; problem: string }

export const failed = 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.'

/** Asks an endpoint of ours: its JSON, or in German why it did not do it. */
export async function ask<Body>(address: string, method = 'GET', data?: object): Promise<Answer<Body>> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      ...(data && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) }),
    })
    const body = (await response.json()) as Body & { errors?: { message?: string }[] }
    return response.ok ? { body } : { problem: body.errors?.[0]?.message ?? failed }
  } catch {
    return { problem: failed }
  }
}
