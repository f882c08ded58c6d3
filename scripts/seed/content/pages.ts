import type { SeedPage } from '../types.ts'
import { legalPages } from './pages-legal.ts'

const officePages: SeedPage[] = [
  {
    key: 'home',
    slug: 'start',
    title: 'Wir bringen gute digitale Ideen aus dem Alltag in die Politik – und zurück',
    lead: 'Hinter dem Innovationsbüro Digitales Leben steht das Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend. Bei uns kommen Vereine, Initiativen, Familien und Verwaltung ins Gespräch.',
    content: [
      'Veränderung beginnt am Küchentisch, im Verein, in der Beratungsstelle – bei Menschen jeden Alters, gleich welcher Herkunft und welchen Geschlechts. Dort hören wir zuerst zu.',
      'Was wir hören, tragen wir ins Ministerium: als Frage, als Vorschlag oder als Werkzeug, das sich bewährt hat. Umgekehrt sorgen wir dafür, dass aus Plänen etwas wird, das den Alltag leichter macht.',
    ],
    ways: [
      {
        heading: 'Austauschen',
        text: 'Wir holen Zivilgesellschaft und Ministerium an einen Tisch. Suchen Sie mit nach digitalen Antworten auf Fragen aus dem Alltag.',
        link: { label: 'Termine und Berichte ansehen', href: '/aktuelles' },
      },
      {
        heading: 'Mitdenken',
        text: 'Wie wir digital leben wollen, sollten viele entscheiden. Bringen Sie Ihren Vorschlag mit, den großen Entwurf wie die kleine Idee.',
        link: { label: 'Unsere sechs Themen lesen', href: '/themen' },
      },
      {
        heading: 'Netzwerk',
        text: 'Bei uns laufen Fäden zusammen. Menschen begegnen sich, Ideen entstehen und wachsen weiter. Was wir dabei lernen, steht allen offen.',
        link: { label: 'Die Innovationswerkstatt kennenlernen', href: '/innovationswerkstatt' },
      },
      {
        heading: 'Mitmachen',
        text: 'Sie haben eine Frage, eine Idee oder ein eigenes Vorhaben? Sprechen Sie uns an. Und mit dem Newsletter bleiben Sie auf dem Laufenden.',
        link: { label: 'Newsletter bestellen', href: '/#newsletter' },
      },
    ],
    isExample: false,
  },
  {
    key: 'aktuelles',
    slug: 'aktuelles',
    title: 'Aktuelles',
    lead: 'Berichte aus der Werkstatt, Termine zum Vormerken und Fragen, zu denen wir Ihren Rat suchen.',
    content: [],
    isExample: false,
  },
  {
    key: 'themen',
    slug: 'themen',
    title: 'Themen',
    lead: 'Sechs Themen leiten unsere Arbeit. Bei jedem lesen Sie, was uns auffällt und was wir daraus machen.',
    content: [],
    isExample: false,
  },
  {
    key: 'team',
    slug: 'team',
    title: 'Team',
    lead: 'Wir kommen aus verschiedenen Fächern und sehen die Digitalisierung nicht alle gleich. Gerade das hilft uns bei der Arbeit.',
    content: [
      { h2: 'Wer das Innovationsbüro betreibt' },
      'Das Bundesfamilienministerium hat den Betrieb des Innovationsbüros in die Hände des [iRights.Lab](https://irights-lab.de/) gelegt. Das iRights.Lab ist ein Think Tank und arbeitet unabhängig.',
      'Seine Aufgabe: Strategien und praktische Lösungen zu entwickeln, mit denen sich der digitale Wandel zum Guten gestalten lässt. Rat finden dort Stiftungen und Unternehmen, Politik und Wissenschaft sowie öffentliche Einrichtungen. Fachleute für Recht, Technik, Wirtschaft und Gesellschaftspolitik arbeiten dafür Hand in Hand.',
      { h2: 'Für wen wir arbeiten' },
      'Das Innovationsbüro gehört zum Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend (BMBFSFJ). Bis Mai 2025 trug das Ministerium die Abkürzung BMFSFJ. In Beiträgen aus dieser Zeit lassen wir den alten Namen stehen.',
    ],
    isExample: false,
  },
  {
    key: 'kontakt',
    slug: 'kontakt',
    title: 'Kontakt',
    lead: 'Greifen Sie zum Telefon, schreiben Sie eine Nachricht oder schicken Sie uns Post. Wir freuen uns, von Ihnen zu hören.',
    content: [
      { h2: 'Womit Sie sich an uns wenden können' },
      {
        list: [
          'Sie haben eine Idee, wie Technik den Alltag leichter machen kann.',
          'Sie suchen Mitstreiter:innen für ein Vorhaben in Verein, Initiative oder Beratungsstelle.',
          'Sie möchten an einer Veranstaltung teilnehmen und brauchen dafür Unterstützung.',
          'Sie haben auf dieser Website einen Fehler entdeckt.',
        ],
      },
      { h2: 'Wenn Sie auf eine Barriere stoßen' },
      'Lässt sich etwas auf dieser Website nicht lesen, nicht hören oder nicht bedienen? Dann sagen Sie uns bitte Bescheid. Was wir über die Zugänglichkeit wissen, steht in der [Erklärung zur Barrierefreiheit](page:barrierefreiheit).',
    ],
    isExample: false,
  },
  {
    slug: 'innovationswerkstatt',
    title: 'Über die Innovationswerkstatt',
    lead: 'Alle drei Monate ein Abend für die digitale Zivilgesellschaft: mit kurzen Einblicken, viel Gespräch und Ideen zum Weiterarbeiten.',
    content: [
      { h2: 'Worum es geht' },
      'Die Innovationswerkstatt ist das feste Treffen des Innovationsbüros und findet in jedem Vierteljahr einmal statt. Jede Ausgabe nimmt sich eine Frage vor, die der digitale Wandel an die Gesellschaft stellt. Beim Reden allein bleibt es nicht: Am Ende stehen Ideen, die vorher niemand hatte.',
      { h2: 'Wer sich dort trifft' },
      {
        list: [
          'Menschen aus Organisationen der Zivilgesellschaft',
          'Bürger:innen, die das Thema interessiert',
          'Mitarbeiter:innen des Bundesfamilienministeriums',
          'das Team des Innovationsbüros',
        ],
      },
      { h2: 'Wie ein Abend abläuft' },
      'Ein Beispiel ist der [Abend zur Hilfe für Geflüchtete aus der Ukraine](event:wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen) im April 2022:',
      {
        steps: [
          'Gäste berichten kurz aus ihrer Praxis, jeweils etwa 20\u00a0Minuten.',
          'An mehreren Tischen arbeiten alle an den Themen weiter.',
          'Zum Schluss gibt es Pizza, Getränke und Zeit für Gespräche.',
        ],
      },
      'Damals konnten Sie nach Berlin kommen oder dem Abend im Stream folgen. Beides kostete nichts.',
      {
        box: 'Zum Nachlesen',
        text: [
          'Die elfte Ausgabe handelte davon, [wie digitale Hilfe Geflüchtete erreicht](post:das-war-die-elfte-innovationswerkstatt).',
          'In der zehnten ging es um [Einsamkeit im digitalen Raum](post:das-war-die-zehnte-innovationswerkstatt).',
        ],
      },
    ],
    isExample: false,
  },
]

export const pages: SeedPage[] = [...officePages, ...legalPages]
