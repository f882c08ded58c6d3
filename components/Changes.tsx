import { formatDate } from '@/lib/format'
import type { Post } from '@/lib/queries/types'

export function Changes({ changes }: Pick<Post, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="aenderungen" className="border-line text-small max-w-152 border-t pt-5">
      <h2 id="aenderungen" className="text-h4">
        Änderungen an diesem Beitrag
      </h2>
      <ul className="mt-2">
        {changes.map(({ date, note }) => (
          <li key={date + note}>
            Geändert am <time dateTime={date}>{formatDate(date)}</time>: {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
