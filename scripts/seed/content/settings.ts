export interface SeedSettings {
  officeName: string
  ministry: { name: string; abbreviation: string; href: string }
  operator: { name: string; href: string; description: string }
  contact: {
    phone: string
    email: string
    accessibilityEmail: string
    pressEmail: string
    street: string
    postalCode: string
    city: string
    hours: string
    isExample: boolean
  }
  newsletter: { heading: string; text: string; frequency: string }
  social: { label: string; href: string }[]
}

export const settings: SeedSettings = {
  officeName: 'Innovationsbüro Digitales Leben',
  ministry: {
    name: 'Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend',
    abbreviation: 'BMBFSFJ',
    href: 'https://www.bmbfsfj.bund.de/',
  },
  operator: {
    name: 'iRights.Lab',
    href: 'https://irights-lab.de/',
    description:
      'Der unabhängige Think Tank betreibt das Innovationsbüro im Auftrag des Bundesfamilienministeriums. Er entwickelt Strategien und praktische Lösungen, damit der digitale Wandel den Menschen nützt.',
  },
  contact: {
    phone: '030 0000000',
    email: 'kontakt@example.org',
    accessibilityEmail: 'barrierefreiheit@example.org',
    pressEmail: 'presse@example.org',
    street: 'Beispielstraße 1',
    postalCode: '10115',
    city: 'Berlin',
    hours: 'Montag bis Donnerstag, 10 bis 16\u00a0Uhr',
    isExample: true,
  },
  newsletter: {
    heading: 'Wissen, was als Nächstes kommt',
    text: 'Im Newsletter lesen Sie, wann die nächste Veranstaltung stattfindet, was bei der letzten herausgekommen ist und wozu wir Ihren Rat suchen. Abbestellen können Sie ihn jederzeit.',
    frequency: 'Etwa viermal im Jahr',
  },
  social: [],
}
