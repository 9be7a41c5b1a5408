// The HTTP interface: guards, routes, errors. It only puts together; what the routes do is in http/ and evening/.

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { createDocuments } from './documents/documents.ts';
import { archiveRoutes } from './http/archives/archive-routes.ts';
import { boardRoutes } from './http/boards/board-routes.ts';
import { cardRoutes } from './http/boards/card-routes.ts';
import { convergenceRoutes } from './http/boards/convergence-routes.ts';
import { historyRoutes } from './http/boards/history-routes.ts';
import { leadingRoutes } from './http/boards/leading-routes.ts';
import type { HttpDeps } from './http/deps.ts';
import { demoRoutes } from './http/events/demo-routes.ts';
import { documentRoutes } from './http/events/document-routes.ts';
import { erasureRoutes } from './http/events/erasure-routes.ts';
import { eventRoutes } from './http/events/event-routes.ts';
import { exportRoutes } from './http/events/export-routes.ts';
import { preparingRoutes } from './http/events/preparing-routes.ts';
import { wallRoutes } from './http/events/wall-routes.ts';
import { boundedBody, knownContentType, ownPagesOnly } from './http/guards.ts';
import { headersFor, uncached } from './http/headers.ts';
import { healthRoutes, openApiDocument } from './http/health-routes.ts';
import { readingRate } from './http/http-limits.ts';
import { joinRoutes } from './http/joining/join-routes.ts';
import { internalError, malformedJson, notFound, problemResponse } from './http/problem.ts';
import { briefRoutes } from './http/projects/brief-routes.ts';
import { projectRoutes } from './http/projects/project-routes.ts';
import { recordRoutes, schemaRoutes } from './http/projects/record-routes.ts';
import { unlessStopping } from './http/stopping.ts';
import { webApp } from './http/web-app.ts';
import { createAllowance } from './rates/allowance.ts';

type Given = Omit<HttpDeps, 'requests' | 'readings' | 'documents'> & {
  /** Where documents lie that were made. */
  readonly documentsFolder: string;
};

/** The whole interface; `app.fetch` serves it, `app.request()` tests it. */
export function createApp(given: Given): Hono {
  const { requestsPerSecond } = given.limits;
  const deps: HttpDeps = {
    ...given,
    documents: createDocuments(given),
    requests: createAllowance(
      { burst: 20 * requestsPerSecond, perSecond: requestsPerSecond },
      given.evening.now,
    ),
    readings: createAllowance(readingRate, given.evening.now),
  };
  const app = new Hono();
  app.use(headersFor(deps.publicUrl));
  app.use(
    '/api/*',
    uncached,
    unlessStopping(deps.isStopping),
    ownPagesOnly(deps.publicUrl),
    knownContentType,
    boundedBody,
  );
  const routes = [
    healthRoutes,
    demoRoutes,
    eventRoutes,
    preparingRoutes,
    erasureRoutes,
    joinRoutes,
    boardRoutes,
    cardRoutes,
    leadingRoutes,
    historyRoutes,
    projectRoutes,
    briefRoutes,
    convergenceRoutes,
    recordRoutes,
    schemaRoutes,
    documentRoutes,
    exportRoutes,
    archiveRoutes,
    wallRoutes,
  ];
  for (const routesOf of routes) app.route('/', routesOf(deps));
  app.get('/api/openapi.json', openApiDocument(app));
  app.all('/api/*', (c) => problemResponse(c, notFound));
  app.route('/', webApp(deps.webRoot));
  app.notFound((c) => problemResponse(c, notFound));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problemResponse(c, malformedJson);
    // The route's pattern, because addresses may hold codes.
    deps.log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'a request failed');
    return problemResponse(c, internalError);
  });
  return app;
}
