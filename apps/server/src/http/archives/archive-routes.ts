// The whole of an event as one archive, and an archive from elsewhere brought here.

import { type EventId, isId } from '@terreau/board/ids';
import { sheetParts } from '@terreau/brief/sheets/printed-evening';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Manifest } from '../../archive/archive-format.ts';
import { archiveLimits } from '../../archive/archive-limits.ts';
import type { ArchiveReader, Bad } from '../../archive/archive-reader.ts';
import { importArchive, inspectArchive } from '../../archive/import-archive.ts';
import { withReadingProcess } from '../../archive/read-in-process.ts';
import { secretTables } from '../../archive/secret-tables.ts';
import { createTurns, type Turns } from '../../archive/turns.ts';
import { StoppingError, untilStopping } from '../../archive/until-stopping.ts';
import type { Evening } from '../../evening/evening.ts';
import { withVersion } from '../../evening/preparing/event-version.ts';
import { readEvent } from '../../evening/preparing/events.ts';
import { boundedParts, TooLargeError } from '../bounded-parts.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { answerDocument, baseUrlOf, tooManyDocuments } from '../events/document-routes.ts';
import { localeOf } from '../language.ts';
import { problemResponse, tooLarge, unknownEvent } from '../problem.ts';
import { stopping } from '../stopping.ts';
import { archiveContents, importedArchive, secretTables as secretTablesAnswer } from './archive-answers.ts';
import { archiveProblem, importProblem, stillSecret } from './archive-problems.ts';

const zip = 'application/zip';
const { zippedBytes } = archiveLimits;
const tooLargeArchive = tooLarge(zippedBytes / 1024 ** 2);
const archiveFile = v.pipe(v.string(), v.description('An archive as it was fetched.'));

/** Each is in the memory of a process of its own until it is there; a slow sender does not keep the others waiting. */
const uploadsAtOnce = 3;

export function archiveRoutes(deps: HttpDeps) {
  const { documents, evening } = deps;
  const uploads = createTurns(uploadsAtOnce);
  // Reading one may take much memory.
  const readings = createTurns(1);
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
      async (c) => {
        const isDry = c.req.query('dry') !== undefined;
        if (Number(c.req.header('content-length')) > zippedBytes) return problemResponse(c, tooLargeArchive);
        try {
          return await uploads(() => answerUpload(c, deps, readings, isDry));
        } catch (error) {
          if (error instanceof StoppingError) return problemResponse(c, stopping);
          if (error instanceof TooLargeError) return problemResponse(c, tooLargeArchive);
          throw error;
        }
      },
    );
}

/** Takes an archive from its sender, however long that takes; then it is read when it is its turn. */
async function answerUpload(
  c: Context,
  { evening, isStopping }: HttpDeps,
  readings: Turns,
  isDry: boolean,
): Promise<Response> {
  const answered = await withReadingProcess<Response | Bad>(async (process) => {
    const reader = untilStopping(process, isStopping);
    const opened = await reader.open(boundedParts(c.req.raw.body, zippedBytes));
    if (!opened.ok) return opened;
    return readings(() =>
      isDry
        ? answerInspection(c, evening, reader, opened.value)
        : answerImport(c, evening, reader, opened.value),
    );
  });
  return 'fault' in answered ? problemResponse(c, archiveProblem(answered.fault)) : answered;
}

async function answerInspection(
  c: Context,
  evening: Evening,
  reader: ArchiveReader,
  manifest: Manifest,
): Promise<Response | Bad> {
  const seen = await inspectArchive(evening, reader, manifest);
  return seen.ok ? c.json({ ...seen.contents, obstacle: seen.obstacle }) : seen;
}

async function answerImport(
  c: Context,
  evening: Evening,
  reader: ArchiveReader,
  manifest: Manifest,
): Promise<Response | Bad> {
  const brought = await importArchive(evening, reader, manifest);
  if (brought.ok) return c.json({ ...brought.contents, sheet: withVersion(brought.sheet) }, 201);
  if ('fault' in brought) return brought;
  return problemResponse(c, importProblem(brought.obstacle, brought.name));
}
