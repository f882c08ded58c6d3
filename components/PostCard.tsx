import type { PostTeaser } from '@/lib/queries/types'
import { CardBody } from './CardBody'
import { CardPicture } from './CardPicture'

type Props = { post: PostTeaser; headingLevel: 2 | 3; size?: 'large' | 'column' | 'row' }

const layouts = {
  large: 'card',
  column: 'card',
  row: 'card grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]',
}

const sizes = {
  large: '(min-width: 64rem) 55vw, 100vw',
  column: '(min-width: 64rem) 30vw, 100vw',
  row: '(min-width: 48rem) 30vw, 100vw',
}

export function PostCard({ post, headingLevel, size = 'row' }: Props) {
  return (
    <article className={layouts[size]}>
      <CardPicture entry={post} sizes={sizes[size]} isTall={size === 'large'} />
      <div className={size === 'row' ? '' : 'mt-5'}>
        <CardBody
          entry={post}
          kind="Beitrag"
          date={post.publishedAt}
          headingLevel={headingLevel}
          isLarge={size === 'large'}
        />
      </div>
    </article>
  )
}
