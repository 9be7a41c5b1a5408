// Headers of every answer: the pages run only our own code, talk only to us and cannot be framed.

import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const own = "'self'";

/** Strict-Transport-Security is sent only where people come over https. */
export function headersFor(publicUrl: string | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [own],
      imgSrc: [own, 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: [own],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=15552000' : false,
    permissionsPolicy: { camera: false, microphone: false, geolocation: false },
  });
}

/** Answers of the interface are of the moment, and some are secret. */
export const uncached: MiddlewareHandler = createMiddleware(async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
});
