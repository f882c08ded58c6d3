import type { SeedPost } from '../types.ts'

export const posts2021And2022: SeedPost[] = [
  {
    slug: 'das-war-die-zehnte-innovationswerkstatt',
    title: 'Das war die zehnte Innovationswerkstatt',
    teaser:
      'Besser vernetzt als je zuvor und trotzdem allein? Zum Jahresende ging es um Einsamkeit im digitalen Raum, mit einem Impuls von Diana Kinnert und Vorschlägen aus drei Gruppen.',
    published: '2021-12-16',
    topics: ['neue-wege-der-beratung', 'digitale-zivilgesellschaft'],
    picture: {
      name: 'zehnte-innovationswerkstatt',
      title: 'Zeichnung zur zehnten Innovationswerkstatt',
      alt: 'Zeichnung: Kreise liegen verstreut, Linien führen von einem zum anderen',
    },
    authors: [],
    content: [
      'Die Tage vor Weihnachten gehören vielen Familien und Freundeskreisen. Andere spüren gerade dann, dass ihnen jemand fehlt.',
      'Messenger, soziale Netzwerke und Smartphones verbinden uns so eng wie nie. Dennoch fühlen sich in der Corona-Pandemie mehr Menschen einsam als früher, und das quer durch die Gesellschaft: Es trifft Ältere ebenso wie Jüngere.',
      'Für ihre zehnte Ausgabe, ein kleines Jubiläum zum Ende des Jahres, hatte sich die Innovationswerkstatt deshalb drei Fragen vorgenommen:',
      {
        list: [
          'Fördern soziale Netzwerke die Einsamkeit?',
          'Oder verbinden sie Menschen und stärken so den Zusammenhalt?',
          'Was kann Politik gegen Einsamkeit im digitalen Raum tun?',
        ],
      },
      { h2: 'Diana Kinnert: Einsamkeit geht die Politik an' },
      'Den Impuls gab die Politikerin und Publizistin Diana Kinnert. Aus ihrer Feder stammt das Buch „Die neue Einsamkeit. Und wie wir sie als Gesellschaft überwinden können.“. Außerhalb der Forschung finde das Thema bisher kaum Aufmerksamkeit, sagte sie; dabei schade Einsamkeit der Seele und dem Körper. Kinnert verlangte, dass Politik das Problem versteht und sich dafür zuständig fühlt.',
      'Erreichbar blieben wir im digitalen Zeitalter selbst dann, wenn wir uns mit dem Flugmodus zu schützen meinen. Sie sprach von einem Übergriff, der nicht aufhöre.',
      'Auch darüber, wie wir wirtschaften, brauche es eine kulturelle Debatte, denn das präge die digitale Welt mit. Wo Einzelne freier werden, müsse sich das mit dem Miteinander, mit Beteiligung und Teilhabe vertragen.',
      { h2: 'Was die drei Gruppen vorschlugen' },
      'Danach suchten die Teilnehmer:innen in kleinen Runden nach Wegen zu einem neuen Miteinander.',
      {
        list: [
          'Die erste Gruppe möchte Angebote wie Telefonhotlines oder Apps gezielter zu den Menschen bringen. Wer einsam ist, soll besser angesprochen werden, und Organisationen der Zivilgesellschaft brauchen Unterstützung.',
          'Die zweite Gruppe will die Menschen selbst zu Wort kommen lassen. Angebote im Netz und vor Ort sollen ineinandergreifen, damit man sich begegnet und etwas gemeinsam erlebt.',
          'Auch die dritte Gruppe fragte, wie Menschen zu Hilfe finden. Ihr Rat: überall und offen über Einsamkeit reden und ihr den Makel nehmen. Wer sich nicht mehr schämt, nimmt Hilfe eher an.',
        ],
      },
      'Wie Rat und Hilfe heute zu den Menschen kommen, beschäftigt uns weiter: beim Thema [Neue Wege der Beratung](topic:neue-wege-der-beratung).',
    ],
    isExample: false,
  },
  {
    slug: 'das-war-die-elfte-innovationswerkstatt',
    title: 'Das war die elfte Innovationswerkstatt',
    teaser:
      'Chatbots, Karten, Fördergeld: Bei unserem ersten Treffen vor Ort seit Beginn der Pandemie ging es darum, wie Organisationen Geflüchteten aus der Ukraine besser helfen können.',
    published: '2022-05-05',
    topics: ['digitale-zivilgesellschaft', 'neue-wege-der-beratung'],
    picture: {
      name: 'elfte-innovationswerkstatt',
      title: 'Zeichnung zur elften Innovationswerkstatt',
      alt: 'Zeichnung: Linien verbinden viele kleine Kreise zu einem Netz',
    },
    authors: [],
    content: [
      'Russland hat die Ukraine angegriffen, und immer mehr Menschen bringen sich vor Krieg und Gewalt in Sicherheit. Viele Bürger:innen in Deutschland bewegt das, und sie wollen helfen. Zahlreiche Organisationen kümmern sich darum, dass Geflüchtete gut unterkommen.',
      'Auch das Innovationsbüro wollte etwas beitragen. Zur [elften Innovationswerkstatt am 28.\u00a0April 2022](event:wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen) kamen Menschen zusammen, die Kontakte suchten und Ideen für wirksame Hilfe mitbrachten. Es war die erste Werkstatt vor Ort seit Beginn der Pandemie.',
      { h2: 'Drei Einblicke in die Praxis' },
      'Den Anfang machte die ukrainische Aktivistin Lisa Plitkova. Sie sprach über die Allianz ukrainischer Organisationen, in der sich verschiedene ukrainische Organisationen aus Deutschland verbündet haben, um Hilfe anzubieten.',
      'Woher kommt das Geld für solche Arbeit, möglichst ohne hohe Hürden? Armin Pialek von der Deutschen Stiftung für Engagement und Ehrenamt (DSEE) erklärte, welche Förderung Organisationen und Helfer:innen über ein neues Programm der Stiftung bekommen können.',
      'Wie digitale Werkzeuge Geflüchteten im Alltag helfen, machten Stefan Göllner (place/making) und Lea Winnig (Paritätischer Wohlfahrtsverband) an Chatbots und Karten deutlich. Ein Beispiel: Beim Paritätischen Wohlfahrtsverband tragen Mitgliedsorganisationen ihr örtliches Angebot in eine digitale Karte ein. Dort ist es leichter zu entdecken.',
      { h2: 'Weiterdenken an den Tischen' },
      'Anschließend vertieften die Teilnehmer:innen die drei Themen in Workshops und nutzten die Zeit vor allem für das offene Gespräch. In einem waren sich alle einig: Digitale Hilfen sollten häufiger zum Einsatz kommen. Klug ausgewählt und mit Daten verknüpft, die es ohnehin schon gibt, machen sie die Unterstützung für Geflüchtete besser.',
      {
        box: 'Was vom Abend bleibt',
        text: [
          'Die Teilnehmer:innen haben einander Mut gemacht. Alle verband der Wunsch, hinzusehen und als Gesellschaft für die Menschen in der Ukraine und auf der Flucht da zu sein.',
          'Und der Blick ist schärfer geworden für das, was ukrainische Geflüchtete besonders brauchen: in den Strukturen der Organisationen und bei dem, was dort jeden Tag zu tun ist.',
        ],
      },
    ],
    isExample: false,
  },
  {
    slug: 'aus-der-adressliste-wird-eine-karte',
    title: 'Arbeitshilfe: So wird aus einer Adressliste eine Karte',
    teaser:
      'Viele Initiativen sammeln Adressen in Tabellen, die kaum jemand findet. In sechs Schritten entsteht daraus eine Karte, die auch am Telefon weiterhilft.',
    published: '2022-09-13',
    topics: ['digitale-zivilgesellschaft'],
    picture: {
      name: 'adressliste-und-karte',
      title: 'Zeichnung zur Arbeitshilfe über Karten',
      alt: 'Zeichnung: verschieden große Kreise, durch Linien miteinander verbunden',
    },
    authors: ['Jonas Probe'],
    content: [
      'In der [elften Innovationswerkstatt](post:das-war-die-elfte-innovationswerkstatt) war zu sehen, wie eine Karte Hilfe sichtbar macht. Danach kam die Frage auf: Wie fangen wir an, wenn wir bisher nur eine Tabelle haben?',
      'Unsere Antwort: mit der Tabelle. Eine Karte ist so gut wie die Angaben, die dahinterliegen.',
      { h2: 'In sechs Schritten zur Karte' },
      {
        steps: [
          'Klären Sie, wem die Karte dienen soll. Ratsuchende brauchen andere Angaben als Fachkräfte.',
          'Legen Sie die Spalten fest: Name, Adresse, Öffnungszeiten, Sprachen, Telefon, stufenloser Zugang.',
          'Bestimmen Sie für jeden Eintrag eine Person, die ihn prüft, und schreiben Sie das Datum der Prüfung dazu.',
          'Löschen Sie, was niemanden angeht: private Telefonnummern, Namen von Ehrenamtlichen, geschützte Adressen.',
          'Lassen Sie zwei Menschen die Karte ausprobieren, die sie noch nie gesehen haben. Schauen Sie zu, ohne zu helfen.',
          'Bieten Sie dieselben Angaben zusätzlich als Liste an. Wer sich Seiten vorlesen lässt oder wenig Datenvolumen hat, kommt damit schneller ans Ziel.',
        ],
      },
      { h2: 'Woran Karten scheitern' },
      'Selten an der Technik, häufig am zweiten Jahr. Öffnungszeiten ändern sich, Zuständige wechseln, und niemand trägt es nach. Planen Sie die Pflege deshalb ein, bevor Sie den ersten Punkt setzen: Wer schaut nach, wie oft, und was geschieht mit Einträgen, die niemand mehr bestätigt?',
      {
        box: 'Sie haben schon eine Karte?',
        text: [
          'Dann erzählen Sie uns, was Sie beim nächsten Mal anders machen würden. Sie erreichen uns über die [Seite Kontakt](page:kontakt).',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'ein-nachmittag-im-handy-cafe',
    title: 'Ein Nachmittag im Handy-Café',
    teaser:
      'Keine Folien, kein Kursplan, nur Tische, Kuchen und Zeit: Was geschieht, wenn jede Frage zum Smartphone erlaubt ist.',
    published: '2022-11-24',
    topics: ['digitale-kompetenzen', 'chancengerechtigkeit'],
    authors: ['Cem Muster'],
    content: [
      'Kurz nach drei liegt auf dem ersten Tisch ein Telefon, das seit Monaten keinen Ton mehr von sich gibt. Eine Viertelstunde später klingelt es. Am Tisch daneben lernt ein Mann, das Foto seiner Enkelin zu vergrößern, ohne es zu löschen.',
      'Einen Nachmittag lang haben wir ausprobiert, was ein offenes Angebot leisten kann: keine Anmeldung, kein Lehrplan, keine Gruppe, die auf Nachzügler:innen wartet. Wer eine Frage hat, setzt sich dazu.',
      { h2: 'Was wir gelernt haben' },
      {
        list: [
          'Die erste Frage ist selten die eigentliche. Hinter „Das Ding ist kaputt“ steckt oft die Sorge, etwas falsch zu machen.',
          'Erklären hilft wenig, solange die Helfenden das Gerät in der Hand halten. Besser ist es, danebenzusitzen und zu warten.',
          'Die Schrift größer zu stellen dauert eine Minute und verändert den ganzen Nachmittag.',
          'Es braucht einen Tisch, an dem man leise sprechen kann. Manche Fragen handeln vom Konto, von der Gesundheit oder von der Familie.',
        ],
      },
      {
        quote: 'Zu Hause macht mein Sohn das schnell für mich. Hier durfte ich langsam sein.',
        source: 'Besucherin des Handy-Cafés',
      },
      { h2: 'Wie es weitergeht' },
      'Wir schreiben auf, welchen Raum, welches Team und wie viel Zeit so ein Nachmittag braucht, damit auch andere ihn anbieten können. Warum uns das wichtig ist, lesen Sie beim Thema [Digitale Kompetenzen](topic:digitale-kompetenzen).',
    ],
    isExample: true,
  },
]
