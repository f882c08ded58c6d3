import { Link, NavGroup } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { retentionAddress, rightsAddress } from './addresses'

/** Two pages of our own in the menu, for Administration. */
export function PrivacyLinks({ user }: ServerProps) {
  if (user?.role !== 'administration') return null
  return (
    <NavGroup label="Datenschutz" isOpen>
      <MenuLink href={rightsAddress} label="Auskunft und Löschung" />
      <MenuLink href={retentionAddress} label="Aufbewahrung" />
    </NavGroup>
  )
}

const MenuLink = ({ href, label }: { href: string; label: string }) => (
  <Link className="nav__link" href={href} prefetch={false}>
    <span className="nav__link-label">{label}</span>
  </Link>
)
