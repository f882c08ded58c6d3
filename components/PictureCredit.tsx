import type { Credit } from '@/lib/queries/types'

export function PictureCredit({ credit }: { credit: Credit }) {
  const { author, source, licence } = credit
  return (
    <span className="text-small text-soft">
      Bild: {author}
      {source && (
        <>
          {' / '}
          {source.href ? <a href={source.href}>{source.label}</a> : source.label}
        </>
      )}
      {', '}
      {licence.href ? <a href={licence.href}>{licence.label}</a> : licence.label}
    </span>
  )
}
