import { formatBytes } from '@/lib/format'
import type { FileLink } from '@/lib/queries/types'

export function FileDownload({ file }: { file: FileLink }) {
  const { title, href, size, format, lang, accessible } = file
  return (
    <p className="border-line border-t border-b py-3">
      <a className="font-semibold" href={href} hrefLang={lang}>
        {title} ({format}, {formatBytes(size)})
      </a>
      <span className="text-small text-soft block">
        {lang === 'en' && 'Auf Englisch. '}
        {accessible ? 'Barrierefreies Dokument.' : 'Dieses Dokument ist nicht barrierefrei.'}
      </span>
    </p>
  )
}
