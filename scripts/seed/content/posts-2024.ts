import type { SeedPost } from '../types.ts'

export const posts2024: SeedPost[] = [
  {
    slug: 'rueckblick-gespraech-ueber-chatbots',
    title: 'Rückblick auf ein Gespräch: „Er darf nicht so tun, als wäre er wir“',
    teaser:
      'Ein Team aus einer Beratungsstelle hat einen Chatbot ausprobiert und erzählt, wo er hilft, wo er schweigen muss und wer am Ende entscheidet.',
    published: '2024-01-30',
    topics: ['digitale-ethik', 'neue-wege-der-beratung'],
    picture: {
      name: 'gespraech-ueber-chatbots',
      title: 'Zeichnung zum Gespräch über Chatbots',
      alt: 'Zeichnung: Kreise und Linien, die von einem zum nächsten führen',
    },
    authors: ['Jule Platzhalter'],
    content: [
      'An einem grauen Januarmorgen sitzen wir mit drei Berater:innen am Tisch. Ihr Team hat einige Wochen lang einen Chatbot erprobt, allerdings nur unter sich: Ratsuchende kamen nicht mit ihm in Berührung. Namen nennen wir auf Wunsch nicht, das Gespräch geben wir gekürzt wieder.',
      { h2: 'Warum überhaupt ein Chatbot?' },
      'Weil viele Nachrichten nachts ankommen, sagt die Älteste der drei. Morgens lägen dann Sätze im Postfach, auf die niemand bis zehn Uhr warten sollte. „Wir wollten wissen, ob ein Programm in dieser Zeit wenigstens sagen kann, wo jetzt jemand zu erreichen ist.“',
      'Auf einfache Fragen gab er brauchbare Auskunft: Wann haben Sie geöffnet? Was muss ich mitbringen? Kostet das etwas? Das entlaste, berichtet ihr Kollege, denn diese Fragen kämen ständig.',
      { h2: 'Wo er schweigen muss' },
      'Schwierig wurde es, sobald es um Gefühle ging. Der Chatbot antwortete warm, geduldig und an der falschen Stelle.',
      {
        quote:
          'Er klang so verständnisvoll, dass ich kurz vergessen habe, dass da niemand ist. Er darf nicht so tun, als wäre er wir.',
        source: 'Beraterin',
      },
      'Das Team zog daraus drei Regeln:',
      {
        list: [
          'Der Chatbot stellt sich als Programm vor, und zwar im ersten Satz.',
          'Bei bestimmten Wörtern hört er auf zu antworten und nennt eine Nummer, unter der ein Mensch erreichbar ist.',
          'Er merkt sich nichts. Was jemand nachts schreibt, ist am Morgen gelöscht oder liegt bei einem Menschen, nie dazwischen.',
        ],
      },
      { h2: 'Wer entscheidet?' },
      'Über die zweite Regel haben die drei am längsten gestritten. Welche Wörter gehören auf die Liste? Ist sie zu kurz, rutscht etwas durch. Ist sie zu lang, bekommt niemand mehr eine Antwort. Am Ende schrieb das Team die Liste gemeinsam und vereinbarte, sie jeden Monat durchzugehen.',
      { h2: 'Was sich im Team verändert hat' },
      'Damit der Chatbot Auskunft geben konnte, mussten die drei aufschreiben, was sie sonst aus dem Kopf sagen: Öffnungszeiten, Zuständigkeiten, den Weg zum Hintereingang. Dabei fiel ihnen auf, dass auf ihrer eigenen Website zwei verschiedene Telefonnummern standen. Die falsche ist inzwischen verschwunden.',
      'Auch die Antworten per E-Mail sind kürzer geworden, seit sich das Team auf gemeinsame Formulierungen geeinigt hat. „Das hätten wir ohne Chatbot haben können“, sagt der Kollege und lacht. „Hatten wir aber nicht.“',
      'Ob der Chatbot bleibt, war an diesem Morgen offen. „Vielleicht ist das Beste daran, dass wir so viel über unsere eigene Sprache gelernt haben“, sagt die Jüngste zum Abschied.',
      {
        box: 'Weiterlesen',
        text: [
          'Um Verantwortung für Technik geht es beim Thema [Digitale Ethik](topic:digitale-ethik).',
          'Wie ein Chat im Vergleich zu Karte und Telefon abschneidet, steht im [Bericht über drei Wege zur Hilfe](post:drei-wege-zur-hilfe).',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'sieben-fragen-vor-dem-neuen-werkzeug',
    title: 'Arbeitshilfe: Sieben Fragen vor dem neuen Werkzeug',
    teaser:
      'Bevor Ihr Verein ein digitales Werkzeug einführt, lohnt eine halbe Stunde am Tisch. Diese sieben Fragen helfen Ihnen durch das Gespräch.',
    published: '2024-04-16',
    topics: ['digitale-ethik', 'digitale-zivilgesellschaft'],
    authors: ['Mara Entwurf'],
    content: [
      'Ein neues Werkzeug ist schnell eingerichtet und schwer wieder abgeschafft. Nehmen Sie sich deshalb vorher eine halbe Stunde. Am besten sitzen auch die am Tisch, die es später täglich benutzen sollen.',
      { h2: 'Die sieben Fragen' },
      {
        steps: [
          'Welches Problem haben wir, in einem Satz gesagt?',
          'Was geschieht, wenn wir gar nichts Neues einführen?',
          'Welche Angaben über Menschen braucht das Werkzeug, und welche davon brauchen wir wirklich?',
          'Wer kann es nicht benutzen, und welchen anderen Weg bieten wir an?',
          'Wer im Team kümmert sich darum, auch im Urlaub und nach einem Wechsel?',
          'Wie bekommen wir unsere Daten wieder heraus, wenn wir aufhören?',
          'Woran merken wir in einem halben Jahr, dass es sich gelohnt hat?',
        ],
      },
      { h2: 'So nutzen Sie die Liste' },
      'Schreiben Sie zu jeder Frage höchstens zwei Sätze auf. Bleibt eine Zeile leer, ist das kein Fehler, sondern ein Hinweis: Hier fehlt noch jemand, der Bescheid weiß. Heben Sie das Blatt auf und holen Sie es nach einem halben Jahr wieder hervor.',
      'Die Fragen ersetzen keine rechtliche Prüfung. Sie sorgen nur dafür, dass niemand sie vergisst.',
    ],
    isExample: true,
  },
  {
    slug: 'ausprobiert-gemeinsam-schreiben',
    title: 'Ausprobiert: Gemeinsam schreiben ohne Konto und ohne Kurs',
    teaser:
      'Sechs Menschen, ein Text, vierzig Minuten: In unserer Testrunde ging es um Werkzeuge, mit denen Gruppen zusammen an einem Protokoll arbeiten.',
    published: '2024-07-09',
    topics: ['digitale-zivilgesellschaft', 'digitale-kompetenzen'],
    authors: ['Jonas Probe', 'Cem Muster'],
    content: [
      'Vereinsarbeit besteht zu einem guten Teil aus Texten: Einladung, Protokoll, Antrag, Dankesbrief. Oft wandern sie als Anhang von Postfach zu Postfach, bis niemand mehr weiß, welche Fassung gilt. Wir wollten herausfinden, ob es einfacher geht.',
      { h2: 'Die Aufgabe' },
      'Sechs Menschen aus verschiedenen Vereinen sollten in vierzig Minuten ein Protokoll schreiben, jede:r am eigenen Gerät, alle am selben Text. Dafür bekamen sie nacheinander drei Werkzeuge. Welche das waren, verraten wir nicht, denn um Marken geht es hier nicht.',
      { h2: 'Was den Unterschied machte' },
      {
        list: [
          'Der Einstieg: Wo ein Link genügte, schrieben alle nach einer Minute mit. Wo ein Konto nötig war, fehlte am Ende eine Person.',
          'Die Farben: Wer schreibt was? Bunte Markierungen halfen nur, solange auch Namen daneben standen.',
          'Der Rückweg: Sobald klar war, dass sich jede Änderung zurücknehmen lässt, wurden auch die Vorsichtigen mutig.',
          'Die Tastatur: Eines der Werkzeuge ließ sich ohne Maus kaum bedienen. Für einen Teilnehmer war der Versuch damit zu Ende.',
        ],
      },
      {
        quote: 'Ich dachte, ich mache etwas kaputt. Dann habe ich gesehen, dass alle so anfangen.',
        source: 'Teilnehmerin der Testrunde',
      },
      { h2: 'Unser Rat' },
      'Probieren Sie ein neues Werkzeug zuerst an einem Text aus, bei dem nichts schiefgehen kann: an der Einkaufsliste für das Sommerfest zum Beispiel. Was Sie vorher klären sollten, steht in unseren [sieben Fragen vor dem neuen Werkzeug](post:sieben-fragen-vor-dem-neuen-werkzeug).',
    ],
    isExample: true,
  },
  {
    slug: 'kuenstliche-intelligenz-im-verein-das-nehmen-wir-mit',
    title: 'Künstliche Intelligenz im Verein: Das nehmen wir mit',
    teaser:
      'Darf ein Programm die Einladung schreiben, das Foto aussuchen, über Zuschüsse mitreden? Bei drei Fällen gingen die Karten hoch: grün, gelb oder rot.',
    published: '2024-10-01',
    topics: ['digitale-ethik', 'digitale-zivilgesellschaft'],
    authors: ['Mara Entwurf'],
    content: [
      'Zum [Online-Gespräch im September](event:kuenstliche-intelligenz-im-verein) hatten wir drei erfundene Fälle mitgebracht. Zu jedem hielten die Teilnehmer:innen eine Karte in die Kamera: grün für „einverstanden“, gelb für „unter Bedingungen“, rot für „nein“. Wer keine Karte sehen oder zeigen konnte, schrieb das Wort in den Chat.',
      { h2: 'Fall 1: Die Einladung' },
      'Ein Programm entwirft die Einladung zur Mitgliederversammlung, ein Mensch liest sie gegen. Fast nur grüne Karten. Die Bedingung aller: Wer unterschreibt, hat den Text auch gelesen.',
      { h2: 'Fall 2: Das Foto' },
      'Ein Programm sucht aus den Bildern vom Sommerfest die schönsten aus. Hier wurde es gelb. Nicht die Auswahl störte, sondern der Weg der Bilder: Wohin werden sie geschickt, und wer hat die Abgebildeten gefragt?',
      { h2: 'Fall 3: Der Zuschuss' },
      'Ein Programm sortiert vor, welche Familie einen Zuschuss zur Ferienfahrt bekommt. Die Antwort war rot, und zwar ohne Ausnahme. Interessant wurde die Begründung. Manche trauten dem Programm nicht. Andere trauten ihm durchaus, wollten aber, dass eine Absage von jemandem kommt, den man fragen kann.',
      {
        box: 'Ein Satz zum Mitnehmen',
        text: [
          'Je mehr für einen Menschen davon abhängt, desto eher soll ein Mensch entscheiden. Dieser Satz stand am Ende auf dem gemeinsamen Blatt.',
        ],
      },
      'Die drei Fälle können Sie in Ihrem Verein selbst durchspielen. Mehr als Karten in drei Farben und eine Stunde Zeit brauchen Sie dafür nicht. Schreiben Sie die Farbe auch als Wort auf die Karte, dann können alle mitmachen.',
    ],
    isExample: true,
  },
]
