import { type Endpoint, Forbidden, NotFound, type SanitizedConfig, UnauthorizedError } from 'payload'
import { missingPath } from '../../lib/payload/guarded-rest.ts'

/** What somebody without a session may call; everything else is refused before its body is read. */
const open: Record<string, string[]> = {
  users: ['post /login', 'get /me', 'post /forgot-password', 'post /reset-password'],
  media: ['get /file/:filename'],
  documents: ['get /file/:filename'],
  /** Checks a bearer token of its own. */
  root: ['post /bounces'],
}

/** What Payload offers and this site does not: whether accounts exist, confirming new ones, ending a lock-out. */
const absent = ['get /init', 'post /verify/:id', 'post /unlock']

/** The map of what one may do is for those who may do something. */
const permissions = /^(get|post) \/access/

/**
 * Refuses REST endpoints to visitors unless they are listed here, so that an endpoint a new version of Payload brings
 * is closed. Applied to the built configuration, because Payload adds its endpoints while building it.
 */
export async function closeToVisitors(building: Promise<SanitizedConfig>) {
  const config = await building
  for (const entity of [...config.collections, ...config.globals]) {
    if (entity.endpoints) entity.endpoints = entity.endpoints.map((endpoint) => guard(endpoint, entity.slug))
  }
  Object.assign(config, { endpoints: config.endpoints.map((endpoint) => guard(endpoint, 'root')) })
  return config
}

function guard(endpoint: Endpoint, owner: string): Endpoint {
  const name = `${endpoint.method} ${endpoint.path}`
  if (absent.includes(name)) return { ...endpoint, handler: (req) => Promise.reject(new NotFound(req.t)) }
  if (open[owner]?.includes(name) || endpoint.path === missingPath) return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      if (req.user) return endpoint.handler(req)
      throw permissions.test(name) ? new UnauthorizedError(req.t) : new Forbidden(req.t)
    },
  }
}
