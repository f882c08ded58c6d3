import '../../handout.css'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/BackLink'
import { Changes } from '@/components/Changes'
import { ExampleNotice } from '@/components/Example'
import { JsonLd } from '@/components/JsonLd'
import { LeadPicture } from '@/components/LeadPicture'
import { NextPosts } from '@/components/NextPosts'
import { RichText } from '@/components/RichText'
import { TopicTags } from '@/components/TopicTags'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { getNextPosts, getPost } from '@/lib/queries/posts'
import { getSettings } from '@/lib/queries/settings'
import { breadcrumbData, postData } from '@/lib/structured-data'

type Props = PageProps<'/aktuelles/[slug]'>

export async function generateMetadata({ params }: Props) {
  const post = await getPost((await params).slug)
  if (!post) return {}
  const { title, teaser, href, picture, publishedAt, updatedAt } = post
  return metadataFor({
    title,
    description: teaser,
    path: href,
    picture,
    kind: 'article',
    publishedAt,
    modifiedAt: updatedAt,
  })
}

export default async function PostPage({ params }: Props) {
  const [post, settings] = await Promise.all([getPost((await params).slug), getSettings()])
  if (!post) notFound()
  const nextPosts = await getNextPosts(post)
  const { title, teaser, publishedAt, authors, topics, content, changes, event } = post
  const parent = { label: 'Aktuelles', href: '/aktuelles' }
  return (
    <>
      <article>
        <header className="wrap pt-4 pb-8 md:pt-8 md:pb-12">
          <BackLink {...parent} />
          <h1 className="text-h1 max-w-260">{title}</h1>
          <p className="text-soft mt-6 flex flex-wrap gap-x-4">
            <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>
            {authors.length > 0 && <span>Von {authors.join(', ')}</span>}
          </p>
          {post.isExample && <ExampleNotice />}
        </header>
        <LeadPicture entry={post} />
        <div className="wrap article pt-8 pb-20 md:pt-14">
          <p className="text-lead max-w-152 font-semibold">{teaser}</p>
          <div className="mt-8">
            <RichText nodes={content} />
          </div>
          <footer className="mt-12 grid gap-8">
            {event && (
              <p className="edge bg-sand max-w-152 p-5">
                Dieser Beitrag berichtet von der Veranstaltung <a href={event.href}>{event.label}</a>.
              </p>
            )}
            <TopicTags topics={topics} />
            <Changes changes={changes} />
          </footer>
        </div>
      </article>
      <NextPosts posts={nextPosts} topics={topics} />
      <JsonLd data={postData(post, settings)} />
      <JsonLd data={breadcrumbData([parent, { label: title, href: post.href }])} />
    </>
  )
}
