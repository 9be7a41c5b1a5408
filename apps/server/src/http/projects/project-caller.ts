// Who asks about a project record: the organiser, somebody on its board, or whoever holds a personal link to it or its brief.

import type { BoardId } from '@terreau/board/ids';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { bearerOf } from '../../access/credentials.ts';
import type { ProjectCaller } from '../../evening/projects/project-access.ts';
import { findProjectLink } from '../../evening/projects/project-links.ts';
import {
  boardOfProject,
  isReadable,
  readProject,
  type StoredProject,
} from '../../evening/projects/projects.ts';
import { readingOf } from '../../evening/projects/reading-key.ts';
import { headersOf, identifyOn, spendRequest } from '../caller.ts';
import type { HttpDeps } from '../deps.ts';
import type { Input } from '../input.ts';
import { problemResponse, unknownProject, unreadableProject } from '../problem.ts';

/** What a route on a record knows about its request. */
interface ProjectEnv {
  Variables: { readonly project: StoredProject; readonly by: ProjectCaller };
}

/** Lets those pass who have to do with the record in the path; what they may do with it is judged by the command. */
export function onProject(deps: HttpDeps) {
  return createMiddleware<ProjectEnv>(async (c, next) => {
    const identified = await identifyOnProject(deps, c, c.req.param('id') ?? '');
    if (!identified.ok) return problemResponse(c, identified.problem);
    c.set('project', identified.value.project);
    c.set('by', identified.value.by);
    return next();
  });
}

/** A record, who asks about it, and the key of those who lead its table. */
export interface ProjectRequest {
  readonly project: StoredProject;
  readonly by: ProjectCaller;
  readonly tableKey: string;
}

/** The record, and who asks about it. */
export async function identifyOnProject(
  deps: HttpDeps,
  c: Context,
  id: string,
): Promise<Input<ProjectRequest>> {
  const of = await boardOfProject(deps.evening.database, id);
  if (!of) return { ok: false, problem: unknownProject };
  const by = await callerOn(deps, c, { id, ...of });
  if (!by.ok) return by;
  const project = await readProject(deps.evening, id);
  if (!project) return { ok: false, problem: unknownProject };
  if (!isReadable(project)) return { ok: false, problem: unreadableProject };
  return { ok: true, value: { project, by: by.value, tableKey: of.tableKey } };
}

async function callerOn(
  deps: HttpDeps,
  c: Context,
  { id, board, tableKey }: { readonly id: string; readonly board: BoardId; readonly tableKey: string },
): Promise<Input<ProjectCaller>> {
  const key = bearerOf(headersOf(c));
  const link = key === null ? undefined : await findProjectLink(deps.evening.database, id, key);
  if (link) {
    const problem = spendRequest(deps.requests, link.id);
    if (problem) return { ok: false, problem };
    return { ok: true, value: { kind: 'bearer', link: link.id, name: link.name } };
  }
  const reading = key === null ? null : readingOf(tableKey, id, key);
  if (reading) {
    const problem = spendRequest(deps.readings, `${id} ${deps.addressOf(c)}`);
    return problem ? { ok: false, problem } : { ok: true, value: { kind: 'reader', ...reading } };
  }
  const identified = await identifyOn(deps, c, board);
  return identified.ok ? { ok: true, value: { kind: 'caller', caller: identified.caller } } : identified;
}
