// Project records as people fill them in: read, changed, followed up, and shared with those who carry the project.

import { createHash } from 'node:crypto';
import { publishedSchema } from '@terreau/project/record/published-schema';
import { recordSchema } from '@terreau/project/record/record-schema';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono, type HonoRequest } from 'hono';
import {
  editProject,
  followProject,
  type ProjectView,
  strikeFromLog,
  viewProject,
} from '../../evening/projects/project-editing.ts';
import {
  listProjectLinks,
  makeProjectLink,
  revokeProjectLink,
} from '../../evening/projects/project-links.ts';
import { answer, answerEmpty } from '../answering.ts';
import type { HttpDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { validJson } from '../input.ts';
import { problemResponse } from '../problem.ts';
import { problemOf } from '../refusal-problem.ts';
import { onProject } from './project-caller.ts';
import * as answers from './record-answers.ts';
import { newProjectLink, projectChanges, statusChange } from './record-schemas.ts';

export function recordRoutes(deps: HttpDeps) {
  const { evening } = deps;
  return new Hono()
    .get(
      '/api/v1/projects/:id',
      describe({
        summary: 'A project record with what waits for somebody to choose; asks again with If-None-Match',
        who: 'member',
        answer: answers.project,
      }),
      onProject(deps),
      async (c) => {
        const view = await viewProject(evening, c.var.by, c.var.project);
        if (!view.ok) return problemResponse(c, problemOf(view.refusal));
        const tag = tagOf(view.value);
        if (hasAlready(c.req, tag)) return c.body(null, 304, { etag: tag });
        return c.json(view.value, 200, { etag: tag });
      },
    )
    .patch(
      '/api/v1/projects/:id',
      describe({
        summary:
          'Change fields, each from what it was to what it shall be; what others changed meanwhile stays, all of it or none is done',
        who: 'member',
        answer: answers.project,
      }),
      onProject(deps),
      validJson(projectChanges),
      async (c) => {
        const { changes, resolves } = c.req.valid('json');
        return answer(
          c,
          await editProject(evening, c.var.by, c.var.project, { changes, resolves: resolves ?? [] }),
        );
      },
    )
    .post(
      '/api/v1/projects/:id/status',
      describe({
        summary: 'Say where a project stands from a day that has come on, and why; the log keeps all of it',
        who: 'member',
        answer: answers.project,
      }),
      onProject(deps),
      validJson(statusChange),
      async (c) => answer(c, await followProject(evening, c.var.by, c.var.project, c.req.valid('json'))),
    )
    .post(
      '/api/v1/projects/:id/status/struck',
      describe({
        summary:
          'Strike out an entry of the log, named by what it says: it stays to be read, and counts no more; of others only by the organiser and who leads the table',
        who: 'member',
        answer: answers.project,
      }),
      onProject(deps),
      validJson(statusChange),
      async (c) => answer(c, await strikeFromLog(evening, c.var.by, c.var.project, c.req.valid('json'))),
    )
    .get(
      '/api/v1/projects/:id/links',
      describe({
        summary: 'The personal links to a record, without their keys',
        who: 'member',
        answer: answers.projectLinks,
      }),
      onProject(deps),
      async (c) => answer(c, await listProjectLinks(evening, c.var.by, c.var.project)),
    )
    .post(
      '/api/v1/projects/:id/links',
      describe({
        summary: 'Make a personal link for somebody who carries the project; its key is answered this once',
        who: 'member',
        answer: answers.newProjectLink,
      }),
      onProject(deps),
      validJson(newProjectLink),
      async (c) =>
        answer(c, await makeProjectLink(evening, c.var.by, c.var.project, c.req.valid('json').name)),
    )
    .delete(
      '/api/v1/projects/:id/links/:linkId',
      describe({ summary: 'Take a personal link back', who: 'member', status: 204 }),
      onProject(deps),
      async (c) =>
        answerEmpty(c, await revokeProjectLink(evening, c.var.by, c.var.project, c.req.param('linkId'))),
    );
}

/** What a project record is, for programs that read one. */
export function schemaRoutes() {
  const json = toJsonSchema(recordSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  const schema = JSON.stringify(publishedSchema({ ...json }));
  return new Hono().get(
    '/api/v1/schemas/project-record.json',
    describe({
      summary: 'The JSON Schema of a project record, with its words in French and English',
      media: 'application/schema+json',
    }),
    (c) => c.body(schema, 200, { 'content-type': 'application/schema+json' }),
  );
}

/** Changes with whatever the caller would be told. */
function tagOf(view: ProjectView): string {
  return `"${view.revision}-${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
}

function hasAlready(request: HonoRequest, tag: string): boolean {
  const known = request.header('if-none-match') ?? '';
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
