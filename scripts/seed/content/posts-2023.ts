import type { SeedPost } from '../types.ts'

export const posts2023: SeedPost[] = [
  {
    slug: 'was-fehlt-ihnen-in-der-online-beratung',
    title: 'Was fehlt Ihnen in der Online-Beratung?',
    teaser:
      'Wir sammeln Fragen, Wünsche und Ärgernisse aus Beratungsstellen. Ein paar Sätze genügen – auch dann, wenn Sie bisher gar nicht im Netz beraten.',
    published: '2023-02-21',
    topics: ['neue-wege-der-beratung'],
    authors: ['Mara Entwurf'],
    content: [
      'Chat, Video, E-Mail, Telefon: Wer berät, soll heute viele Türen offenhalten. Welche davon den Menschen nützen und welche vor allem Arbeit machen, wissen die Beratungsstellen selbst am besten. Deshalb fragen wir Sie.',
      { h2: 'Unsere Fragen' },
      {
        steps: [
          'Auf welchem Weg melden sich Menschen zuerst bei Ihnen, und auf welchem sprechen sie am liebsten weiter?',
          'An welcher Stelle bricht ein Gespräch ab, das Sie gern fortgesetzt hätten?',
          'Was brauchen Fachkräfte, bevor sie zum ersten Mal per Video beraten?',
          'Welches Angebot haben Sie wieder eingestellt, und warum?',
        ],
      },
      { h2: 'Was mit Ihren Antworten geschieht' },
      'Wir fassen sie ohne Namen und Orte zusammen und bringen das Ergebnis zur nächsten Werkstatt mit. Den Termin nennen wir hier, sobald er feststeht.',
      'Bitte schreiben Sie uns bis zum 31.\u00a0März 2023. Wie Sie uns erreichen, steht auf der [Seite Kontakt](page:kontakt).',
      {
        box: 'Auch Ratsuchende sind gefragt',
        text: [
          'Sie haben selbst einmal Rat im Netz gesucht? Dann interessiert uns, was Ihnen geholfen hat. Persönliches, das Sie lieber für sich behalten, gehört nicht in diese Nachricht.',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'karte-chat-oder-telefon-werkstatt-im-juni',
    title: 'Karte, Chat oder Telefon: Werkstatt am 15.\u00a0Juni 2023',
    teaser:
      'An drei Tischen vergleichen wir drei Wege zur Hilfe. Sie können nach Berlin kommen oder im Stream zuschauen und von dort aus mitreden.',
    published: '2023-05-16',
    topics: ['neue-wege-der-beratung', 'digitale-zivilgesellschaft'],
    authors: ['Cem Muster'],
    content: [
      'Im Februar wollten wir wissen, [was in der Online-Beratung fehlt](post:was-fehlt-ihnen-in-der-online-beratung). Viele Antworten kreisen um denselben Punkt: Menschen finden Hilfe oft auf einem anderen Weg als gedacht. Am 15.\u00a0Juni 2023 schauen wir uns drei dieser Wege genauer an.',
      {
        list: [
          'Tisch\u00a01: eine Karte mit Anlaufstellen in der Nähe',
          'Tisch\u00a02: ein Chat, der auf einfache Fragen antwortet',
          'Tisch\u00a03: das Telefon, wie es alle kennen',
        ],
      },
      'Der Abend beginnt um 18\u00a0Uhr. Ablauf, Ort und Angaben zur Barrierefreiheit finden Sie auf der [Seite der Veranstaltung](event:karte-chat-oder-telefon).',
      { h2: 'Was Sie mitbringen können' },
      'Vorwissen brauchen Sie keines. Bringen Sie lieber eine Geschichte mit: von einem Angebot, das Ihnen geholfen hat, oder von einem, das Sie nie gefunden haben. Aus diesen Geschichten bauen wir die Aufgabe für den Abend.',
    ],
    changes: [
      { date: '2023-05-23', note: 'Uhrzeit korrigiert: Der Abend beginnt um 18\u00a0Uhr, nicht um 17\u00a0Uhr.' },
      { date: '2023-06-06', note: 'Hinweis ergänzt, dass Sie auch im Stream mitreden können.' },
    ],
    isExample: true,
  },
  {
    slug: 'drei-wege-zur-hilfe',
    title: 'Drei Wege zur Hilfe: Was der Werkstattabend gezeigt hat',
    teaser:
      'Eine Karte, ein Chat und ein Telefon mussten sich an derselben Aufgabe bewähren. Gestritten wurde am Ende nicht über Technik, sondern über die ersten zehn Sekunden.',
    published: '2023-06-27',
    topics: ['neue-wege-der-beratung'],
    picture: {
      name: 'drei-wege-zur-hilfe',
      title: 'Zeichnung zum Bericht über drei Wege zur Hilfe',
      alt: 'Zeichnung: Linien laufen von Kreis zu Kreis und treffen sich an mehreren Stellen',
    },
    authors: ['Mara Entwurf', 'Jule Platzhalter'],
    content: [
      'Stellen Sie sich vor, es ist Freitagabend und Sie brauchen Rat. Nicht irgendwann, sondern heute. Wo fangen Sie an? Mit dieser Frage begann die [Werkstatt am 15.\u00a0Juni](event:karte-chat-oder-telefon), und die Meinungen gingen sofort auseinander.',
      'An drei Tischen spielten die Teilnehmer:innen denselben erfundenen Fall durch, jedes Mal mit einem anderen Hilfsmittel.',
      { figure: 'karte-chat-oder-telefon', caption: 'Die Zeichnung aus der Einladung zum Abend' },
      { h2: 'Drei Tische, drei Erfahrungen' },
      { h3: 'Die Karte' },
      'Sie zeigte schnell, was in der Nähe liegt. Ob am Freitagabend jemand da ist, verriet sie nicht. Der Wunsch der Gruppe: die Öffnungszeiten zuerst, die Adresse danach.',
      { h3: 'Der Chat' },
      'Er antwortete sofort und freundlich. Lange blieb aber unklar, ob am anderen Ende ein Mensch schreibt. Das verunsicherte mehr als jede Wartezeit. Die Gruppe schlug vor, es gleich in der ersten Zeile zu sagen.',
      { h3: 'Das Telefon' },
      'Hier fühlten sich alle rasch verstanden. Schwierig war der Weg davor: eine Nummer finden, den richtigen Moment abpassen, die Scheu überwinden.',
      { h2: 'Worauf es ankommt' },
      'Im Gespräch der drei Gruppen schälte sich ein gemeinsamer Satz heraus: Am Anfang entscheidet sich, ob jemand bleibt. Wer früh erfährt, wer antwortet, wann und in welcher Sprache, hält auch eine Wartezeit aus.',
      {
        quote: 'Ich muss nicht alles sofort wissen. Ich muss nur wissen, dass ich hier richtig bin.',
        source: 'Teilnehmer der Werkstatt',
      },
      {
        box: 'Drei Angaben für die ersten Sekunden',
        text: [
          'Wer antwortet: ein Mensch oder ein Programm?',
          'Wann kommt die Antwort: gleich, heute oder in einigen Tagen?',
          'In welchen Sprachen ist Hilfe möglich?',
        ],
      },
      'Diese drei Angaben nehmen wir in unsere Arbeit zum Thema [Neue Wege der Beratung](topic:neue-wege-der-beratung) mit. Wer sie auf der eigenen Website ausprobiert, darf uns gern berichten.',
    ],
    isExample: true,
  },
  {
    slug: 'zwischenstand-ein-formular-das-mitdenkt',
    title: 'Zwischenstand: Ein Formular, das mitdenkt',
    teaser:
      'Wir haben ein Übungsformular Frage für Frage umgebaut und ausprobieren lassen. Drei Änderungen helfen, die vierte hat uns überrascht.',
    published: '2023-10-10',
    topics: ['begleitender-sozialstaat'],
    authors: ['Jonas Probe'],
    content: [
      'Den Antrag, um den es hier geht, gibt es nicht. Wir haben ihn erfunden, damit wir ungestört üben können: eine Seite voller Kästchen, so trocken wie manches Vorbild.',
      { h2: 'Was wir geändert haben' },
      {
        steps: [
          'Jede Seite stellt nur noch eine Frage.',
          'Neben der Frage steht, wozu die Angabe gebraucht wird.',
          'Wer etwas gerade nicht zur Hand hat, macht weiter und trägt es später nach.',
          'Am Schluss erscheint eine Übersicht in ganzen Sätzen statt in Kästchen.',
        ],
      },
      { h2: 'Was sich bisher zeigt' },
      'Die ersten drei Änderungen taten allen gut, die das Formular ausprobiert haben. Sie fragten seltener nach und wirkten am Ende weniger erschöpft. Besonders die Begründung neben der Frage nahm Misstrauen: Wer weiß, warum nach der Kontonummer gefragt wird, gibt sie eher an.',
      'Die vierte Änderung hat uns überrascht. Viele lasen die Übersicht wie einen Brief, den sie unterschreiben sollen, und wurden vorsichtig. Als Nächstes probieren wir eine Fassung, in der sich jeder Satz an Ort und Stelle ändern lässt.',
      {
        box: 'Noch kein Ergebnis',
        text: ['Dies ist eine Übung mit wenigen Menschen. Über wirkliche Anträge sagt sie nichts aus.'],
      },
      'Sie helfen anderen beim Ausfüllen? Dann [schreiben Sie uns](page:kontakt), bei welcher Frage es am häufigsten hakt. Warum wir uns damit beschäftigen, steht beim Thema [Begleitender Sozialstaat](topic:begleitender-sozialstaat).',
    ],
    isExample: true,
  },
]
