// The built web app: files whose names change with their content are kept for ever, the page itself is asked for anew.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { localeOf } from './language.ts';
import { typeset, words } from './words.ts';

/** Addresses that the web app draws itself, and the page there: one for each that says at once what it will load. */
const pages = {
  '/': 'index.html',
  '/j/*': 'index.html',
  '/b/*': 'table.html',
  '/screen/*': 'screen.html',
  '/brief/*': 'index.html',
  '/project/*': 'index.html',
  '/organise/*': 'index.html',
} as const;

const forEver = 'public, max-age=31536000, immutable';

/** The pages and the files of the build in that directory. */
export function webApp(webRoot: string) {
  const app = new Hono();
  if (!existsSync(join(webRoot, 'index.html'))) {
    return app.on('GET', Object.keys(pages), (c) => {
      const locale = localeOf(c.req);
      return c.text(typeset(locale, words[locale].noWebApp), 503);
    });
  }
  const pageOf = (path: string) => serveStatic({ root: webRoot, path, precompressed: true });
  const nobodysPage = pageOf('index.html');
  const any = serveStatic({ root: webRoot, precompressed: true });
  // What the build keeps for its own tools is nobody's business.
  const file: MiddlewareHandler = (c, next) => (c.req.path.includes('/.') ? next() : any(c, next));
  for (const [path, name] of Object.entries(pages)) {
    const page = pageOf(name);
    app.get(path, async (c, next) => {
      c.header('cache-control', 'no-cache');
      return page(c, next);
    });
  }
  return app
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
      const found = await nobodysPage(c, next);
      return found instanceof Response
        ? new Response(found.body, { status: 404, headers: found.headers })
        : found;
    });
}
