import type { SeedMember } from '../types.ts'

export const team: SeedMember[] = [
  {
    name: 'Anna Beispiel',
    role: 'Leitung des Innovationsbüros',
    organisation: 'iRights.Lab',
    email: 'anna.beispiel@example.org',
    phone: '030 0000000',
  },
  {
    name: 'Cem Muster',
    role: 'Werkstätten und Veranstaltungen',
    organisation: 'iRights.Lab',
    email: 'cem.muster@example.org',
  },
  {
    name: 'Jule Platzhalter',
    role: 'Redaktion und Newsletter',
    organisation: 'iRights.Lab',
    email: 'jule.platzhalter@example.org',
  },
  {
    name: 'Mara Entwurf',
    role: 'Beratung und Ethik',
    organisation: 'iRights.Lab',
    email: 'mara.entwurf@example.org',
  },
  {
    name: 'Jonas Probe',
    role: 'Digitale Barrierefreiheit und Erprobung',
    organisation: 'iRights.Lab',
    email: 'jonas.probe@example.org',
  },
]
