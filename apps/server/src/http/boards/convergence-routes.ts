// When clusters become project records: the rule of an event, and what each cluster of a board has and lacks by it.

import { type EventId, isId } from '@terreau/board/ids';
import { hintsInWords } from '@terreau/project/convergence/hints';
import { Hono } from 'hono';
import { judgeBoard } from '../../evening/projects/convergence.ts';
import { readRule, setRule } from '../../evening/projects/convergence-rule.ts';
import { asOrganiser, onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { localeOf } from '../language.ts';
import { problemResponse, unknownEvent } from '../problem.ts';
import * as answers from '../projects/record-answers.ts';
import { convergenceRule } from '../projects/record-schemas.ts';
import { problemOf } from '../refusal-problem.ts';

export function convergenceRoutes(deps: HttpDeps) {
  const { evening } = deps;
  const { database } = evening;
  return new Hono()
    .get(
      '/api/v1/events/:id/rule',
      describe({ summary: 'When the clusters of an event converge', who: 'organiser', answer: answers.rule }),
      asOrganiser(deps),
      async (c) => {
        const rule = await readRule(database, eventId(c.req.param('id')));
        return rule ? c.json({ rule }) : problemResponse(c, unknownEvent);
      },
    )
    .put(
      '/api/v1/events/:id/rule',
      describe({
        summary: 'Set when the clusters of an event converge from now on',
        who: 'organiser',
        answer: answers.rule,
      }),
      asOrganiser(deps),
      validJson(convergenceRule),
      async (c) => {
        const { rule } = c.req.valid('json');
        const isSet = await setRule(database, eventId(c.req.param('id')), rule);
        return isSet ? c.json({ rule }) : problemResponse(c, unknownEvent);
      },
    )
    .get(
      '/api/v1/boards/:id/verdicts',
      describe({
        summary:
          'What each cluster has and lacks to become a project record, with a hint in the caller’s language; what was voted only once it is revealed',
        who: 'member',
        answer: answers.verdicts,
      }),
      onBoard(deps),
      async (c) => {
        const judged = await judgeBoard(evening, c.var.caller, c.var.board);
        if (!judged.ok) return problemResponse(c, problemOf(judged.refusal));
        const { rule, verdicts } = judged.value;
        const locale = localeOf(c.req);
        const told = verdicts.map((verdict) => {
          const hints = hintsInWords(verdict.conditions, locale);
          const conditions = verdict.conditions.map((each, index) => ({
            ...each,
            hint: hints[index] ?? null,
          }));
          return { ...verdict, conditions };
        });
        return c.json({ rule, verdicts: told });
      },
    );
}

/** What does not even look like an id is the id of no event. */
function eventId(text: string): EventId {
  return (isId(text) ? text : '') as EventId;
}
