/** What can be done with an issue, and how far it is. */
export function NewsletterSteps() {
  return null
}
