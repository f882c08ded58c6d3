import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

import { pathOf } from '../../lib/paths.ts'
import { paragraph } from '../e2e/staff.ts'
import type { Rig } from '../rig/rig.ts'

export type Staff = Awaited<ReturnType<Rig['signIn']>>
export { paragraph }

/** A text that stands nowhere else. */
export const newMark = () => `Probe ${randomUUID()}`

/** The fields of a post that mentions the mark in its title and its text. */
export const post = (mark: string) => ({
  title: mark,
  teaser: 'Dieser Beitrag gehört zu einer Probe und verschwindet wieder.',
  content: paragraph(`Der Wortlaut: ${mark}`),
})

/** A published post and its address. */
export async function publishPost(staff: Staff, mark: string) {
  const { doc } = await accepted(staff.send('POST', 'posts?locale=de', { ...post(mark), _status: 'published' }))
  return { id: doc.id, path: pathOf.posts(doc) }
}

/** Changes a post as the public sees it. */
export const changePost = (staff: Staff, id: number, data: object) =>
  accepted(staff.send('PATCH', `posts/${id}?locale=de`, { ...data, _status: 'published' }))

/** Changes a post for its next publication. */
export const draftChange = (staff: Staff, id: number, data: object) =>
  accepted(staff.send('PATCH', `posts/${id}?locale=de&draft=true`, data))

export const withdrawPost = (staff: Staff, id: number) =>
  accepted(staff.send('PATCH', `posts/${id}?locale=de`, { _status: 'draft' }))

/** Deletes every post whose title begins like a mark. */
export async function deleteProbes(staff: Staff) {
  const response = await staff.send('DELETE', 'posts?where[title][like]=Probe&locale=de&depth=0')
  const { errors } = await response.json()
  assert.deepEqual([response.status, errors], [200, []])
}

export async function accepted(sending: Promise<Response>) {
  const response = await sending
  const text = await response.text()
  assert.ok(response.ok, `${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as { doc: { id: number; slug: string } }
}

/** The copy of the pages on disk, by their addresses. */
export async function readCopies({ dataDir }: Rig) {
  const folder = path.join(dataDir, 'mirror')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const copies = new Map<string, string>()
  for (const file of files) {
    // What was withdrawn since the folder was listed is gone.
    const saved = await readFile(path.join(folder, file), 'utf8').catch(() => null)
    if (saved === null) continue
    const { key, body } = JSON.parse(saved) as { key: string; body: string }
    copies.set(key, brotliDecompressSync(Buffer.from(body, 'base64')).toString('utf8'))
  }
  return copies
}
