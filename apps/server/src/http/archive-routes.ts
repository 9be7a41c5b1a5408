// The whole of an event as one archive, and an archive from elsewhere brought here.

import { type EventId, isId } from '@terreau/board/ids';
import { sheetParts } from '@terreau/brief/sheets/printed-evening';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { archiveLimits } from '../archive/archive-limits.ts';
import type { FileParts } from '../archive/archive-reader.ts';
import { importArchive, inspectArchive } from '../archive/import-archive.ts';
import { withReadingProcess } from '../archive/read-in-process.ts';
import { secretTables } from '../archive/secret-tables.ts';
import { withVersion } from '../evening/event-version.ts';
import { readEvent } from '../evening/events.ts';
import { archiveContents, importedArchive, secretTables as secretTablesAnswer } from './archive-answers.ts';
import { archiveProblem, importProblem, stillSecret } from './archive-problems.ts';
import { asOrganiser } from './caller.ts';
import type { HttpDeps } from './deps.ts';
import { describe } from './describe.ts';
import { answerDocument, baseUrlOf, tooManyDocuments } from './document-routes.ts';
import { localeOf } from './language.ts';
import { problemResponse, tooLarge, unknownEvent } from './problem.ts';

const zip = 'application/zip';
const archiveFile = v.pipe(v.string(), v.description('An archive as it was fetched.'));

export function archiveRoutes(deps: HttpDeps) {
  const { documents, evening } = deps;
  return new Hono()
    .get(
      '/api/v1/events/:id/archive',
      describe({
        summary:
          'The whole event as one archive, for another installation. While ballots or drafts are secret it says at which tables, and with `?without=secrets` leaves these out',
        who: 'organiser',
        media: zip,
      }),
      asOrganiser(deps),
      async (c) => {
        const id = c.req.param('id');
        const event = isId(id) ? await readEvent(evening.database, id as EventId) : undefined;
        if (!event) return problemResponse(c, unknownEvent);
        const secret = await secretTables(evening, event);
        if (secret.length > 0 && c.req.query('without') !== 'secrets')
          return problemResponse(c, stillSecret(secret));
        const job = documents.start('archive', event, {
          locale: localeOf(c.req),
          baseUrl: baseUrlOf(deps, c),
          parts: sheetParts,
          names: true,
          boards: null,
        });
        if (job === null) return problemResponse(c, tooManyDocuments);
        return answerDocument(c, await documents.ended(job));
      },
    )
    .get(
      '/api/v1/events/:id/archive/secrets',
      describe({
        summary: 'The tables of which an archive that is made now would leave out what is secret',
        who: 'organiser',
        answer: secretTablesAnswer,
      }),
      asOrganiser(deps),
      async (c) => {
        const id = c.req.param('id');
        const event = isId(id) ? await readEvent(evening.database, id as EventId) : undefined;
        if (!event) return problemResponse(c, unknownEvent);
        return c.json({ tables: await secretTables(evening, event) });
      },
    )
    .post(
      '/api/v1/archives',
      describe({
        summary:
          'Bring an event here from its archive, whole or not at all; with `?dry=1` it only says what would come',
        who: 'organiser',
        status: 201,
        answer: v.union([importedArchive, archiveContents]),
        body: { isRequired: true, content: { [zip]: archiveFile } },
      }),
      asOrganiser(deps),
      bodyLimit({
        maxSize: archiveLimits.zippedBytes,
        onError: (c) => problemResponse(c, tooLarge(archiveLimits.zippedBytes / 1024 ** 2)),
      }),
      async (c) => {
        const isDry = c.req.query('dry') !== undefined;
        const file = c.req.raw.body ?? [];
        // One after the other, and each is taken from its sender only when it is its turn.
        return evening.queue.run('archives to read', () =>
          isDry ? answerInspection(c, deps, file) : answerImport(c, deps, file),
        );
      },
    );
}

async function answerInspection(c: Context, { evening }: HttpDeps, file: FileParts): Promise<Response> {
  const seen = await withReadingProcess((reader) => inspectArchive(evening, reader, file));
  if (!seen.ok) return problemResponse(c, archiveProblem(seen.fault));
  return c.json({ ...seen.contents, obstacle: seen.obstacle });
}

async function answerImport(c: Context, { evening }: HttpDeps, file: FileParts): Promise<Response> {
  const brought = await withReadingProcess((reader) => importArchive(evening, reader, file));
  if (brought.ok) return c.json({ ...brought.contents, sheet: withVersion(brought.sheet) }, 201);
  const isObstacle = 'obstacle' in brought;
  return problemResponse(
    c,
    isObstacle ? importProblem(brought.obstacle, brought.name) : archiveProblem(brought.fault),
  );
}
