import type { TeamMember, TopicColour } from '@/lib/queries/types'
import { ContactLink } from './ContactLink'
import { Drawing } from './Drawing'
import { ExampleBadge } from './Example'
import { Photo } from './Photo'
import { PictureCredit } from './PictureCredit'

export function TeamCard({ member, colour }: { member: TeamMember; colour?: TopicColour }) {
  const { name, role, organisation, picture, email, phone, isExample } = member
  return (
    <article>
      {picture ? (
        <Photo picture={picture} sizes="12rem" className="aspect-square w-48 rounded-full" />
      ) : (
        <Drawing name={name} colour={colour} ratio={1} className="aspect-square w-48 rounded-full" />
      )}
      <h3 className="text-h3 mt-5">{name}</h3>
      <p>{role}</p>
      {organisation && <p className="text-small text-soft">{organisation}</p>}
      {email && (
        <p className="text-small mt-2 py-0.5">
          <ContactLink value={email} />
        </p>
      )}
      {phone && (
        <p className="text-small py-0.5">
          <ContactLink value={phone} />
        </p>
      )}
      {picture?.credit && (
        <p className="mt-1">
          <PictureCredit credit={picture.credit} />
        </p>
      )}
      {isExample && (
        <p className="mt-2">
          <ExampleBadge />
        </p>
      )}
    </article>
  )
}
