// What stands before the routes: whose page asks, how much it sends and in which format.

import type { HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { isOwnOrigin } from '../access/origin.ts';
import { foreignOrigin, type Problem, problemResponse } from './problem.ts';

const mebibyte = 1024 * 1024;

/** Routes that take more than JSON commands: what may be sent to them, in bytes and media types. */
const imports = /^\/api\/v1\/(?:boards\/[^/]+\/cards|import\/evening)$/;
const workbooks = /^\/api\/v1\/import\/evening$/;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  const limit = imports.test(c.req.path) ? 2 : 1;
  const problem: Problem = { status: 413, code: 'too-large', detail: (w) => w.tooLarge(limit) };
  return bodyLimit({ maxSize: limit * mebibyte, onError: (refused) => problemResponse(refused, problem) })(
    c,
    next,
  );
});

/** Refuses bodies in a format that the route does not read. A request without a body has no format. */
export const knownContentType = createMiddleware(async (c, next) => {
  if (isSafe(c.req.method) || hasNoBody(c.req)) return next();
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isImport = imports.test(c.req.path);
  const isWorkbook = workbooks.test(c.req.path) && type === workbookType;
  if (/^application\/([\w.-]+\+)?json$/.test(type) || (isImport && type === 'text/csv') || isWorkbook)
    return next();
  const accepted = isImport ? 'application/json, text/csv' : 'application/json';
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
