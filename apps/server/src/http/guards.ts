// What stands before the routes: whose page asks, how much it sends and in which format.

import type { HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { isOwnOrigin } from '../access/origin.ts';
import { foreignOrigin, problemResponse, tooLarge } from './problem.ts';

const mebibyte = 1024 * 1024;

/** Routes that take more than JSON commands: what may be sent to them, in bytes and media types. */
const imports = /^\/api\/v1\/(?:boards\/[^/]+\/cards|import\/evening)$/;
const workbooks = /^\/api\/v1\/import\/evening$/;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Its route looks whose an archive is before it reads any of it. */
const archives = /^\/api\/v1\/archives$/;

/** Refuses what changes something in the name of a cookie from another site's page. */
export function ownPagesOnly(publicUrl: string | null) {
  return createMiddleware(async (c, next) => {
    if (isSafe(c.req.method)) return next();
    const isOurs = isOwnOrigin(
      c.req.header('origin'),
      c.req.header('host') ?? new URL(c.req.url).host,
      publicUrl,
    );
    return isOurs ? next() : problemResponse(c, foreignOrigin);
  });
}

/** Refuses bodies over the limit without reading them to their end. [T6] */
export const boundedBody = createMiddleware((c, next) => {
  if (archives.test(c.req.path)) return next();
  const limit = imports.test(c.req.path) ? 2 : 1;
  const onError = (refused: typeof c): Response => problemResponse(refused, tooLarge(limit));
  return bodyLimit({ maxSize: limit * mebibyte, onError })(c, next);
});

/** Refuses bodies in a format that the route does not read. A request without a body has no format. */
export const knownContentType = createMiddleware(async (c, next) => {
  if (isSafe(c.req.method) || hasNoBody(c.req)) return next();
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (archives.test(c.req.path) && type === 'application/zip') return next();
  const isImport = imports.test(c.req.path);
  const isWorkbook = workbooks.test(c.req.path) && type === workbookType;
  const isJson = /^application\/([\w.-]+\+)?json$/.test(type) && !archives.test(c.req.path);
  if (isJson || (isImport && type === 'text/csv') || isWorkbook) return next();
  const usual = isImport ? 'application/json, text/csv' : 'application/json';
  const accepted = archives.test(c.req.path) ? 'application/zip' : usual;
  return problemResponse(c, {
    status: 415,
    code: 'unsupported-content-type',
    detail: (w) => w.unsupportedContentType(accepted),
    headers: { accept: accepted },
  });
});

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** As the headers say: the server gives even a request without a body an empty stream (RFC 9112, 6). */
function hasNoBody(request: HonoRequest): boolean {
  const length = request.header('content-length');
  const isOfNoLength =
    length === undefined ? request.header('transfer-encoding') === undefined : length === '0';
  return isOfNoLength && request.header('content-type') === undefined;
}
