import { ExampleNotice } from '@/components/Example'
import { Operator } from '@/components/Operator'
import { PageHeading } from '@/components/PageHeading'
import { RichText } from '@/components/RichText'
import { TeamCard } from '@/components/TeamCard'
import { Thread } from '@/components/Thread'
import { topicColours } from '@/lib/drawing/drawing'
import { metadataFor } from '@/lib/metadata'
import { getFixedPage } from '@/lib/queries/pages'
import { getSettings } from '@/lib/queries/settings'
import { getTeam } from '@/lib/queries/team'
import type { TopicColour } from '@/lib/queries/types'

const colours = Object.keys(topicColours) as TopicColour[]

export async function generateMetadata() {
  const { title, lead } = await getFixedPage('team')
  return metadataFor({ title, description: lead, path: '/team' })
}

export default async function TeamPage() {
  const [page, team, settings] = await Promise.all([getFixedPage('team'), getTeam(), getSettings()])
  return (
    <>
      <PageHeading title={page.title} lead={page.lead}>
        {team.some(({ isExample }) => isExample) && <ExampleNotice />}
      </PageHeading>
      <section aria-labelledby="menschen" className="wrap">
        <h2 id="menschen" className="sr-only">
          Die Menschen im Büro
        </h2>
        <ul className="team">
          {team.map((member, i) => (
            <li key={member.name}>
              <TeamCard member={member} colour={colours[i % colours.length]} />
            </li>
          ))}
        </ul>
      </section>
      <Thread className="mt-16" />
      <section aria-labelledby="betrieb" className="wrap section grid gap-x-16 gap-y-8 lg:grid-cols-[5fr_7fr]">
        <h2 id="betrieb" className="text-h2">
          Wer das Büro betreibt
        </h2>
        <div className="grid gap-6">
          <Operator settings={settings} />
          <RichText nodes={page.content} sink={1} />
        </div>
      </section>
    </>
  )
}
