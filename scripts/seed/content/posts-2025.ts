import type { SeedPost } from '../types.ts'

export const posts2025: SeedPost[] = [
  {
    slug: 'unterwegs-mit-einem-alten-telefon',
    title: 'Unterwegs mit einem alten Telefon',
    teaser:
      'Wenig Speicher, ein Sprung im Glas, kaum Datenvolumen: Eine Woche lang haben wir erledigt, was sich angeblich von überall erledigen lässt.',
    published: '2025-02-11',
    topics: ['chancengerechtigkeit', 'begleitender-sozialstaat'],
    picture: {
      name: 'altes-telefon',
      title: 'Zeichnung zum Bericht über ein altes Telefon',
      alt: 'Zeichnung: Linien spannen sich zwischen größeren und kleineren Kreisen',
    },
    authors: ['Jonas Probe'],
    content: [
      'Das Telefon ist acht Jahre alt, der Bildschirm hat einen Sprung, und vom Datenvolumen ist am zehnten des Monats nicht mehr viel da. So ein Gerät benutzen Menschen jeden Tag. Wir haben es für eine Woche eingesteckt und unsere eigenen liegen lassen.',
      { h2: 'Montag bis Mittwoch: warten' },
      'Am Montag suchen wir in der Straßenbahn eine Beratungsstelle. Die erste Seite lädt ein großes Bild, danach noch eines, dann steigen wir aus. Am Dienstag soll eine App her. Sie passt nicht mehr auf das Gerät, und einen anderen Weg nennt niemand.',
      'Am Mittwoch füllen wir ein Formular aus. Auf halber Strecke verlangt es einen Scan. Als die Kamera endlich scharf stellt, hat die Seite unsere Angaben vergessen.',
      { h2: 'Donnerstag und Freitag: ankommen' },
      'Es geht auch anders. Am Donnerstag finden wir eine Seite, die nur aus Text besteht. Sie ist sofort da, lässt sich vergrößern und nennt oben eine Telefonnummer. Am Freitag rufen wir dort an.',
      {
        quote: 'Sie glauben nicht, wie viele Leute sich bei mir zuerst für ihr Telefon entschuldigen.',
        source: 'Mitarbeiterin einer Beratungsstelle',
      },
      { h2: 'Was wir daraus lernen' },
      {
        list: [
          'Das Wichtigste gehört in den ersten Bildschirm, und zwar als Text.',
          'Wer eine App anbietet, braucht daneben eine Website, die dasselbe kann.',
          'Ein Formular darf nichts vergessen, auch wenn die Verbindung abreißt.',
          'Eine Telefonnummer ist kein Rückschritt, sondern für manche der einzige Weg.',
        ],
      },
      'Eine Woche ist kurz, und wir konnten am Freitagabend zurück zu unseren schnellen Geräten. Wer das nicht kann, weiß mehr als wir. Deshalb suchen wir Menschen, die uns zeigen, wie sie mit ihrem Telefon zurechtkommen. [Melden Sie sich bei uns](page:kontakt), am liebsten so, wie es für Sie am einfachsten ist.',
      'Was wir zu ungleichen Zugängen beobachten, lesen Sie beim Thema [Chancengerechtigkeit](topic:chancengerechtigkeit).',
    ],
    isExample: true,
  },
  {
    slug: 'neuer-name-aus-bmfsfj-wird-bmbfsfj',
    title: 'Neuer Name: Aus BMFSFJ wird BMBFSFJ',
    teaser:
      'Zum Familienministerium gehört jetzt auch die Bildung. Was sich auf dieser Website dadurch ändert und warum ältere Beiträge bleiben, wie sie sind.',
    published: '2025-05-13',
    topics: ['begleitender-sozialstaat'],
    authors: ['Jule Platzhalter'],
    content: [
      'Seit dem 6.\u00a0Mai 2025 trägt das Ministerium, zu dem wir gehören, einen neuen Namen: Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend, kurz BMBFSFJ. Auf dieser Website finden Sie die neue Bezeichnung in der Fußzeile, auf der Startseite und überall dort, wo wir vom Ministerium in der Gegenwart sprechen.',
      { h2: 'Was bleibt' },
      {
        list: [
          'In Beiträgen aus früheren Jahren steht weiterhin der Name, der damals galt. Wir schreiben nichts nachträglich um.',
          'Die Adressen unserer Seiten ändern sich nicht. Links, die Sie gespeichert haben, führen weiter ans Ziel.',
        ],
      },
      'Auf fremden Seiten und in Suchmaschinen werden Ihnen beide Abkürzungen noch eine Weile begegnen.',
      'Auch Ihre Ansprechpersonen sind dieselben. Sie finden sie auf der [Seite Team](page:team).',
      'Steht irgendwo noch eine alte Bezeichnung, wo sie nicht hingehört? Dann [geben Sie uns bitte einen Hinweis](page:kontakt).',
    ],
    changes: [{ date: '2025-05-20', note: 'Hinweis auf ältere Beiträge ergänzt.' }],
    isExample: true,
  },
  {
    slug: 'videotreffen-bei-denen-alle-mitkommen',
    title: 'Arbeitshilfe: Videotreffen, bei denen alle mitkommen',
    teaser:
      'Eine Tagesordnung vorab, Namen vor jedem Satz, eine Pause nach vierzig Minuten: Kleine Gewohnheiten entscheiden, wer im Videotreffen zu Wort kommt.',
    published: '2025-09-16',
    topics: ['digitale-kompetenzen', 'chancengerechtigkeit'],
    authors: ['Jonas Probe'],
    content: [
      'Im Videotreffen sitzen alle in der ersten Reihe, aber nicht alle sehen und hören gleich gut. Manche wählen sich per Telefon ein, andere lesen die Untertitel mit, wieder andere haben ein Kind auf dem Schoß. Mit etwas Vorbereitung klappt es trotzdem.',
      { h2: 'Vorher' },
      {
        list: [
          'Schicken Sie Tagesordnung und Unterlagen zwei Tage vorher, nicht zwei Minuten.',
          'Nennen Sie in der Einladung eine Telefonnummer, über die man zuhören und mitsprechen kann.',
          'Fragen Sie, wer Untertitel oder eine Gebärdensprachdolmetschung braucht, solange sich das noch organisieren lässt.',
        ],
      },
      { h2: 'Währenddessen' },
      {
        list: [
          'Sagen Sie Ihren Namen, bevor Sie sprechen.',
          'Beschreiben Sie kurz, was Sie auf dem Bildschirm zeigen.',
          'Lesen Sie Fragen aus dem Chat laut vor.',
          'Machen Sie nach vierzig Minuten eine Pause, auch wenn es gerade gut läuft.',
        ],
      },
      { h2: 'Danach' },
      'Verschicken Sie am selben Tag drei Sätze: Was haben wir beschlossen, wer tut es, bis wann? Wer zwischendurch den Faden verloren hat, findet ihn so wieder.',
      {
        box: 'Für den Anfang genügt eines',
        text: [
          'Niemand stellt alles auf einmal um. Suchen Sie sich für das nächste Treffen einen Punkt aus und bleiben Sie dabei, bis er selbstverständlich ist.',
        ],
      },
    ],
    isExample: true,
  },
]
