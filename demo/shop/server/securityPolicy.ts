export interface PolicyOptions {
  /** Origins that the page may talk to besides its own: the API and where telemetry goes. */
  connect: readonly string[];
}

/**
 * The content security policy of a demanding team: nothing from elsewhere, no inline script or style, no string turned
 * into markup (Trusted Types). The SDK needs `connect-src` and nothing else.
 */
export function contentSecurityPolicy({ connect }: PolicyOptions): string {
  const origins = [...new Set(connect.map((url) => new URL(url).origin))];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ${origins.join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
