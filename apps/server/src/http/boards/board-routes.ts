// A board: what is on it, and the commands on its ruled state.

import { type DraftId, isId, type ParticipantId } from '@terreau/board/ids';
import { Hono } from 'hono';
import { setSigns } from '../../evening/attention.ts';
import { deleteDraft, writeDraft } from '../../evening/drafts/drafts.ts';
import { viewBoard, withoutHidden } from '../../evening/export.ts';
import { makePersonalLink } from '../../evening/people/personal-link.ts';
import { setPhase, setTimer } from '../../evening/phases.ts';
import { seesHidden } from '../../evening/visible.ts';
import { castBallot } from '../../evening/voting/ballots.ts';
import { setMark } from '../../evening/voting/marks.ts';
import { answer, answerEmpty } from '../answering.ts';
import * as answers from '../answers.ts';
import { onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { notFound, problemResponse, unauthenticated, unknownBoard } from '../problem.ts';
import { ballot, draft, mark, nothingToSay, phaseChange, signs, timerChange } from '../schemas.ts';

export function boardRoutes(deps: HttpDeps) {
  const { evening } = deps;
  return new Hono()
    .get(
      '/api/v1/boards/:id',
      describe({ summary: 'The board at this moment', who: 'member', answer: answers.boardView }),
      onBoard(deps),
      async (c) => {
        const view = await viewBoard(evening, c.var.board);
        if (!view) return problemResponse(c, unknownBoard);
        return c.json(seesHidden(c.var.caller.role) ? view : withoutHidden(view));
      },
    )
    .get(
      '/api/v1/boards/:id/session',
      describe({ summary: 'The ruled state of the board as the caller may know it', who: 'member' }),
      onBoard(deps),
      async (c) => {
        const { member } = c.var;
        if (!member) return problemResponse(c, unauthenticated);
        return c.json(await evening.sessionOf(member));
      },
    )
    .post(
      '/api/v1/boards/:id/phase',
      describe({ summary: 'Set the phase and its timer', who: 'member', answer: answers.phaseState }),
      onBoard(deps),
      validJson(phaseChange),
      async (c) => {
        const { phase, minutes, step } = c.req.valid('json');
        const to = { phase, minutes: minutes ?? undefined, step: step ?? undefined };
        return answer(c, await setPhase(evening, c.var.caller, c.var.board, to));
      },
    )
    .put(
      '/api/v1/boards/:id/timer',
      describe({
        summary: 'Set what is left of the step, running or paused',
        who: 'member',
        answer: answers.phaseState,
      }),
      onBoard(deps),
      validJson(timerChange),
      async (c) => answer(c, await setTimer(evening, c.var.caller, c.var.board, c.req.valid('json'))),
    )
    .put(
      '/api/v1/boards/:id/ballot',
      describe({ summary: 'Cast one’s whole ballot', who: 'member', answer: answers.castBallot }),
      onBoard(deps),
      validJson(ballot),
      async (c) => answer(c, await castBallot(evening, c.var.caller, c.var.board, c.req.valid('json').votes)),
    )
    .put(
      '/api/v1/boards/:id/drafts/:draftId',
      describe({
        summary: 'Write a draft, which nobody else sees before the reveal',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(draft),
      async (c) => {
        const id = c.req.param('draftId');
        if (!isId(id)) return problemResponse(c, notFound);
        const written = { id: id as DraftId, ...c.req.valid('json') };
        return answerEmpty(c, await writeDraft(evening, c.var.caller, c.var.board, written));
      },
    )
    .delete(
      '/api/v1/boards/:id/drafts/:draftId',
      describe({ summary: 'Take a draft back', who: 'member', status: 204 }),
      onBoard(deps),
      async (c) =>
        answerEmpty(
          c,
          await deleteDraft(evening, c.var.caller, c.var.board, c.req.param('draftId') as DraftId),
        ),
    )
    .put(
      '/api/v1/boards/:id/marks/:target',
      describe({
        summary: 'Say that one is ready to work on a card or cluster, or no longer',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(mark),
      async (c) => {
        const change = { target: c.req.param('target'), isIn: c.req.valid('json').isIn };
        return answerEmpty(c, await setMark(evening, c.var.caller, c.var.board, change));
      },
    )
    .post(
      '/api/v1/boards/:id/personal-link',
      describe({
        summary:
          'A key with which one comes in from another device as the same person, in place of the one before',
        who: 'member',
        answer: answers.personalLink,
      }),
      onBoard(deps),
      validJson(nothingToSay),
      async (c) => answer(c, await makePersonalLink(evening, c.var.caller, c.var.board)),
    )
    .put(
      '/api/v1/boards/:id/people/:personId/signs',
      describe({
        summary: 'Raise or lower a hand, and say that one is done with the step',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(signs),
      async (c) => {
        const person = c.req.param('personId') as ParticipantId;
        return answerEmpty(
          c,
          await setSigns(evening, c.var.caller, c.var.board, person, c.req.valid('json')),
        );
      },
    );
}
