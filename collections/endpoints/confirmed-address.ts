import type { Endpoint, UIField } from 'payload'
import { askToConfirm, confirmAddress } from '../../lib/accounts/confirm-address.ts'

/** The button that has the link mailed, and the one behind the link. */
export const addressConfirmation: UIField = {
  name: 'addressConfirmation',
  type: 'ui',
  admin: { components: { Field: '/components/admin/AddressConfirmation.tsx#AddressConfirmation' } },
}

export const addressEndpoints: Endpoint[] = [
  {
    path: '/adresse/anfordern',
    method: 'post',
    handler: async (req) => {
      await askToConfirm(req)
      return Response.json({})
    },
  },
  {
    path: '/adresse/bestaetigen',
    method: 'post',
    handler: async (req) => {
      const body: unknown = await req.json?.().catch(() => null)
      const { token } = (body ?? {}) as { token?: unknown }
      await confirmAddress(req, typeof token === 'string' ? token : '')
      return Response.json({})
    },
  },
]
