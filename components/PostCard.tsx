import type { PostTeaser } from '@/lib/queries/types'
import { CardBody } from './CardBody'
import { CardPicture } from './CardPicture'

type Props = { post: PostTeaser; headingLevel: 2 | 3; size?: 'large' | 'column' | 'row' }

const layouts = { large: 'card card-large', column: 'card card-row card-column', row: 'card card-row' }

const sizes = {
  large: '(min-width: 64rem) 55vw, 100vw',
  column: '(min-width: 48rem) 45vw, 6rem',
  row: '(min-width: 48rem) 30vw, 6rem',
}

export function PostCard({ post, headingLevel, size = 'row' }: Props) {
  return (
    <article className={layouts[size]}>
      <CardPicture entry={post} sizes={sizes[size]} />
      <CardBody
        entry={post}
        kind="Beitrag"
        date={post.publishedAt}
        headingLevel={headingLevel}
        isLarge={size === 'large'}
      />
    </article>
  )
}
