import type { SeedEvent } from '../types.ts'

export const pastEvents: SeedEvent[] = [
  {
    slug: 'wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen',
    title: 'Wie können wir den Geflüchteten aus der Ukraine helfen?',
    teaser:
      'Ein Abend für alle, die Geflüchteten beistehen: Kontakte knüpfen, Fördermöglichkeiten kennenlernen und sehen, was Chatbots und Karten leisten.',
    start: '2022-04-28 18:00',
    mode: 'hybrid',
    place: { name: 'Alte Kantine Wedding', street: 'Uferstraße 8-11', postalCode: '13357', city: 'Berlin' },
    stream: {},
    registration: { url: 'https://pretix.eu/innovationsbuero/ukraine/', price: 0 },
    programme: [
      { time: '18:00', title: 'Begrüßung' },
      {
        time: '18:10',
        title: 'Vorstellung Allianz ukrainischer Organisationen',
        speakers: [{ name: 'Lisa Plitkova', function: 'ukrainische Aktivistin' }],
      },
      {
        time: '18:30',
        title: 'Vorstellung der Finanzierung von Hilfe für Geflüchtete',
        speakers: [{ name: 'Armin Pialek', organisation: 'Deutsche Stiftung für Engagement und Ehrenamt' }],
      },
      {
        time: '18:50',
        title: 'Chatbots und Karten in der Hilfe für Geflüchtete',
        speakers: [
          { name: 'Stefan Göllner', organisation: 'place/making' },
          { name: 'Lea Winnig', organisation: 'Paritätischer Wohlfahrtsverband' },
        ],
      },
      { time: '19:10', title: 'Workshop zu den drei Themen an mehreren Tischen' },
      { time: '19:30', title: 'Gemeinsamer Ausklang bei Pizza und Getränken' },
    ],
    access: {
      wheelchair: 'unclear',
      signLanguage: 'unclear',
      captions: 'unclear',
      inductionLoop: 'unclear',
      easyLanguage: 'unclear',
      assistance: 'unclear',
    },
    reportPost: 'das-war-die-elfte-innovationswerkstatt',
    topics: ['digitale-zivilgesellschaft', 'neue-wege-der-beratung'],
    picture: {
      name: 'hilfe-fuer-gefluechtete',
      title: 'Zeichnung zum Abend über Hilfe für Geflüchtete',
      alt: 'Zeichnung: Kreise, zwischen denen sich Linien spannen',
    },
    content: [
      'Viele Menschen aus der Ukraine suchen gerade Schutz vor dem Krieg. Nachbar:innen, Vereine und Organisationen nehmen sie auf und helfen, wo sie können. Dieser Abend soll den Helfer:innen helfen.',
      { h2: 'Was wir vorhaben' },
      {
        steps: [
          'Organisationen mit Bezug zur Ukraine lernen andere aus der Zivilgesellschaft kennen. Gemeinsam klären sie, was Geflüchtete brauchen und wer was beitragen kann.',
          'Initiativen erfahren, woher sie Geld für ihre Arbeit bekommen.',
          'Alle tragen zusammen, wo digitale Technik Geflüchteten nützt.',
        ],
      },
      'Zwischendurch und danach bleibt Zeit für Gespräche ohne Tagesordnung.',
      { h2: 'Dabei sein' },
      'Nach langer Zeit findet die Innovationswerkstatt wieder an einem Ort in Berlin statt. Zusätzlich gibt es einen Stream. Für beides bitten wir um Anmeldung; die Teilnahme kostet nichts.',
      {
        box: 'Was die Innovationswerkstatt ist',
        text: [
          'Viermal im Jahr lädt das Innovationsbüro zum Abend der digitalen Zivilgesellschaft ein. Es kommen Engagierte aus Organisationen, Mitarbeiter:innen des Bundesministeriums für Familie, Senioren, Frauen und Jugend sowie Bürger:innen, um Fragen der Digitalisierung zu besprechen und Ideen zu entwickeln.',
          '[Mehr über die Innovationswerkstatt](page:innovationswerkstatt)',
        ],
      },
    ],
    isExample: false,
  },
  {
    slug: 'karte-chat-oder-telefon',
    title: 'Karte, Chat oder Telefon: Welcher Weg führt zur Hilfe?',
    teaser:
      'Drei Tische, drei Hilfsmittel, eine Aufgabe: Wir probieren aus, wie Menschen am Freitagabend Rat finden. Vor Ort in Berlin und im Stream.',
    start: '2023-06-15 18:00',
    end: '2023-06-15 20:30',
    mode: 'hybrid',
    place: { name: 'Beispielort Alte Druckerei', city: 'Berlin' },
    stream: {},
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-karte-chat-telefon/',
      closes: '2023-06-13 12:00',
      price: 0,
    },
    programme: [
      { time: '18:00', endTime: '18:10', title: 'Begrüßung und Aufgabe des Abends' },
      {
        time: '18:10',
        endTime: '18:30',
        title: 'Was Beratungsstellen uns geschrieben haben',
        speakers: [{ name: 'N.\u00a0N.', function: 'Moderation', organisation: 'Innovationsbüro Digitales Leben' }],
      },
      {
        time: '18:30',
        endTime: '19:30',
        title: 'Drei Tische: Karte, Chat, Telefon',
        speakers: [
          { name: 'N.\u00a0N.', function: 'Betreuung der Karte', organisation: 'Beispielverein' },
          { name: 'N.\u00a0N.', function: 'Beratung per Chat', organisation: 'Beispielstiftung' },
        ],
      },
      { time: '19:30', endTime: '20:00', title: 'Ergebnisse im Plenum' },
      { time: '20:00', title: 'Ausklang mit Suppe und Brot' },
    ],
    access: {
      wheelchair: 'yes',
      signLanguage: 'no',
      captions: 'yes',
      inductionLoop: 'no',
      easyLanguage: 'no',
      assistance: 'yes',
      note: 'Der Eingang liegt im Hof und ist ohne Stufen erreichbar. Die Untertitel laufen auch auf der Leinwand im Saal.',
    },
    reportPost: 'drei-wege-zur-hilfe',
    topics: ['neue-wege-der-beratung', 'digitale-zivilgesellschaft'],
    picture: {
      name: 'karte-chat-oder-telefon',
      title: 'Zeichnung zum Abend über Karte, Chat und Telefon',
      alt: 'Zeichnung: mehrere Linien, die Kreise miteinander verbinden',
    },
    content: [
      'Wer Rat braucht, sucht selten so, wie es sich Beratungsstellen vorstellen. An diesem Abend drehen wir die Sicht um: Sie bekommen eine Aufgabe und machen sich selbst auf die Suche nach Hilfe.',
      'An jedem Tisch liegt ein anderes Hilfsmittel bereit. Danach vergleichen wir, was schnell ging, wo Sie festhingen und was Ihnen Vertrauen gegeben hat.',
      { h2: 'Im Stream dabei' },
      'Wer von zu Hause zuschaut, löst dieselbe Aufgabe am eigenen Bildschirm und schreibt die Ergebnisse in den Chat. Sie fließen in die Auswertung ein.',
    ],
    isExample: true,
  },
  {
    slug: 'kuenstliche-intelligenz-im-verein',
    title: 'Künstliche Intelligenz im Verein: Was ist uns wichtig?',
    teaser:
      'Drei Fälle aus dem Vereinsleben, drei Farben zum Abstimmen: ein Online-Gespräch darüber, was Programme übernehmen dürfen und was nicht.',
    start: '2024-09-18 17:00',
    end: '2024-09-18 18:30',
    mode: 'online',
    stream: { url: 'https://example.org/' },
    programme: [
      { time: '17:00', title: 'Ankommen und Technik prüfen' },
      {
        time: '17:10',
        title: 'Drei Fälle, drei Farben',
        speakers: [{ name: 'N.\u00a0N.', function: 'Moderation', organisation: 'Innovationsbüro Digitales Leben' }],
      },
      {
        time: '18:00',
        title: 'Nachgefragt: Wer entscheidet am Ende?',
        speakers: [{ name: 'N.\u00a0N.', function: 'Vorstand', organisation: 'Beispielverein' }],
      },
    ],
    access: {
      signLanguage: 'yes',
      captions: 'yes',
      easyLanguage: 'no',
      assistance: 'unclear',
      note: 'Zwei Dolmetscher:innen übersetzen in Deutsche Gebärdensprache. Sie können sie auf Ihrem Bildschirm groß stellen.',
    },
    reportPost: 'kuenstliche-intelligenz-im-verein-das-nehmen-wir-mit',
    topics: ['digitale-ethik', 'digitale-zivilgesellschaft'],
    content: [
      'Programme schreiben Einladungen, sortieren Fotos und schlagen vor, wer zuerst an der Reihe ist. Was davon wollen Sie in Ihrem Verein haben, und unter welchen Bedingungen?',
      'Legen Sie sich drei Karten bereit: grün, gelb und rot. Schreiben Sie auf jede, wofür sie steht: „einverstanden“, „unter Bedingungen“, „nein“. Mehr brauchen Sie nicht. Wer lieber schreibt, stimmt im Chat ab.',
      'Eine Anmeldung ist nicht nötig. Der Link zum Gespräch steht auf dieser Seite.',
    ],
    isExample: true,
  },
  {
    slug: 'lernort-stadtteil',
    title: 'Lernort Stadtteil: Wie digitale Hilfe zu den Menschen kommt',
    teaser:
      'Ein Arbeitstag für Büchereien, Nachbarschaftshäuser und Vereine, die vor Ort beim Umgang mit Technik helfen oder damit anfangen wollen.',
    start: '2025-05-22 10:00',
    end: '2025-05-22 15:30',
    mode: 'onSite',
    place: { name: 'Beispielort Bürgerhaus', city: 'Berlin' },
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-lernort-stadtteil/',
      closes: '2025-05-15 23:59',
      price: 15,
    },
    programme: [
      { time: '10:00', endTime: '10:15', title: 'Ankommen bei Kaffee und Tee' },
      { time: '10:15', endTime: '10:30', title: 'Begrüßung und Vorstellungsrunde' },
      {
        time: '10:30',
        endTime: '11:00',
        title: 'Ein Jahr Sprechstunde am Küchentisch',
        speakers: [{ name: 'N.\u00a0N.', function: 'Ehrenamtliche Helferin', organisation: 'Beispielverein' }],
      },
      { time: '11:00', endTime: '12:30', title: 'Arbeitsgruppen: Räume, Geräte, Menschen' },
      { time: '12:30', endTime: '13:15', title: 'Mittagspause' },
      {
        time: '13:15',
        endTime: '14:30',
        title: 'Rundgang: Drei Lernorte zum Ausprobieren',
        speakers: [
          { name: 'N.\u00a0N.', function: 'Leitung', organisation: 'Beispielbücherei' },
          { name: 'N.\u00a0N.', function: 'Sozialarbeiter', organisation: 'Beispielstiftung' },
        ],
      },
      { time: '14:30', endTime: '15:30', title: 'Was nehmen wir uns vor?' },
    ],
    access: {
      wheelchair: 'yes',
      signLanguage: 'unclear',
      captions: 'no',
      inductionLoop: 'yes',
      easyLanguage: 'yes',
      assistance: 'yes',
      note: 'Zum Rundgang gehört ein Weg von etwa zehn Minuten im Freien. Auf Wunsch begleiten wir Sie.',
    },
    topics: ['chancengerechtigkeit', 'digitale-kompetenzen'],
    picture: {
      name: 'lernort-stadtteil',
      title: 'Zeichnung zum Lernort Stadtteil',
      alt: 'Zeichnung: Linien führen zwischen Kreisen hin und her',
    },
    content: [
      'Wer mit dem Smartphone nicht weiterkommt, fragt am liebsten jemanden, den er kennt: an der Ausleihe, beim Mittagstisch, nach dem Training. An diesem Tag treffen sich Menschen, die solche Fragen beantworten.',
      { h2: 'Das erwartet Sie' },
      {
        list: [
          'Berichte aus der Praxis, auch von Dingen, die nicht geklappt haben',
          'Arbeitsgruppen zu Räumen, Geräten und der Frage, wer hilft',
          'ein Rundgang durch drei Lernorte zum Anfassen',
        ],
      },
      { h2: 'Kosten' },
      'Die Teilnahme kostet 15\u00a0Euro. Darin sind Mittagessen, Getränke und Arbeitsmaterial enthalten. Wenn Sie sich das nicht leisten können, sprechen Sie uns an. Wir finden einen Weg.',
    ],
    isExample: true,
  },
]
