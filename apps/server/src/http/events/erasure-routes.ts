// Forgetting the people of an event while its ideas stay. [T8]

import { type EventId, isId } from '@terreau/board/ids';
import { Hono } from 'hono';
import { eraseNames } from '../../evening/forgetting/erase-names.ts';
import * as answers from '../answers.ts';
import { asOrganiser } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { type Problem, problemResponse, unknownEvent } from '../problem.ts';
import { words } from '../words.ts';

export function erasureRoutes(deps: HttpDeps) {
  const { documents, evening, log } = deps;
  return new Hono().delete(
    '/api/v1/events/:id/names',
    describe({
      summary:
        'Erase the names and contacts of an event whose tables are all closed, for ever: its ideas, votes and projects stay',
      who: 'organiser',
      answer: answers.erasedNames,
    }),
    asOrganiser(deps),
    async (c) => {
      const id = c.req.param('id');
      const event = (isId(id) ? id : '') as EventId;
      const erasure = await eraseNames(evening, event, (locale) => words[locale].names);
      if (!erasure.ok) return problemResponse(c, erasure.open ? namesInUse(erasure.open) : unknownEvent);
      try {
        await documents.forget(event);
        await evening.database.wipe();
      } catch (error) {
        log.error({ err: error }, 'what was erased may still be in the files');
        return problemResponse(c, notWiped);
      }
      return c.json(erasure.erased);
    },
  );
}

function namesInUse(tables: readonly string[]): Problem {
  return { status: 409, code: 'wrong-phase', detail: (w) => w.namesInUse(tables) };
}

const notWiped: Problem = { status: 503, code: 'unavailable', detail: (w) => w.notWiped };
