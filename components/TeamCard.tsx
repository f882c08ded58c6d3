import type { TeamMember, TopicColour } from '@/lib/queries/types'
import { Drawing } from './Drawing'
import { ExampleBadge } from './Example'
import { Photo } from './Photo'
import { PictureCredit } from './PictureCredit'
import { telephone } from './ContactDetails'

export function TeamCard({ member, colour }: { member: TeamMember; colour?: TopicColour }) {
  const { name, role, organisation, picture, email, phone, isExample } = member
  return (
    <article>
      {picture ? (
        <Photo picture={picture} sizes="12rem" className="aspect-square w-48 rounded-full" />
      ) : (
        <Drawing name={name} colour={colour} ratio={1} className="aspect-square w-48 rounded-full" />
      )}
      <h3 className="mt-5 text-h3">{name}</h3>
      <p>{role}</p>
      {organisation && <p className="text-small text-soft">{organisation}</p>}
      {email && (
        <p className="mt-2 py-0.5 text-small">
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {phone && (
        <p className="py-0.5 text-small">
          <a href={telephone(phone)}>{phone}</a>
        </p>
      )}
      {picture && (
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
