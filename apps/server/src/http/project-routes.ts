// From clusters to project records, and their briefs.

import type { ClusterId } from '@terreau/board/ids';
import { briefFileName } from '@terreau/brief/file-name';
import { briefJson } from '@terreau/brief/json';
import { briefMarkdown } from '@terreau/brief/markdown';
import type { ProjectRecord } from '@terreau/project/record';
import { type Context, Hono } from 'hono';
import { phaseOf } from '../evening/boards.ts';
import { converge } from '../evening/convergence.ts';
import { readProject } from '../evening/projects.ts';
import { refusalOf } from '../evening/refusal.ts';
import * as answers from './answers.ts';
import { asAttachment } from './attachment.ts';
import { identifyOn, onBoard } from './caller.ts';
import type { HttpDeps } from './deps.ts';
import { describe } from './describe.ts';
import { type Input, readJson } from './input.ts';
import { localeOf } from './language.ts';
import { problemResponse, unknownProject } from './problem.ts';
import { problemOf } from './refusal-problem.ts';
import { convergeRequest } from './schemas.ts';
import { unknownFormat } from './unknown-format.ts';

export function projectRoutes(deps: HttpDeps) {
  return new Hono()
    .post(
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
    )
    .get(
      '/api/v1/projects/:id/brief.md',
      describe({ summary: 'The brief as Markdown', who: 'member', media: 'text/markdown' }),
      async (c) => {
        const read = await readBrief(deps, c, c.req.param('id'));
        if (!read.ok) return problemResponse(c, read.problem);
        const headers = asAttachment(briefFileName(read.value, 'md'));
        const text = briefMarkdown(read.value, localeOf(c.req));
        return c.body(text, 200, { ...headers, 'content-type': 'text/markdown; charset=utf-8' });
      },
    )
    .get(
      '/api/v1/projects/:id/brief.json',
      describe({ summary: 'The brief as JSON', who: 'member' }),
      async (c) => {
        const read = await readBrief(deps, c, c.req.param('id'));
        if (!read.ok) return problemResponse(c, read.problem);
        const headers = asAttachment(briefFileName(read.value, 'json'));
        const text = briefJson(read.value);
        return c.body(text, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
      },
    )
    .get('/api/v1/projects/:id/:file{brief\\.[a-z]+}', async (c) => {
      const read = await readBrief(deps, c, c.req.param('id'));
      return problemResponse(c, read.ok ? unknownFormat('md, json') : read.problem);
    });
}

/** The record, for those who may read its brief: whoever leads its board, and the organiser. */
async function readBrief(deps: HttpDeps, c: Context, id: string): Promise<Input<ProjectRecord>> {
  const { database } = deps.evening;
  const project = await readProject(database, id);
  if (!project) return { ok: false, problem: unknownProject };
  const identified = await identifyOn(deps, c, project.board);
  if (!identified.ok) return identified;
  const refusal = refusalOf(identified.caller.role, await phaseOf(database, project.board), 'brief.read');
  return refusal ? { ok: false, problem: problemOf(refusal) } : { ok: true, value: project.record };
}
