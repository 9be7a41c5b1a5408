// Everything that an event produced, for its organiser: the same documents as those that are made in the background, for whoever
// waits for them.

import { type EventId, isId } from '@terreau/board/ids';
import { sheetParts } from '@terreau/brief/sheets/printed-evening';
import { Hono } from 'hono';
import type { ExportFormat } from '../../documents/export/export-messages.ts';
import { readEvent } from '../../evening/preparing/events.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { localeOf } from '../language.ts';
import { problemResponse, unknownEvent } from '../problem.ts';
import { unknownFormat } from '../projects/unknown-format.ts';
import { answerDocument, baseUrlOf, tooManyDocuments, wantsNames } from './document-routes.ts';

const formats: Readonly<Record<ExportFormat, { readonly summary: string; readonly media: string }>> = {
  zip: { summary: 'Everything, as one archive: boards, records and briefs', media: 'application/zip' },
  xlsx: {
    summary: 'The projects, cards and tables, as a workbook',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { summary: 'The cards of the event, one a row', media: 'text/csv' },
  json: { summary: 'Everything that the event produced', media: 'application/json' },
};

const exportFormats = ['zip', 'xlsx', 'csv', 'json'] as const satisfies readonly ExportFormat[];

export function exportRoutes(deps: HttpDeps) {
  const { documents, evening } = deps;
  const routes = new Hono();
  for (const format of exportFormats) {
    routes.get(
      `/api/v1/events/:id/export.${format}`,
      describe({
        ...formats[format],
        summary: `${formats[format].summary}; with \`?names=no\`, without the names of people`,
        who: 'organiser',
      }),
      asOrganiser(deps),
      async (c) => {
        const id = c.req.param('id');
        const event = isId(id) ? await readEvent(evening.database, id as EventId) : undefined;
        if (!event) return problemResponse(c, unknownEvent);
        const options = {
          locale: localeOf(c.req),
          baseUrl: baseUrlOf(deps, c),
          parts: sheetParts,
          names: wantsNames(c),
          boards: null,
        };
        const job = documents.start(format, event, options);
        if (job === null) return problemResponse(c, tooManyDocuments);
        return answerDocument(c, await documents.ended(job));
      },
    );
  }
  return routes.get('/api/v1/events/:id/:file{export\\.[a-z]+}', asOrganiser(deps), (c) =>
    problemResponse(c, unknownFormat(exportFormats.join(', '))),
  );
}
