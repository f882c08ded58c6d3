import type { PostTeaser } from '@/lib/queries/types'
import { PostCard } from './PostCard'

/** The newest post large, the others beside it. */
export function LatestPosts({ posts }: { posts: PostTeaser[] }) {
  const [first, ...others] = posts
  if (!first) return <p className="mt-6">Bald lesen Sie hier unseren ersten Beitrag.</p>
  return (
    <div className="mt-6 grid gap-x-14 gap-y-8 md:mt-10 md:gap-y-12 lg:grid-cols-[7fr_4fr]">
      <PostCard post={first} headingLevel={3} size="large" />
      <div className="grid content-start gap-8 md:grid-cols-2 md:gap-y-12 lg:grid-cols-1">
        {others.map((post) => (
          <PostCard key={post.href} post={post} headingLevel={3} size="column" />
        ))}
      </div>
    </div>
  )
}
