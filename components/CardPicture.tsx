import type { StreamEntry } from '@/lib/queries/types'
import { Drawing } from './Drawing'
import { Photo } from './Photo'

type Props = { entry: StreamEntry; sizes: string }

export function CardPicture({ entry, sizes }: Props) {
  const { picture, slug, topics } = entry
  if (!picture) return <Drawing name={slug} colour={topics[0]?.colour} className="card-picture" />
  return <Photo picture={picture} sizes={sizes} className="card-picture" />
}
