/** Whether browsers reach the site by TLS, so that its cookies may be bound to that. */
export const isSecure = (siteUrl: string) => siteUrl.startsWith('https:')

/**
 * What the names of Payload's cookies begin with. By TLS browsers take a cookie called `__Host-…` only from this host
 * itself, with Secure, for the whole path and without Domain (RFC 6265bis, 4.1.3.2), so that no neighbouring subdomain
 * and no plain connection can plant a session. Without TLS (first run, development) they would refuse such a cookie.
 */
export const cookiePrefixOf = (siteUrl: string) => (isSecure(siteUrl) ? '__Host-payload' : 'payload')

/** The cookie that holds the session of staff, as Payload names it. */
export const sessionCookieOf = (siteUrl: string) => `${cookiePrefixOf(siteUrl)}-token`
