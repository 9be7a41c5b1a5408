// Documents that are made in the background: one asks for them, sees how far they are, and fetches the file.

import { type EventId, isId } from '@terreau/board/ids';
import { type Context, Hono } from 'hono';
import type { JobState, KeptFile, WhyNot } from '../../documents/jobs.ts';
import { readEvent } from '../../evening/preparing/events.ts';
import { asAttachment } from '../attachment.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { localeOf } from '../language.ts';
import { type Problem, problemBody, problemResponse, unknownEvent, waitProblem } from '../problem.ts';
import * as answers from './document-schemas.ts';

export function documentRoutes(deps: HttpDeps) {
  const { documents, evening } = deps;
  return new Hono()
    .post(
      '/api/v1/events/:id/documents',
      describe({
        summary: 'Have a document of the event made: what is printed for the tables, or what it produced',
        who: 'organiser',
        status: 202,
        answer: answers.startedDocument,
      }),
      asOrganiser(deps),
      validJson(answers.documentRequest),
      async (c) => {
        const id = c.req.param('id');
        const event = isId(id) ? await readEvent(evening.database, id as EventId) : undefined;
        if (!event) return problemResponse(c, unknownEvent);
        const { kind, locale, parts, boards, names } = c.req.valid('json');
        const job = documents.start(kind, event, {
          locale: locale ?? event.locale,
          baseUrl: baseUrlOf(deps, c),
          parts,
          names,
          boards: boards ?? null,
        });
        return job === null ? problemResponse(c, tooManyDocuments) : c.json({ id: job }, 202);
      },
    )
    .get(
      '/api/v1/documents/:id',
      describe({ summary: 'How far a document is', who: 'organiser', answer: answers.documentState }),
      asOrganiser(deps),
      (c) => {
        const state = documents.read(c.req.param('id'));
        return state ? c.json(stateAnswer(c, state)) : problemResponse(c, unknownDocument);
      },
    )
    .get(
      '/api/v1/documents/:id/file',
      describe({
        summary: 'A document that is done',
        who: 'organiser',
        media: 'application/octet-stream',
      }),
      asOrganiser(deps),
      (c) => answerDocument(c, documents.read(c.req.param('id'))),
    );
}

/** The file of a job that is done, or why there is none. */
export async function answerDocument(c: Context, state: JobState | undefined): Promise<Response> {
  if (!state) return problemResponse(c, unknownDocument);
  switch (state.state) {
    case 'done':
      return fileResponse(c, state.file);
    case 'failed':
      return problemResponse(c, failures[state.why]);
    default:
      return problemResponse(c, notReady);
  }
}

/** Whether names are asked for: always, but with `?names=no`. */
export function wantsNames(c: Context): boolean {
  return c.req.query('names') !== 'no';
}

/** Where people reach the server: as it was told, else as whoever asks has reached it. */
export function baseUrlOf({ publicUrl }: HttpDeps, c: Context): string {
  return publicUrl ?? new URL(c.req.url).origin;
}

export const tooManyDocuments: Problem = waitProblem('limit-reached', 30, (w) => w.tooManyDocuments);
const unknownDocument: Problem = { status: 404, code: 'not-found', detail: (w) => w.unknownDocument };
const notReady: Problem = {
  status: 409,
  code: 'not-ready',
  detail: (w) => w.documentNotReady,
  headers: { 'retry-after': '1' },
};
const failures: Readonly<Record<WhyNot, Problem>> = {
  broken: { status: 500, code: 'internal', detail: (w) => w.documentFailed },
  'nothing-in-it': { status: 422, code: 'nothing-in-it', detail: (w) => w.nothingInDocument },
  'too-large': { status: 422, code: 'limit-reached', detail: (w) => w.documentTooLarge },
};

function stateAnswer(c: Context, state: JobState) {
  switch (state.state) {
    case 'done':
      return { state: state.state, done: 1, total: 1, name: state.file.name, bytes: state.file.size };
    case 'failed':
      return {
        state: state.state,
        done: 0,
        total: 0,
        problem: problemBody(localeOf(c.req), failures[state.why]),
      };
    default:
      return state;
  }
}

async function fileResponse(c: Context, { name, type, size, read }: KeptFile): Promise<Response> {
  const headers = { ...asAttachment(name), 'content-type': type, 'content-length': String(size) };
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const file = await read();
  return file ? c.body(file, 200, headers) : problemResponse(c, unknownDocument);
}
