import { notFound } from 'next/navigation'
import { ExampleNotice } from '@/components/Example'
import { PageHeading } from '@/components/PageHeading'
import { RichText } from '@/components/RichText'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { getPage } from '@/lib/queries/pages'

type Props = PageProps<'/[...path]'>

export async function generateMetadata({ params }: Props) {
  const page = await getPage(pathOf(await params))
  return page ? metadataFor({ title: page.title, description: page.lead, path: page.href }) : {}
}

export default async function ContentPage({ params }: Props) {
  const page = await getPage(pathOf(await params))
  if (!page) notFound()
  return (
    <article>
      <PageHeading title={page.title} lead={page.lead}>
        {page.isExample && <ExampleNotice />}
      </PageHeading>
      <div className="wrap article pb-24">
        <RichText nodes={page.content} />
        <p className="text-small text-soft mt-12">
          Stand: <time dateTime={page.updatedAt}>{formatDate(page.updatedAt)}</time>
        </p>
      </div>
    </article>
  )
}

function pathOf({ path }: Awaited<Props['params']>) {
  return `/${path.join('/')}`
}
