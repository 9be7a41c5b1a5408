// From clusters to project records.

import type { ClusterId } from '@terreau/board/ids';
import { Hono } from 'hono';
import { converge } from '../../evening/projects/convergence.ts';
import * as answers from '../answers.ts';
import { onBoard } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { readJson } from '../input.ts';
import { problemResponse } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { convergeRequest } from '../schemas.ts';

export function projectRoutes(deps: HttpDeps) {
  return new Hono().post(
    '/api/v1/boards/:id/converge',
    describe({
      summary:
        'Turn clusters that meet the rule, or those that are named with a reason, into project records',
      who: 'member',
      answer: answers.convergence,
      body: { isRequired: false, content: { 'application/json': convergeRequest } },
    }),
    onBoard(deps),
    async (c) => {
      const read = await readJson(c.req, convergeRequest);
      if (!read.ok) return problemResponse(c, read.problem);
      const { clusters, reason } = read.value;
      const converged = await converge(deps.evening, c.var.caller, c.var.board, {
        clusters: (clusters as ClusterId[] | null | undefined) ?? null,
        reason: reason ?? '',
      });
      if (!converged.ok) return problemResponse(c, problemOf(converged.refusal));
      const { records, verdicts, refused } = converged.value;
      return c.json({ projects: records, verdicts, refused });
    },
  );
}
