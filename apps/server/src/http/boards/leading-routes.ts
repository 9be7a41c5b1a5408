// What whoever leads a table does besides setting the phase: looking over the silent drafts, ballots on paper, the
// spotlight, and the people at the table.

import { type CardId, type DraftId, isId, type ParticipantId } from '@terreau/board/ids';
import { Hono } from 'hono';
import { callForHelp, setLock, setSpotlight } from '../../evening/attention.ts';
import { openPractice } from '../../evening/demo/practice.ts';
import { reviewDrafts, setAside } from '../../evening/drafts/draft-review.ts';
import { removePerson, setLeader } from '../../evening/people/people.ts';
import { readFreeSeats, setSeats } from '../../evening/people/seats.ts';
import { deletePaperBallot, enterPaperBallot } from '../../evening/voting/paper-ballots.ts';
import { answer, answerEmpty } from '../answering.ts';
import * as answers from '../answers.ts';
import { onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { notFound, problemResponse } from '../problem.ts';
import {
  asideChange,
  ballot,
  helpCall,
  leaderChange,
  lockChange,
  nothingToSay,
  removal,
  seatChange,
  spotlight,
} from '../schemas.ts';

export function leadingRoutes(deps: HttpDeps) {
  const { evening } = deps;
  return new Hono()
    .get(
      '/api/v1/boards/:id/drafts',
      describe({
        summary: 'What has been written in silence, without its authors and in no order, for those who lead',
        who: 'member',
        answer: answers.anonymousDrafts,
      }),
      onBoard(deps),
      async (c) => answer(c, await reviewDrafts(evening, c.var.caller, c.var.board)),
    )
    .put(
      '/api/v1/boards/:id/drafts/:draftId/aside',
      describe({
        summary: 'Set a draft aside, so that it is not revealed, or take it back',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(asideChange),
      async (c) => {
        const id = c.req.param('draftId') as DraftId;
        const { aside } = c.req.valid('json');
        return answerEmpty(c, await setAside(evening, c.var.caller, c.var.board, { id, aside }));
      },
    )
    .put(
      '/api/v1/boards/:id/paper-ballots/:ballotId',
      describe({
        summary: 'Enter the ballot of somebody without a device, or correct it',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(ballot),
      async (c) => {
        const id = c.req.param('ballotId');
        if (!isId(id)) return problemResponse(c, notFound);
        const entered = { id, votes: c.req.valid('json').votes };
        return answerEmpty(c, await enterPaperBallot(evening, c.var.caller, c.var.board, entered));
      },
    )
    .delete(
      '/api/v1/boards/:id/paper-ballots/:ballotId',
      describe({ summary: 'Take a ballot on paper back', who: 'member', status: 204 }),
      onBoard(deps),
      async (c) => {
        const { caller, board } = c.var;
        return answerEmpty(c, await deletePaperBallot(evening, caller, board, c.req.param('ballotId')));
      },
    )
    .put(
      '/api/v1/boards/:id/spotlight',
      describe({
        summary: 'Put a card before everybody’s eyes, and say whose turn it is to read',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(spotlight),
      async (c) => {
        const { card, reader } = c.req.valid('json');
        const to = { card: card as CardId | null, reader: reader as ParticipantId | null };
        return answerEmpty(c, await setSpotlight(evening, c.var.caller, c.var.board, to));
      },
    )
    .post(
      '/api/v1/boards/:id/practice',
      describe({
        summary: 'A fresh board beside the table’s own, to try everything on it; nothing of it counts',
        who: 'member',
        answer: answers.practice,
      }),
      onBoard(deps),
      validJson(nothingToSay),
      async (c) => answer(c, await openPractice(evening, c.var.caller, c.var.board)),
    )
    .put(
      '/api/v1/boards/:id/lock',
      describe({
        summary: 'Keep the board to those who lead for a moment, or give it back',
        who: 'member',
        status: 204,
      }),
      onBoard(deps),
      validJson(lockChange),
      async (c) => {
        const { isLocked } = c.req.valid('json');
        return answerEmpty(c, await setLock(evening, c.var.caller, c.var.board, isLocked));
      },
    )
    .put(
      '/api/v1/boards/:id/seats',
      describe({ summary: 'Let the table’s code admit so many participants', who: 'member', status: 204 }),
      onBoard(deps),
      validJson(seatChange),
      async (c) => {
        const { seats } = c.req.valid('json');
        return answerEmpty(c, await setSeats(evening, c.var.caller, c.var.board, seats));
      },
    )
    .get(
      '/api/v1/boards/:id/seats',
      describe({
        summary: 'The seats with a code of their own that are free',
        who: 'member',
        answer: answers.freeSeats,
      }),
      onBoard(deps),
      async (c) => answer(c, await readFreeSeats(evening, c.var.caller, c.var.board)),
    )
    .put(
      '/api/v1/boards/:id/help',
      describe({ summary: 'Call the organiser, or say that help has come', who: 'member', status: 204 }),
      onBoard(deps),
      validJson(helpCall),
      async (c) => {
        const { isNeeded } = c.req.valid('json');
        return answerEmpty(c, await callForHelp(evening, c.var.caller, c.var.board, isNeeded));
      },
    )
    .post(
      '/api/v1/boards/:id/people/:personId/removal',
      describe({ summary: 'Remove somebody from the table', who: 'member', status: 204 }),
      onBoard(deps),
      validJson(removal),
      async (c) => {
        const person = c.req.param('personId') as ParticipantId;
        const { cards } = c.req.valid('json');
        return answerEmpty(c, await removePerson(evening, c.var.caller, c.var.board, { person, cards }));
      },
    )
    .put(
      '/api/v1/boards/:id/people/:personId/leader',
      describe({ summary: 'Let somebody lead the table too, or no longer', who: 'member', status: 204 }),
      onBoard(deps),
      validJson(leaderChange),
      async (c) => {
        const person = c.req.param('personId') as ParticipantId;
        const { leads } = c.req.valid('json');
        return answerEmpty(c, await setLeader(evening, c.var.caller, c.var.board, { person, leads }));
      },
    );
}
