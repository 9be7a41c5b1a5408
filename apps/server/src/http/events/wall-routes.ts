// The wall of tables: how all tables of an event stand, and what its organiser does to many of them at once.
//
// Whoever watches asks each second what has changed since the version that they have. A stream would be sooner by half a second,
// and would have to be kept alive through the proxies of a town hall, be ended by hand when the server stops, and take one of
// the six connections that a browser has for all of its tabs; a question is answered, and forgotten.

import { type BoardId, type EventId, isId } from '@terreau/board/ids';
import { type Context, Hono } from 'hono';
import type { Outcome } from '../../evening/refusal.ts';
import { sayToTables, takeBackMessage } from '../../wall/messages.ts';
import { type FailedMove, moveTables } from '../../wall/move-tables.ts';
import { createWalls } from '../../wall/walls.ts';
import { answer, answerEmpty } from '../answering.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { localeOf } from '../language.ts';
import { internalError, notFound, problemResponse, unknownEvent } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { typeset, words } from '../words.ts';
import { move, moved, newMessage, told, wallNews } from './wall-schemas.ts';

export function wallRoutes(deps: HttpDeps) {
  const { evening, log } = deps;
  const walls = createWalls(evening, () => performance.now());

  /** In the caller's language, and named in the log where it is nobody's fault but ours. */
  const failureOf = (c: Context, { id, table, why }: FailedMove) => {
    if ('error' in why) log.error({ err: why.error, board: id }, 'a table could not be moved');
    const locale = localeOf(c.req);
    const { detail } = 'refusal' in why ? problemOf(why.refusal) : internalError;
    return { id, table, problem: typeset(locale, detail(words[locale])) };
  };

  return new Hono()
    .get(
      '/api/v1/events/:id/wall',
      describe({
        summary: 'How all tables stand; with `?since=` and a version, what has changed since',
        who: 'organiser',
        answer: wallNews,
      }),
      asOrganiser(deps),
      async (c) => {
        const news = await walls.newsOf(eventId(c), c.req.query('since'));
        return news ? c.json(news) : problemResponse(c, unknownEvent);
      },
    )
    .post(
      '/api/v1/events/:id/step',
      describe({
        summary: 'Move all tables to a step, or those that are named; tells which could not be moved',
        who: 'organiser',
        answer: moved,
      }),
      asOrganiser(deps),
      validJson(move),
      async (c) => {
        const { step, minutes, boards } = c.req.valid('json');
        const to = { step, minutes: minutes ?? undefined, boards: boardIds(boards) };
        const outcome = await moveTables(evening, eventId(c), to);
        if (!outcome?.ok) return unlessDone(c, outcome);
        const failed = outcome.value.failed.map((failure) => failureOf(c, failure));
        return c.json({ moved: outcome.value.moved, failed });
      },
    )
    .put(
      '/api/v1/events/:id/messages/:messageId',
      describe({
        summary: 'Say something on the screens and phones of all tables, or of those that are named',
        who: 'organiser',
        answer: told,
      }),
      asOrganiser(deps),
      validJson(newMessage),
      async (c) => {
        const { text, minutes, boards } = c.req.valid('json');
        const id = c.req.param('messageId');
        if (!isId(id)) return problemResponse(c, notFound);
        const message = { id, text, minutes, boards: boardIds(boards) };
        const outcome = await sayToTables(evening, eventId(c), message);
        return outcome ? answer(c, outcome) : problemResponse(c, unknownEvent);
      },
    )
    .delete(
      '/api/v1/events/:id/messages/:messageId',
      describe({ summary: 'Take a message back', who: 'organiser', status: 204 }),
      asOrganiser(deps),
      async (c) => {
        const outcome = await takeBackMessage(evening, eventId(c), c.req.param('messageId'));
        return outcome ? answerEmpty(c, outcome) : problemResponse(c, unknownEvent);
      },
    );
}

function unlessDone(c: Context, outcome: Exclude<Outcome<unknown>, { ok: true }> | undefined): Response {
  return problemResponse(c, outcome ? problemOf(outcome.refusal) : unknownEvent);
}

/** What does not even look like an id is the id of no event. */
function eventId(c: Context): EventId {
  const id = c.req.param('id');
  return (id !== undefined && isId(id) ? id : '') as EventId;
}

function boardIds(ids: readonly string[] | null | undefined): readonly BoardId[] | null {
  return ids ? (ids as readonly BoardId[]) : null;
}
