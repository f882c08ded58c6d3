import type { TopicColour } from '@/lib/queries/types'

type Choice = { label: string; href: string; isChosen: boolean; isRemovable?: boolean; colour?: TopicColour }

export function FilterRow({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <div className="grid gap-2 md:grid-cols-[6rem_1fr]">
      <p className="text-small text-soft pt-2">{label}</p>
      <ul className="flex flex-wrap gap-2" aria-label={label}>
        {choices.map(({ label, href, isChosen, isRemovable, colour }) => (
          <li key={label}>
            <a className="choice" href={href} aria-current={isChosen || undefined}>
              <span className={colour && 'dot'} data-topic={colour}>
                {label}
              </span>
              {isChosen && isRemovable && (
                <>
                  <span className="sr-only"> – Filter aufheben</span>
                  <span aria-hidden="true">×</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
