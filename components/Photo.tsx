import type { Picture } from '@/lib/queries/types'

type Props = { picture: Picture; sizes: string; isFirst?: boolean; className?: string }

export function Photo({ picture, sizes, isFirst = false, className = '' }: Props) {
  const { alt, src, width, height, avif, jpeg } = picture
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={avif} sizes={sizes} />}
      <img
        className={`bg-sand object-cover ${className}`}
        src={src}
        srcSet={jpeg}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={isFirst ? undefined : 'lazy'}
        fetchPriority={isFirst ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
