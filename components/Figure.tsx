import type { Picture } from '@/lib/queries/types'
import { Photo } from './Photo'
import { PictureCredit } from './PictureCredit'

type Props = { picture: Picture; caption?: string; sizes: string; isFirst?: boolean; className?: string }

export function Figure({ picture, caption, sizes, isFirst, className = '' }: Props) {
  return (
    <figure>
      <Photo picture={picture} sizes={sizes} isFirst={isFirst} className={`w-full ${className}`} />
      {(caption || picture.credit) && (
        <figcaption className="text-small mt-2 max-w-152">
          {caption && <span className="me-2">{caption}</span>}
          {picture.credit && <PictureCredit credit={picture.credit} />}
        </figcaption>
      )}
    </figure>
  )
}
