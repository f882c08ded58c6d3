import type { StreamEntry } from '@/lib/queries/types'
import { Drawing } from './Drawing'
import { Figure } from './Figure'

/** The picture of an article; it leaves the column and runs to the right edge of the window. */
export function LeadPicture({ entry }: { entry: StreamEntry }) {
  const { picture, slug, topics } = entry
  return (
    <div className="bleed-right">
      {picture ? (
        <Figure
          picture={picture}
          sizes="(min-width: 64rem) 83vw, 100vw"
          isFirst
          className="aspect-video max-h-[80vh]"
        />
      ) : (
        <Drawing name={slug} colour={topics[0]?.colour} ratio={2.4} className="aspect-[12/5] w-full" />
      )}
    </div>
  )
}
