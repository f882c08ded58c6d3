/** The hidden fields of the forms on a page, as a browser sends them back. */
export async function readForm(url: string) {
  const html = await (await fetch(url)).text()
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const)
}

/** Sends such a form to its own page, as a browser without JavaScript does. */
export function postForm(site: string, path: string, fields: (readonly [string, string])[], headers = {}) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return fetch(`${site}${path}`, { method: 'POST', headers: { Origin: site, ...headers }, body, redirect: 'manual' })
}

const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
