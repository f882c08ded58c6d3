import type { SeedPost } from '../types.ts'

export const posts2026: SeedPost[] = [
  {
    slug: 'zwischenstand-leihgeraete-im-stadtteil',
    title: 'Zwischenstand: Leihgeräte im Stadtteil',
    teaser:
      'Ein Regal mit Tablets ist noch kein Verleih. Nach den ersten Gesprächen wissen wir, welche drei Fragen vor dem Kauf kommen.',
    published: '2026-03-10',
    topics: ['chancengerechtigkeit', 'digitale-kompetenzen'],
    authors: ['Cem Muster'],
    content: [
      'Wer kein eigenes Gerät hat, könnte sich eines leihen: im Nachbarschaftshaus, in der Bücherei, beim Sportverein. Die Idee leuchtet ein. Bevor jemand Geld dafür ausgibt, wollten wir wissen, woran sie im Alltag scheitert. Seit dem Winter sprechen wir deshalb mit Menschen, die schon einmal Geräte verliehen oder geliehen haben.',
      { h2: 'Drei Fragen, die immer wiederkehren' },
      { h3: 'Wer haftet, wenn etwas kaputtgeht?' },
      'Viele trauen sich nicht, ein fremdes Gerät mitzunehmen. Ein Satz auf einem gut lesbaren Zettel hilft mehr als zwei Seiten Bedingungen: was passiert, wenn es herunterfällt, und was es dann kostet.',
      { h3: 'Was steht noch darauf?' },
      'Auf geliehenen Geräten bleiben Fotos, Nachrichten und offene Anmeldungen zurück. Es braucht eine feste Person, die nach jeder Rückgabe alles löscht, und einen Ort, an dem steht, dass sie es getan hat.',
      { h3: 'Und wo ist das Netz?' },
      'Ein Tablet ohne Internet ist ein Brett. Wer Geräte verleiht, sollte den Zugang gleich mitdenken, etwa einen Raum mit offenem WLAN und langen Öffnungszeiten.',
      {
        figure: 'lernort-stadtteil',
        caption:
          'Mit dieser Zeichnung haben wir zum Lernort Stadtteil eingeladen. Das Gespräch von damals geht hier weiter.',
      },
      { h2: 'Wie Sie helfen können' },
      'Wir schreiben gerade an einer Musterseite mit Regeln für den Verleih: kurz, freundlich, in einfachen Worten. Haben Sie so etwas schon? Dann [schicken Sie uns gern Ihre Fassung](page:kontakt).',
    ],
    changes: [{ date: '2026-03-17', note: 'Absatz zu Internetzugängen ergänzt.' }],
    isExample: true,
  },
  {
    slug: 'briefe-die-man-beim-ersten-lesen-versteht',
    title: 'Briefe, die man beim ersten Lesen versteht',
    teaser:
      'In der Schreibwerkstatt haben Fachleute aus Ämtern und Menschen ohne Amtserfahrung einen Brief so lange gekürzt, bis er auf eine Seite passte.',
    published: { daysAgo: 124 },
    topics: ['begleitender-sozialstaat'],
    picture: {
      name: 'briefe-verstehen',
      title: 'Zeichnung zur Schreibwerkstatt über verständliche Briefe',
      alt: 'Zeichnung: Linien ziehen von Kreis zu Kreis',
    },
    authors: ['Jule Platzhalter', 'Anna Beispiel'],
    content: [
      'Der Brief beginnt mit „Bezug nehmend auf“ und endet mit einer Rechtsbehelfsbelehrung. Dazwischen steht, irgendwo, die Hauptsache: Es fehlt eine Unterschrift. Den Brief haben wir für die Schreibwerkstatt erfunden. Gelacht haben trotzdem alle, denn so ähnlich kannten sie ihn.',
      'Einen Tag lang saßen an jedem Tisch Menschen, die solche Briefe schreiben, neben Menschen, die sie bekommen.',
      { h2: 'Wie wir vorgegangen sind' },
      {
        steps: [
          'Eine Person liest den Brief laut vor. Wer nicht mitkommt, hebt die Hand.',
          'Alle schreiben in einem Satz auf, was die Empfängerin tun soll.',
          'Dieser Satz rückt an den Anfang.',
          'Was die Empfängerin dafür nicht wissen muss, kommt auf ein zweites Blatt oder fällt weg.',
          'Jemand, der den Brief noch nicht kennt, liest die neue Fassung und erklärt sie mit eigenen Worten.',
        ],
      },
      { h2: 'Worüber wir gestritten haben' },
      'Über das zweite Blatt. Für die einen ist es der Ort, an dem Rechtliches sauber und vollständig steht. Für die anderen ist es das Blatt, das niemand liest. Geeinigt haben sich die Tische auf einen Mittelweg: Alles, was eine Frist hat, gehört auf Seite eins.',
      {
        quote:
          'Ich habe zum ersten Mal gehört, wie mein eigener Satz klingt, wenn ihn jemand vorliest, der ihn braucht.',
        source: 'Teilnehmer der Schreibwerkstatt',
      },
      {
        box: 'Selbst ausprobieren',
        text: [
          'Nehmen Sie den letzten Brief, den Sie verschickt haben, und lesen Sie ihn jemandem vor. Die Stelle, an der Sie unwillkürlich etwas erklären wollen, ist die richtige zum Umschreiben.',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'wenn-das-team-nein-sagt',
    title: 'Wenn das Team Nein sagt',
    teaser:
      'Ein Planspiel zeigt, wie eine Gruppe ein fertiges Werkzeug noch ablehnen kann und warum der Einwand am Ende allen nützt.',
    published: { daysAgo: 54 },
    topics: ['digitale-ethik'],
    authors: ['Mara Entwurf'],
    content: [
      'Alles ist vorbereitet. Das Werkzeug läuft, die Einladung zur Vorstellung ist verschickt, und dann hebt eine Kollegin die Hand: „Ich möchte das so nicht benutzen.“ An diesem Punkt beginnt unser Planspiel.',
      'Die Teilnehmer:innen spielen ein erfundenes Team. Es soll ein Programm einführen, das Anfragen nach Dringlichkeit ordnet. Jede Rolle hat gute Gründe: Die eine will Menschen schneller helfen, die andere nicht hinter einer Zahl verschwinden lassen, was sie in Gesprächen hört.',
      { h2: 'Was ein gutes Nein braucht' },
      {
        list: [
          'einen Zeitpunkt, zu dem Einwände noch etwas ändern',
          'eine Person, die zuhört, ohne das Werkzeug zu verteidigen',
          'die Frage, unter welcher Bedingung aus dem Nein ein Ja würde',
          'ein Protokoll, das den Einwand festhält, auch wenn er überstimmt wird',
        ],
      },
      { h2: 'Wie das Spiel ausging' },
      'In jeder Runde anders. Ein Team verschob den Start und schrieb zuerst auf, wer die Reihenfolge ändern darf. Ein anderes führte das Programm ein, aber nur für Terminfragen. Ein drittes ließ es ganz.',
      'Gemeinsam war allen, dass der Einwand die Lösung besser machte. Niemand musste gewinnen.',
      'Das Planspiel passt zu unserer Arbeitshilfe [Sieben Fragen vor dem neuen Werkzeug](post:sieben-fragen-vor-dem-neuen-werkzeug). Beim Thema [Digitale Ethik](topic:digitale-ethik) sammeln wir weitere Wege, schwierige Entscheidungen gemeinsam zu treffen.',
    ],
    isExample: true,
  },
  {
    slug: 'anmeldung-offen-wer-hilft-beim-online-antrag',
    title: 'Anmeldung offen: Wer hilft, wenn der Antrag nur noch online geht?',
    teaser:
      'Für unseren nächsten Abend suchen wir Menschen, die anderen beim Ausfüllen helfen – aus Pflichtgefühl, aus Freundschaft oder von Berufs wegen.',
    published: { daysAgo: 12 },
    topics: ['begleitender-sozialstaat', 'chancengerechtigkeit'],
    authors: ['Cem Muster'],
    content: [
      'Die Nachbarin bringt ihr Tablet mit, der Vater ruft an, in der Sprechstunde liegt ein Zugangscode auf dem Tisch. Wer sich auskennt, wird gefragt. Und steht schnell vor heiklen Fragen: Darf ich das Passwort meiner Mutter kennen? Was, wenn ich mich vertippe?',
      { h2: 'Darum geht es am Abend' },
      {
        list: [
          'Wir hören, wie Helfer:innen sich im Alltag behelfen.',
          'Wir sammeln, was ihnen die Arbeit leichter machen würde.',
          'Wir schreiben gemeinsam eine Seite mit Regeln, die beide Seiten schützen.',
        ],
      },
      'Sie können vor Ort dabei sein oder den Stream verfolgen. Termin, Ablauf und Anmeldung stehen auf der [Seite der Veranstaltung](event:wer-hilft-wenn-der-antrag-nur-noch-online-geht). Die Teilnahme kostet nichts.',
      {
        box: 'Sie brauchen Unterstützung?',
        text: [
          'Sagen Sie uns bei der Anmeldung, was Ihnen die Teilnahme leichter macht. Je früher wir es wissen, desto besser können wir es vorbereiten.',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'welches-wort-versteht-bei-ihnen-niemand',
    title: 'Welches Wort versteht bei Ihnen niemand?',
    teaser:
      'Manche Wörter stehen auf jedem Formular, und trotzdem muss jemand sie erklären. Schicken Sie uns Ihres. Wir machen daraus eine Sammlung mit besseren Vorschlägen.',
    published: { daysAgo: 5 },
    topics: ['digitale-kompetenzen', 'begleitender-sozialstaat'],
    authors: ['Jule Platzhalter'],
    content: [
      '„Authentifizieren“ ist so ein Wort. Oder „Einzelnachweis“, „Bedarfsgemeinschaft“, „Session abgelaufen“. Wer täglich damit umgeht, hört sie nicht mehr. Alle anderen bleiben daran hängen.',
      'Wir möchten solche Wörter sammeln, und zwar von denen, die sie erklären müssen: am Schalter, in der Beratung, am Küchentisch.',
      { h2: 'Was wir von Ihnen brauchen' },
      {
        steps: [
          'das Wort, so wie es auf dem Formular oder dem Bildschirm steht',
          'den Satz, mit dem Sie es jemandem erklären',
          'wenn Sie mögen: das Wort, das Sie stattdessen nehmen würden',
        ],
      },
      { h2: 'Was daraus wird' },
      'Aus Ihren Einsendungen entsteht eine Liste, die wir hier veröffentlichen: links das schwierige Wort, rechts die Vorschläge. Ihren Namen nennen wir nicht. Ob ein Vorschlag auch rechtlich trägt, prüfen wir nicht allein, sondern fragen nach. Steht eine Antwort aus, sagen wir das dazu.',
      'Schreiben Sie uns über die [Seite Kontakt](page:kontakt). Wie sich ganze Briefe einfacher fassen lassen, lesen Sie im [Bericht aus der Schreibwerkstatt](post:briefe-die-man-beim-ersten-lesen-versteht).',
    ],
    isExample: true,
  },
]
