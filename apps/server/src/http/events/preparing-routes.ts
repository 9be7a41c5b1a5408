// Preparing an evening: importing it from a table, changing it, deleting it.

import { type EventId, isId } from '@terreau/board/ids';
import type { DryRun } from '@terreau/workshop/preparing/dry-run';
import { faultInWords, placeOf } from '@terreau/workshop/preparing/import-problems';
import { Hono } from 'hono';
import { changeEvent } from '../../evening/preparing/change-event.ts';
import { deleteEvent, type Losses } from '../../evening/preparing/deleting.ts';
import { withVersion } from '../../evening/preparing/event-version.ts';
import { dryRunInThread } from '../../evening/preparing/import-thread.ts';
import { templateCsv, templateWorkbook } from '../../evening/preparing/template-file.ts';
import * as answers from '../answers.ts';
import { asAttachment } from '../attachment.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { readJson, validJson } from '../input.ts';
import { localeOf } from '../language.ts';
import { changedMeanwhile, type Problem, problemResponse, unknownEvent } from '../problem.ts';
import { eventPlan, importedFile, importedRows } from '../schemas.ts';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Problems that are told of one file; of one that is wrong throughout, the first ones say enough. */
const maxProblemsTold = 200;

export function preparingRoutes(deps: HttpDeps) {
  return importRoutes(deps)
    .put(
      '/api/v1/events/:id',
      describe({
        summary:
          'Change an event to a plan. Tables that are named by their ids keep their codes; those that are not named are deleted, if the plan says that they may be',
        who: 'organiser',
        answer: answers.eventSheet,
      }),
      asOrganiser(deps),
      validJson(eventPlan),
      async (c) => {
        const changed = await changeEvent(deps.evening, eventId(c.req.param('id')), c.req.valid('json'));
        if (changed.ok) return c.json(withVersion(changed.sheet));
        if (changed.why === 'losses') return problemResponse(c, wouldDelete(changed.losses));
        return problemResponse(c, changed.why === 'changed-meanwhile' ? changedMeanwhile : unknownEvent);
      },
    )
    .delete(
      '/api/v1/events/:id',
      describe({
        summary:
          'Delete an event with everything that belongs to it; with `?deletes=everything`, or it says what would be lost',
        who: 'organiser',
        status: 204,
      }),
      asOrganiser(deps),
      async (c) => {
        const may = c.req.query('deletes') === 'everything' ? 'everything' : 'nothing';
        const event = eventId(c.req.param('id'));
        const deleted = await deleteEvent(deps.evening, event, may);
        if (deleted.ok) {
          await wipeDeleted(deps, event);
          return c.body(null, 204);
        }
        return problemResponse(c, deleted.losses ? wouldDelete(deleted.losses) : unknownEvent);
      },
    );
}

/** What is gone cannot be deleted again: whether its bytes are, too, is for whoever runs the server. [T8] */
async function wipeDeleted({ documents, evening, log }: HttpDeps, event: EventId): Promise<void> {
  const wiped = await Promise.allSettled([documents.forget(event), evening.database.wipe()]);
  for (const result of wiped)
    if (result.status === 'rejected')
      log.error({ err: result.reason }, 'what was deleted may still be in the files');
}

function importRoutes(deps: HttpDeps) {
  return new Hono()
    .post(
      '/api/v1/import/evening',
      describe({
        summary:
          'Read an evening from a table, as CSV, XLSX or rows of cells: every problem by row and column, and the event to create when there is none. Nothing is stored',
        who: 'organiser',
        answer: answers.dryRun,
        body: {
          isRequired: true,
          content: { 'application/json': importedRows, 'text/csv': importedFile, [workbook]: importedFile },
        },
      }),
      asOrganiser(deps),
      async (c) => {
        const locale = localeOf(c.req);
        const isJson = c.req.header('content-type')?.toLowerCase().startsWith('application/json');
        if (!isJson) {
          const table = new Uint8Array(await c.req.arrayBuffer());
          return c.json(told(await dryRunInThread(deps.evening, { table, locale })));
        }
        const read = await readJson(c.req, importedRows);
        if (!read.ok) return problemResponse(c, read.problem);
        return c.json(told(await dryRunInThread(deps.evening, { table: read.value.rows, locale })));
      },
    )
    .get(
      '/api/v1/import/template.csv',
      describe({ summary: 'A table to fill in, as CSV', who: 'organiser', media: 'text/csv' }),
      asOrganiser(deps),
      (c) => {
        const locale = localeOf(c.req);
        return c.body(templateCsv(locale), 200, {
          ...asAttachment(`${fileName[locale]}.csv`),
          'content-type': 'text/csv; charset=utf-8',
          vary: 'Accept-Language',
        });
      },
    )
    .get(
      '/api/v1/import/template.xlsx',
      describe({ summary: 'A table to fill in, as XLSX', who: 'organiser', media: workbook }),
      asOrganiser(deps),
      async (c) => {
        const locale = localeOf(c.req);
        return c.body(new Uint8Array(await templateWorkbook(locale)), 200, {
          ...asAttachment(`${fileName[locale]}.xlsx`),
          'content-type': workbook,
          vary: 'Accept-Language',
        });
      },
    );
}

const fileName = { fr: 'terreau-soiree', en: 'terreau-evening' } as const;

/** Each problem with its place and its words, in both languages: whoever switches the language reads on. */
function told({ problems, event }: DryRun) {
  return {
    event,
    problems: problems.slice(0, maxProblemsTold).map(({ row, column, isNotice, fault }) => ({
      row,
      column,
      place: placeOf({ row, column }),
      isNotice,
      code: fault.code,
      words: faultInWords(fault),
    })),
    untold: Math.max(0, problems.length - maxProblemsTold),
  };
}

function wouldDelete(losses: Losses): Problem {
  return { status: 409, code: 'would-delete', detail: (w) => w.wouldDelete(losses) };
}

/** What does not even look like an id is the id of no event. */
function eventId(text: string): EventId {
  return (isId(text) ? text : '') as EventId;
}
