/** Headers of every answer, whoever makes it. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Frame-Options': 'DENY',
} as const

/** Sets them on an answer that somebody else will write. */
export function setCommonHeaders(response: { setHeader: (name: string, value: string) => unknown }) {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
}

/** Headers of public pages: nothing runs, nothing is loaded from elsewhere, nothing is framed. */
export const pageHeaders = (styleHashes: string[]) => ({
  ...commonHeaders,
  'Content-Security-Policy': contentSecurityPolicy(styleHashes),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Speculation-Rules': `"${speculationRules}"`,
})

/** What browsers may fetch ahead; `public` holds the file. */
export const speculationRules = '/speculation-rules.json'

function contentSecurityPolicy(styleHashes: string[]) {
  return [
    "default-src 'none'",
    `style-src ${styleHashes.length ? styleHashes.join(' ') : "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    // Nothing here connects; tools that check robots.txt do so under the page's policy.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Style elements that the admin's libraries write at run time: layer order, toasts, windows, selects (an empty one). */
const adminStyles = [
  "'sha256-UO8+f0Vt7qym1f9lUl0nh47l5M7MX3W3qSnbWSxu6+8='",
  "'sha256-Od9mHMH7x2G6QuoV3hsPkDCwIyqbg2DX3F5nLeCYQBc='",
  "'sha256-RRvYYvypkfR67NPWQ5YM5msNEwtYz7N+9rYPCnXMfXw='",
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
]

/**
 * The policy of the admin, which needs scripts: only those Next marks with the nonce of this answer and what they load.
 * Styles in attributes stay allowed, Payload's fields and the editor position themselves with them.
 */
export const adminPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' ${adminStyles.join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
