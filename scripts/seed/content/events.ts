import type { SeedEvent } from '../types.ts'
import { pastEvents } from './events-past.ts'

const eventsAhead: SeedEvent[] = [
  {
    slug: 'online-sprechstunde-beraten-per-video',
    title: 'Online-Sprechstunde: Beraten per Video',
    teaser:
      'Licht, Ton, Schweigepflicht: Fachkräfte aus der Beratung fragen, erfahrene Kolleg:innen antworten. Eine gute Stunde ohne Vortrag.',
    start: { inDays: 4, time: '16:00' },
    end: { inDays: 4, time: '17:15' },
    mode: 'online',
    stream: {},
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-sprechstunde-video/',
      opens: { inDays: -30 },
      closes: { inDays: -2 },
      price: 0,
    },
    programme: [
      { time: '16:00', title: 'Begrüßung' },
      {
        time: '16:05',
        title: 'Ihre Fragen, unsere Erfahrungen',
        speakers: [
          { name: 'N.\u00a0N.', function: 'Beraterin', organisation: 'Beispielverein' },
          { name: 'N.\u00a0N.', function: 'Datenschutzbeauftragter', organisation: 'Beispielstiftung' },
        ],
      },
      { time: '17:00', endTime: '17:15', title: 'Was noch offen ist' },
    ],
    access: {
      signLanguage: 'unclear',
      captions: 'yes',
      easyLanguage: 'no',
      note: 'Sie können sich auch mit dem Telefon einwählen. Die Nummer steht in der Bestätigung Ihrer Anmeldung.',
    },
    topics: ['neue-wege-der-beratung', 'digitale-kompetenzen'],
    content: [
      'Wohin schaue ich, damit sich mein Gegenüber angesehen fühlt? Was mache ich, wenn im Hintergrund jemand durchs Zimmer läuft? Darf ich mir während des Gesprächs Notizen machen? In der Sprechstunde ist Platz für solche Fragen.',
      'Die Runde bleibt klein, damit alle drankommen. Deshalb endet die Anmeldung schon einige Tage vorher.',
      {
        box: 'Nicht dabei?',
        text: [
          'Die häufigsten Fragen und Antworten schreiben wir ohne Namen auf und veröffentlichen sie hier. Ihre eigene Frage können Sie uns [vorab schicken](page:kontakt).',
        ],
      },
    ],
    isExample: true,
  },
  {
    slug: 'wer-hilft-wenn-der-antrag-nur-noch-online-geht',
    title: 'Wer hilft, wenn der Antrag nur noch online geht?',
    teaser:
      'Ein Abend für alle, die anderen beim Ausfüllen zur Seite stehen: in der Familie, im Verein, in der Beratungsstelle. Vor Ort in Berlin und im Stream.',
    start: { inDays: 17, time: '18:00' },
    end: { inDays: 17, time: '20:30' },
    mode: 'hybrid',
    place: { name: 'Beispielort Nachbarschaftshaus', city: 'Berlin' },
    stream: {},
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-online-antrag/',
      opens: { inDays: -12 },
      closes: { inDays: 15 },
      price: 0,
    },
    programme: [
      { time: '18:00', endTime: '18:10', title: 'Begrüßung' },
      {
        time: '18:10',
        endTime: '18:35',
        title: 'Am Küchentisch: Wie Angehörige sich behelfen',
        speakers: [{ name: 'N.\u00a0N.', function: 'pflegende Angehörige' }],
      },
      {
        time: '18:35',
        endTime: '19:00',
        title: 'In der Sprechstunde: Was Berater:innen dürfen und was nicht',
        speakers: [
          {
            name: 'N.\u00a0N.',
            function: 'Sozialberater',
            organisation: 'Beispielverein',
            organisationUrl: 'https://example.org/',
          },
          { name: 'N.\u00a0N.', function: 'Juristin', organisation: 'Beispielstiftung' },
        ],
      },
      { time: '19:00', endTime: '19:45', title: 'Arbeit an vier Tischen: Regeln, die beide Seiten schützen' },
      { time: '19:45', endTime: '20:00', title: 'Vorstellung der Ergebnisse' },
      { time: '20:00', title: 'Gespräche bei Brot und Käse' },
    ],
    access: {
      wheelchair: 'yes',
      signLanguage: 'unclear',
      captions: 'yes',
      inductionLoop: 'no',
      easyLanguage: 'no',
      assistance: 'yes',
      note: 'Gebärdensprachdolmetschung organisieren wir, wenn Sie sich bis eine Woche vorher melden.',
    },
    topics: ['begleitender-sozialstaat', 'chancengerechtigkeit'],
    picture: {
      name: 'hilfe-beim-online-antrag',
      title: 'Zeichnung zum Abend über Hilfe beim Online-Antrag',
      alt: 'Zeichnung: ein Geflecht aus Linien und Kreisen',
    },
    content: [
      'Ohne sie bliebe mancher Antrag liegen: Töchter, Nachbar:innen, Ehrenamtliche und Berater:innen füllen aus, scannen, erklären und beruhigen. Oft tun sie das neben allem anderen und ohne zu wissen, was ihnen dabei erlaubt ist.',
      { h2: 'Worüber wir sprechen' },
      {
        list: [
          'Wie hilft man jemandem, ohne seine Passwörter zu kennen?',
          'Was tun, wenn man sich für einen anderen Menschen vertippt hat?',
          'Wie lernt jemand beim Helfen so viel, dass es beim nächsten Mal allein geht?',
        ],
      },
      { h2: 'Was am Ende daliegt' },
      'Wir wollen den Abend mit einer Seite beenden, auf der Regeln für faire Hilfe stehen. Sie soll an eine Pinnwand passen und ohne Fachwörter auskommen.',
      { h2: 'Vor Ort oder im Stream' },
      'Bitte melden Sie sich für beides an. Den Zugang zum Stream bekommen Sie am Tag vorher per E-Mail. Fragen aus dem Stream liest die Moderation im Saal vor.',
      'Hintergrund zum Abend: unser Thema [Begleitender Sozialstaat für die digitale Gesellschaft](topic:begleitender-sozialstaat).',
    ],
    isExample: true,
  },
  {
    slug: 'ideenboerse-digitale-hilfen-fuer-das-ehrenamt',
    title: 'Ideenbörse: Digitale Hilfen für das Ehrenamt',
    teaser:
      'Fünf Minuten für Ihre Idee, danach Zeit zum Weiterspinnen. Für alle, die im Verein etwas vereinfachen möchten und dafür Verbündete suchen.',
    start: { inDays: 24, time: '17:00' },
    end: { inDays: 24, time: '20:00' },
    mode: 'onSite',
    place: { name: 'Beispielort Werkhalle', city: 'Berlin' },
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-ideenboerse/',
      opens: { inDays: -20 },
      closes: { inDays: 21 },
      price: 0,
    },
    programme: [
      { time: '17:00', endTime: '17:15', title: 'Begrüßung' },
      { time: '17:15', endTime: '18:15', title: 'Ideen in fünf Minuten' },
      { time: '18:15', endTime: '19:30', title: 'Tische zum Weiterspinnen' },
      { time: '19:30', title: 'Ausklang' },
    ],
    access: {
      wheelchair: 'no',
      signLanguage: 'no',
      captions: 'no',
      inductionLoop: 'no',
      easyLanguage: 'unclear',
      assistance: 'unclear',
      note: 'Zum Saal führen sechs Stufen. Für den Ersatztermin suchen wir einen Raum, den alle erreichen.',
    },
    cancelled:
      'Die Ideenbörse fällt aus, weil der Saal wegen Bauarbeiten gesperrt ist; einen Ersatztermin nennen wir hier, sobald er feststeht.',
    topics: ['digitale-zivilgesellschaft'],
    content: [
      'Eine Mitgliederliste, die sich selbst erinnert. Ein Dienstplan, den alle verstehen. Ein Dankeschön, das nicht im Postfach untergeht. Gute Ideen für das Ehrenamt sind oft klein, und genau die suchen wir.',
      'Wer eine Idee hat, stellt sie in fünf Minuten vor. Folien sind erlaubt, aber nicht nötig. Danach setzen sich alle an den Tisch, dessen Frage sie am meisten beschäftigt.',
    ],
    isExample: true,
  },
  {
    slug: 'ausprobierwerkstatt-passwoerter',
    title: 'Ausprobierwerkstatt: Passwörter, die man sich nicht merken muss',
    teaser:
      'Einen Nachmittag lang richten Sie am eigenen Gerät ein, was Ihre Konten schützt. Für Menschen, die sich das allein nicht zutrauen, und für alle, die ihnen helfen.',
    start: { inDays: 66, time: '14:00' },
    end: { inDays: 66, time: '17:30' },
    mode: 'onSite',
    place: { name: 'Beispielort Stadtbücherei', city: 'Berlin' },
    registration: {
      url: 'https://pretix.eu/innovationsbuero/beispiel-passwoerter/',
      opens: { inDays: 24 },
      closes: { inDays: 59 },
      price: 15,
    },
    programme: [
      { time: '14:00', endTime: '14:20', title: 'Ankommen, Geräte laden, WLAN einrichten' },
      {
        time: '14:20',
        endTime: '15:15',
        title: 'Schritt für Schritt: Ein Passwort für alle anderen',
        speakers: [{ name: 'N.\u00a0N.', function: 'Technikbegleiter', organisation: 'Beispielverein' }],
      },
      { time: '15:15', endTime: '15:45', title: 'Pause mit Kaffee und Kuchen' },
      { time: '15:45', endTime: '17:00', title: 'Ausprobieren zu zweit' },
      { time: '17:00', endTime: '17:30', title: 'Was tun, wenn etwas schiefgeht?' },
    ],
    access: {
      wheelchair: 'yes',
      signLanguage: 'no',
      captions: 'no',
      inductionLoop: 'yes',
      easyLanguage: 'yes',
      assistance: 'yes',
      note: 'Die Anleitung liegt in Leichter Sprache und in großer Schrift aus. Blindenführhunde sind willkommen.',
    },
    topics: ['digitale-kompetenzen'],
    content: [
      'Ein Zettel unter der Tastatur, der Name der Katze, überall dasselbe Wort: Die meisten wissen, dass es besser ginge. In dieser Werkstatt machen Sie es besser, und zwar gleich an Ihrem eigenen Gerät.',
      { h2: 'Was Sie mitbringen' },
      {
        list: [
          'Ihr Smartphone, Ihr Tablet oder Ihren Laptop mit Ladekabel',
          'die Zugangsdaten zu Ihrem E-Mail-Konto',
          'eine Frage, die Sie schon lange stellen wollten',
        ],
      },
      'Niemand muss ein Passwort zeigen oder laut sagen. Wer hilft, schaut weg, wenn Sie tippen.',
      { h2: 'Kosten' },
      'Sie zahlen 15\u00a0Euro für Arbeitsmaterial, Kaffee und Kuchen. Wenn das zu viel ist, genügt eine kurze Nachricht an uns.',
    ],
    isExample: true,
  },
]

export const events: SeedEvent[] = [...eventsAhead, ...pastEvents]
