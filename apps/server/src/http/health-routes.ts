// Whether the server can serve, and what it can do: for monitors and for programs.

import { Hono, type MiddlewareHandler } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { sql } from 'kysely';
import * as answers from './answers.ts';
import type { HttpDeps } from './deps.ts';
import { describe } from './describe.ts';
import { type Problem, problemResponse } from './problem.ts';

const unavailable: Problem = { status: 503, code: 'unavailable', detail: (w) => w.unavailable };

export function healthRoutes({ evening, log }: HttpDeps) {
  return new Hono().get(
    '/api/health',
    describe({ summary: 'Whether the server can serve', answer: answers.health }),
    async (c) => {
      try {
        await sql`select 1`.execute(evening.database.db);
      } catch (error) {
        log.error({ err: error }, 'the database does not answer');
        return problemResponse(c, unavailable);
      }
      return evening.database.canWrite() ? c.json({ status: 'ok' }) : problemResponse(c, unavailable);
    },
  );
}

/** The OpenAPI 3.1 document of all routes of an app. */
export function openApiDocument(app: Hono): MiddlewareHandler {
  return openAPIRouteHandler(app, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Terreau',
        version: '1',
        description:
          'The ruled state of an evening: events, membership, phases, drafts, ballots, projects. Cards and clusters are edited together over the sync socket, `GET /sync/{boardId}`.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'The token that joining answers.' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'terreau_{boardId}' },
          organiserKey: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    defaultValidationErrorResponse: false,
  });
}
