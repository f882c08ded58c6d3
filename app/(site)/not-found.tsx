import { MissingPage } from '@/components/MissingPage'

export const metadata = { title: 'Seite nicht gefunden' }

export default function NotFound() {
  return <MissingPage />
}
