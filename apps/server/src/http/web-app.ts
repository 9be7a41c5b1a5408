// The built web app: files whose names change with their content are kept for ever, the page itself is asked for anew.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { localeOf } from './language.ts';
import { typeset, words } from './words.ts';

/** Addresses that the web app draws itself. */
const pages = ['/', '/j/*', '/b/*', '/screen/*', '/brief/*', '/organise'];

const forEver = 'public, max-age=31536000, immutable';

/** The pages and the files of the build in that directory. */
export function webApp(webRoot: string) {
  const app = new Hono();
  if (!existsSync(join(webRoot, 'index.html'))) {
    return app.on('GET', pages, (c) => {
      const locale = localeOf(c.req);
      return c.text(typeset(locale, words[locale].noWebApp), 503);
    });
  }
  const page = serveStatic({ root: webRoot, path: 'index.html', precompressed: true });
  const any = serveStatic({ root: webRoot, precompressed: true });
  // What the build keeps for its own tools is nobody's business.
  const file: MiddlewareHandler = (c, next) => (c.req.path.includes('/.') ? next() : any(c, next));
  return app
    .on('GET', pages, async (c, next) => {
      c.header('cache-control', 'no-cache');
      return page(c, next);
    })
    .get('/assets/*', async (c, next) => {
      const response = await file(c, next);
      if (response instanceof Response) response.headers.set('cache-control', forEver);
      return response;
    })
    .get('/*', async (c, next) => {
      const response = await file(c, next);
      // The service worker and the name of the version are what they are now, or a tab stays old.
      if (response instanceof Response) response.headers.set('cache-control', 'no-cache');
      return response;
    })
    .get('/*', async (c, next) => {
      // An address that is nobody's: a person gets the page that says so, a program the problem.
      if (!c.req.header('accept')?.includes('text/html')) return next();
      const found = await page(c, next);
      return found instanceof Response
        ? new Response(found.body, { status: 404, headers: found.headers })
        : found;
    });
}
