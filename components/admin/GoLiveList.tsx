import type { ServerProps } from 'payload'
import { Drafts } from './Drafts'
import { Inbox } from './Inbox'
import { OpenPoints } from './OpenPoints'
import { Standstills } from './Standstills'
import { Tasks } from './Tasks'
import './go-live.css'

/** The head of the start page: what people come to do, what they left unfinished, what the site still lacks. */
export function GoLiveList({ payload, permissions, user }: ServerProps) {
  if (!user) return null
  const staff = { payload, permissions, user }
  return (
    <div className="go-live">
      <Standstills {...staff} />
      <Tasks {...staff} />
      <Inbox {...staff} />
      <Drafts {...staff} />
      <OpenPoints {...staff} />
    </div>
  )
}
