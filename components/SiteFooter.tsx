import type { Settings } from '@/lib/queries/types'
import { legalLinks, navigation } from '@/lib/site'
import { ContactDetails } from './ContactDetails'
import { LinkList } from './LinkList'
import { genitive } from './Operator'
import { Photo } from './Photo'
import { OfficeSign } from './Wordmark'

export function SiteFooter({ settings }: { settings: Settings }) {
  const { officeName, ministry, operator, contact, social } = settings
  return (
    <footer className="on-dark edge py-8 md:py-12">
      <div className="wrap">
        <div className="grid gap-x-10 gap-y-5 md:grid-cols-2 lg:grid-cols-[5fr_4fr_3fr] print:grid-cols-2">
          <div className="max-w-96">
            <OfficeSign className="mb-4 h-14 w-18" />
            <p className="display text-h3">{officeName}</p>
            <p className="text-small mt-3">
              Ein Projekt des <MaybeLink href={ministry.href} label={genitive(ministry.name)} />, betrieben von{' '}
              <MaybeLink href={operator.href} label={operator.name} />.
            </p>
            {ministry.logo && (
              <a className="mt-5 inline-block bg-white p-3" href={ministry.href}>
                <Photo picture={ministry.logo} sizes="10rem" className="h-auto w-40" />
              </a>
            )}
          </div>
          <div className="text-small">
            <ContactDetails contact={contact} name={officeName} />
          </div>
          <div className="text-small flex flex-wrap gap-x-12 gap-y-4">
            <LinkList label="Fußnavigation" links={navigation} />
            <LinkList label="Rechtliches" links={legalLinks} />
            {social.length > 0 && <LinkList label="Soziale Medien" links={social} />}
          </div>
        </div>
      </div>
    </footer>
  )
}

function MaybeLink({ href, label }: { href?: string; label: string }) {
  return href ? <a href={href}>{label}</a> : label
}
