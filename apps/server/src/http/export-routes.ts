// Everything that an event produced, for its organiser.

import { type EventId, isId } from '@terreau/board/ids';
import { writeCsv } from '@terreau/exchange/csv-writer';
import { Hono } from 'hono';
import { type CardRow, cardRows, type EventExport, exportEvent } from '../evening/export.ts';
import { asAttachment } from './attachment.ts';
import { asOrganiser } from './caller.ts';
import type { HttpDeps } from './deps.ts';
import { describe } from './describe.ts';
import { problemResponse, unknownEvent } from './problem.ts';
import { unknownFormat } from './unknown-format.ts';

export function exportRoutes(deps: HttpDeps) {
  const read = (id: string): Promise<EventExport | undefined> =>
    isId(id) ? exportEvent(deps.evening, id as EventId) : Promise.resolve(undefined);
  return new Hono()
    .get(
      '/api/v1/events/:id/export.json',
      describe({ summary: 'Everything that the event produced', who: 'organiser' }),
      asOrganiser(deps),
      async (c) => {
        const event = await read(c.req.param('id'));
        if (!event) return problemResponse(c, unknownEvent);
        return c.json(event, 200, asAttachment(`terreau-${event.date}.json`));
      },
    )
    .get(
      '/api/v1/events/:id/export.csv',
      describe({ summary: 'The cards of the event, one a row', who: 'organiser', media: 'text/csv' }),
      asOrganiser(deps),
      async (c) => {
        const event = await read(c.req.param('id'));
        if (!event) return problemResponse(c, unknownEvent);
        const headers = asAttachment(`terreau-${event.date}.csv`);
        return c.body(csvOf(event), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' });
      },
    )
    .get('/api/v1/events/:id/:file{export\\.[a-z]+}', asOrganiser(deps), (c) =>
      problemResponse(c, unknownFormat('json, csv')),
    );
}

const columns = [
  'challenge',
  'table',
  'cluster',
  'card',
  'kind',
  'text',
  'author',
  'createdAt',
  'notes',
  'hidden',
  'votes',
  'supporters',
] as const satisfies readonly (keyof CardRow)[];

function csvOf(event: EventExport): string {
  return writeCsv([columns, ...cardRows(event).map((row) => columns.map((column) => row[column]))]);
}
