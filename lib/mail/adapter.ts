import type { EmailAdapter } from 'payload'

/** All mails are jobs of ours, which hold no address and no secret; one that Payload writes itself would hold both. */
export const emailAdapter: EmailAdapter<void> = () => ({
  name: 'none',
  defaultFromAddress: 'website@example.org',
  defaultFromName: 'Innovationsbüro',
  sendEmail: () => Promise.reject(new Error('Payload itself sends no mail.')),
})
