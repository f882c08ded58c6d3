/**
 * What people read when they order the newsletter. It is kept with every consent, word for word: a change of the text is
 * a new version.
 */
export const wording = {
  version: '2026-11-1',
  text:
    'Ja, ich möchte den Newsletter des Innovationsbüros per E-Mail erhalten. ' +
    'Dafür wird meine Adresse gespeichert, bis ich mich abmelde; das geht jederzeit mit dem Link in jeder Ausgabe.',
}

/** The mail that asks for the confirmation, as it was worded at that time. */
export const confirmMailVersion = '2026-11-1'

/** How long the link in that mail works, in hours. */
export const confirmHours = 72
