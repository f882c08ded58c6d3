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
})

function contentSecurityPolicy(styleHashes: string[]) {
  return [
    "default-src 'none'",
    `style-src ${styleHashes.length ? styleHashes.join(' ') : "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
