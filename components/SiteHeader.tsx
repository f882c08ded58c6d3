import { navigation } from '@/lib/site'
import { Wordmark } from './Wordmark'

export function SiteHeader({ name, ministry }: { name: string; ministry: string }) {
  return (
    <header className="wrap flex flex-wrap items-center justify-between gap-x-10 gap-y-2 pt-5 pb-3 md:py-7">
      <Wordmark name={name} ministry={ministry} />
      <nav aria-label="Hauptnavigation" className="-mx-1.5 max-sm:w-full">
        <ul className="site-nav flex flex-wrap font-semibold max-sm:justify-between md:gap-x-4">
          {navigation.map(({ label, href }) => (
            <li key={href}>
              <a className="inline-flex min-h-11 items-center px-1.5" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
