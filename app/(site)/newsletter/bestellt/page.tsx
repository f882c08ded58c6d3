import { Notice } from '@/components/Notice'
import { metadataFor } from '@/lib/metadata'

export const metadata = metadataFor({
  title: 'Newsletter bestellt',
  description: '',
  path: '/newsletter/bestellt',
  noIndex: true,
})

export default function OrderedPage() {
  return (
    <Notice title="Bitte sehen Sie in Ihr Postfach.">
      <p>
        Wir haben Ihnen eine Mail geschickt, wenn zu dieser Adresse eine fällig ist. Darin steht ein Link; auf der Seite
        dahinter bestätigen Sie Ihre Bestellung.
      </p>
      <p>Keine Mail? Sehen Sie bitte im Spam-Ordner nach. An eine Adresse schreiben wir höchstens einmal am Tag.</p>
    </Notice>
  )
}
