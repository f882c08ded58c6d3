import type { StreamEntry } from '@/lib/queries/types'
import { Drawing } from './Drawing'
import { Photo } from './Photo'
import { PictureCredit } from './PictureCredit'

type Props = { entry: StreamEntry; sizes: string; isTall?: boolean }

export function CardPicture({ entry, sizes, isTall = false }: Props) {
  const { picture, slug, topics } = entry
  const shape = isTall ? 'aspect-video w-full lg:aspect-4/3' : 'aspect-video w-full'
  if (!picture) return <Drawing name={slug} colour={topics[0]?.colour} className={shape} />
  return (
    <div>
      <Photo picture={picture} sizes={sizes} className={shape} />
      <p className="credit mt-1">
        <PictureCredit credit={picture.credit} />
      </p>
    </div>
  )
}
