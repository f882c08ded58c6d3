import type { SeedTopic } from '../types.ts'

export const topics: SeedTopic[] = [
  {
    slug: 'digitale-zivilgesellschaft',
    title: 'Digitale Zivilgesellschaft',
    shortTitle: 'Zivilgesellschaft',
    lead: 'Vereine, Initiativen und Ehrenamtliche finden im Netz neue Verbündete. Wir helfen dabei, dass aus Technik gute gemeinsame Arbeit wird.',
    colour: 'azur',
    sign: 'netz',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Wer sich engagiert, kann sich heute schneller absprechen, Wissen teilen und Mitstreiter:innen finden. Manche Aufgabe, die lange zu groß wirkte, rückt damit in Reichweite.',
          'Auch das Ehrenamt gewinnt: Wo sich Menschen neu vernetzen, kommen frische Ideen und neue Gesichter dazu. Unternehmen nutzen das längst. Wer das Zusammenleben verbessern will, soll es ebenso können.',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Zuerst fragen wir nach: Was brauchen Vereine und Initiativen, um digitale Technik sinnvoll einzusetzen? Mit den Antworten arbeiten wir weiter.',
          {
            list: [
              'Wir denken uns zusammen mit Engagierten Formate aus, in denen sie leicht zueinanderfinden.',
              'Wir probieren neue Werkzeuge gemeinsam aus und sagen offen, was taugt und was nicht.',
              'Wir schauen neugierig auf Neues, auch wenn noch niemand weiß, was daraus wird.',
            ],
          },
        ],
      },
    ],
  },
  {
    slug: 'digitale-kompetenzen',
    title: 'Digitale Kompetenzen',
    shortTitle: 'Kompetenzen',
    lead: 'Wenn der Alltag digital wird, sollen alle mitreden können – ob mit dem Smartphone groß geworden oder nicht.',
    colour: 'bernstein',
    sign: 'stufen',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Ein Gerät bedienen zu können heißt noch nicht, es zu verstehen. Das gilt selbst für Menschen, die seit der Schulzeit ein Smartphone besitzen. Viele andere haben den Umgang damit nie gelernt.',
          'Zugleich findet ein wachsender Teil des Miteinanders im Netz statt, etwa in sozialen Medien. Wer dort dabei sein und etwas bewegen will, braucht Grundwissen. Davon haben alle etwas: Ältere Menschen sind seltener allein, und die Gesellschaft hält besser zusammen.',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Wir überlegen, was Menschen jeden Alters im Umgang mit digitaler Technik weiterbringt. Daraus machen wir Vorschläge, die sich Schritt für Schritt umsetzen lassen.',
          'Außerdem stehen wir dem Ministerium zur Seite, wenn es dieses Wissen weitergibt.',
        ],
      },
    ],
  },
  {
    slug: 'neue-wege-der-beratung',
    title: 'Neue Wege der Beratung',
    shortTitle: 'Beratung',
    lead: 'Rat und Hilfe müssen dort zu finden sein, wo Menschen suchen: am Telefon, um die Ecke und im Netz.',
    colour: 'koralle',
    sign: 'gespraech',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Die nächste Auskunft ist nur ein paar Suchwörter weit weg, und das Wort „Freunde“ meint längst nicht mehr allein Menschen, die wir persönlich treffen. Digitale Medien gehören so sehr dazu, dass wir leicht übersehen, wie viel Leben ohne sie stattfindet.',
          'Es gibt mehr Wissen, mehr Kontakte und mehr Hilfe als früher. Nützlich wird das erst, wenn Angebot und Mensch sich finden.',
          'Wer berät, steht deshalb vor einer großen Aufgabe, etwa in der Sozialen Arbeit. Neue Kanäle bieten Chancen, aber Fachkräfte, Träger und Ratsuchende müssen sich darin erst zurechtfinden. Uns beschäftigt die Frage: Welche Form von Beratung erreicht Menschen heute wirklich?',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Wir gehen den Weg von der Frage bis zur fertigen Anwendung gemeinsam mit denen, die beraten, und denen, die Rat suchen:',
          {
            steps: [
              'Wir klären, was Beratungsstellen und Ratsuchende brauchen.',
              'Wir suchen Beispiele, die sich bewährt haben, und lernen von ihnen.',
              'Wir entwickeln praktische Anwendungen und erproben sie.',
              'Was sich bewährt, geben wir an möglichst viele weiter.',
            ],
          },
        ],
      },
    ],
  },
  {
    slug: 'begleitender-sozialstaat',
    title: 'Begleitender Sozialstaat für die digitale Gesellschaft',
    shortTitle: 'Sozialstaat',
    lead: 'Ein Antrag im Netz ist noch keine Hilfe. Uns interessiert, wie Leistungen bei den Menschen ankommen, denen sie zustehen.',
    colour: 'petrol',
    sign: 'begleitung',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Vieles lässt sich digital auf kürzerem Weg klären: unter Menschen, aber auch zwischen Bürger:innen und Behörden. Dass der Staat diese Möglichkeit nutzt, dürfen alle von ihm verlangen.',
          'Ein Formular ins Internet zu stellen genügt dafür nicht. Gute Technik trägt dazu bei, dass auch die Menschen ihre Leistung bekommen, die ein Recht darauf haben und bisher leer ausgehen.',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Wir denken mit, wenn staatliche Angebote entstehen oder besser werden sollen. Dabei prüfen wir, welche digitale Form zum jeweiligen Zweck passt.',
          'Mit diesem Wissen stehen wir dem Ministerium zur Seite: von der ersten Idee für ein neues Werkzeug bis zu dem Tag, an dem es im Einsatz ist.',
        ],
      },
    ],
  },
  {
    slug: 'digitale-ethik',
    title: 'Digitale Ethik',
    shortTitle: 'Ethik',
    lead: 'Nicht alles, was Technik kann, ist auch richtig. Wir suchen Maßstäbe, die im Arbeitsalltag taugen.',
    colour: 'pflaume',
    sign: 'waage',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Mächtige Technik verlangt, dass jemand für ihre Folgen geradesteht. Schwierig wird es vor allem dort, wo Gesetze noch fehlen oder am wirklichen Leben vorbeigehen. Drei Beispiele:',
          {
            list: [
              'Ein System mit Künstlicher Intelligenz entscheidet selbst oder bereitet Entscheidungen vor. Wer trägt dann die Verantwortung?',
              'Eine Zielgruppe ist nur über einen Dienst zu erreichen, den man streng genommen nicht nutzen darf. Was tun?',
              'Zusätzliche Daten wären nicht nötig, aber von Vorteil. Darf man sie deshalb erheben?',
            ],
          },
          'Auf solche Fragen gibt es selten eine bequeme Antwort. Umso mehr braucht es eine Ethik, an der sich digitale Systeme messen lassen.',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Wir arbeiten heraus, worauf es bei einer solchen Ethik ankommt. Big Data und Künstliche Intelligenz sind dabei nur ein Teil.',
          'Und wir suchen Wege, wie Teams ethische Fragen im Alltag mitdenken können, auch wenn sich die Technik schneller verändert als die Regeln.',
        ],
      },
    ],
  },
  {
    slug: 'chancengerechtigkeit',
    title: 'Chancengerechtigkeit',
    shortTitle: 'Chancengerechtigkeit',
    lead: 'Digitale Technik kann Türen öffnen und andere verschließen. Wir schauen hin, wo Menschen außen vor bleiben.',
    colour: 'moos',
    sign: 'bruecke',
    sections: [
      {
        key: 'beobachten',
        heading: 'Was wir beobachten',
        content: [
          'Gut eingesetzt hilft Technik, Gräben in der Gesellschaft zu schließen: Hürden fallen weg, Wege werden kürzer. Von allein sorgt sie aber nicht für Gleichheit.',
          'Sie setzt Geräte, Anschlüsse und Wissen voraus, und manche Anwendung schließt Menschen von vornherein aus. So wachsen alte Unterschiede, und neue kommen hinzu.',
          'Leichtere Zugänge und mehr Können sind deshalb nur ein Teil der Antwort. Faire Chancen brauchen auch Regeln, die Benachteiligung beenden oder gar nicht erst entstehen lassen.',
        ],
      },
      {
        key: 'tun',
        heading: 'Was wir tun',
        content: [
          'Wir achten darauf, wo die digitale Gesellschaft Menschen ausschließt oder schlechterstellt.',
          'Und wir tragen zusammen, was dagegen wirkt: Ansätze und Grundsätze, mit denen mehr Menschen zu ihrem Recht kommen.',
        ],
      },
    ],
  },
]
