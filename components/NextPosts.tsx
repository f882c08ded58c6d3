import type { PostTeaser, TopicLink } from '@/lib/queries/types'
import { PostCard } from './PostCard'

type Props = { posts: PostTeaser[]; topics: TopicLink[] }

/** The end of a post is not the end of the visit. */
export function NextPosts({ posts, topics }: Props) {
  const [topic] = topics
  return (
    <aside aria-labelledby="weiterlesen" className="no-print border-line border-t">
      <div className="wrap section">
        <h2 id="weiterlesen" className="text-h2">
          {topic && posts.length > 0 ? 'Mehr zum Thema' : 'Weiterlesen'}
        </h2>
        {posts.length > 0 && (
          <ul className="cards-3 mt-8">
            {posts.map((post) => (
              <li key={post.href}>
                <PostCard post={post} headingLevel={3} size="column" />
              </li>
            ))}
          </ul>
        )}
        <ul className="mt-10 flex flex-wrap gap-3">
          {topics.map(({ slug, label, href }) => (
            <li key={slug}>
              <a className="choice" href={href}>
                Thema {label}
              </a>
            </li>
          ))}
          <li>
            <a className="choice" href="/aktuelles">
              Alles Aktuelle
            </a>
          </li>
        </ul>
      </div>
    </aside>
  )
}
