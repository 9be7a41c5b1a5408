// The history of a board: its states at the ends of phases, to look at and to restore.

import { Hono } from 'hono';
import { listStates, restoreState, viewState } from '../../evening/history.ts';
import * as answers from '../answers.ts';
import { allowedTo, onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { problemResponse, unknownState } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { restoration } from '../schemas.ts';
import { words } from '../words.ts';

export function historyRoutes(deps: HttpDeps) {
  const { evening } = deps;
  return new Hono()
    .get(
      '/api/v1/boards/:id/history',
      describe({
        summary: 'How the board stood at the end of each phase and before each restoration, newest first',
        who: 'member',
        answer: answers.history,
      }),
      onBoard(deps),
      allowedTo(deps, 'history.read'),
      async (c) => c.json({ states: await listStates(evening.database, c.var.board) }),
    )
    .get(
      '/api/v1/boards/:id/history/:number',
      describe({
        summary: 'The board as it stood; who does not lead sees of it what can still be seen',
        who: 'member',
        answer: answers.boardState,
      }),
      onBoard(deps),
      allowedTo(deps, 'history.read'),
      async (c) => {
        const number = numberOf(c.req.param('number'));
        const { board, caller } = c.var;
        const state = number === null ? undefined : await viewState(evening, board, number, caller.role);
        return state ? c.json(state) : problemResponse(c, unknownState);
      },
    )
    .post(
      '/api/v1/boards/:id/history/:number/restore',
      describe({
        summary:
          'Bring the board back as it stood, as a new change: what came later is put aside, nothing is deleted',
        who: 'member',
        answer: answers.restoration,
      }),
      onBoard(deps),
      validJson(restoration),
      async (c) => {
        const number = numberOf(c.req.param('number'));
        if (number === null) return problemResponse(c, unknownState);
        const { board, caller } = c.var;
        const restored = await restoreState(evening, caller, board, number, (locale) =>
          words[locale].names.organiser(),
        );
        return restored.ok ? c.json(restored.value) : problemResponse(c, problemOf(restored.refusal));
      },
    );
}

/** null for what is no number of a state. */
function numberOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
