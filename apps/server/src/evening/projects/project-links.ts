// Personal links to a project record: with one, somebody who carries the project fills it in after the evening. A link is
// made for a person, is stored as a hash only, and can be taken back.

import type { Database } from '../../journal/journal.ts';
import type { Evening } from '../evening.ts';
import { hashOf, isKey, newKey } from '../people/codes.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { type ProjectCaller, projectRefusalNow } from './project-access.ts';
import type { StoredProject } from './projects.ts';

/** Links that one record may have at a time. [T6] */
const maxLinks = 50;

/** A link as a list tells of it: not what opens it. */
export interface ProjectLink {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Makes a link for somebody; only this answer holds its key. */
export function makeProjectLink(
  evening: Evening,
  by: ProjectCaller,
  project: StoredProject,
  name: string,
): Promise<Outcome<{ readonly id: string; readonly key: string }>> {
  return sharing(evening, by, project, async () => {
    const { db } = evening.database;
    const links = await listLinks(evening.database, project.record.id);
    if (links.length >= maxLinks) return refuse({ reason: 'too-many-links', max: maxLinks });
    const link = { id: evening.newId(), key: newKey(evening.random) };
    await db
      .insertInto('project_links')
      .values({
        id: link.id,
        project_id: project.record.id,
        name,
        key_hash: hashOf(link.key),
        created_at: evening.now(),
      })
      .execute();
    return done(link);
  });
}

/** Oldest first. */
export function listProjectLinks(
  evening: Evening,
  by: ProjectCaller,
  project: StoredProject,
): Promise<Outcome<{ readonly links: readonly ProjectLink[] }>> {
  return sharing(evening, by, project, async () =>
    done({ links: await listLinks(evening.database, project.record.id) }),
  );
}

/** Takes a link back: it opens nothing any more. Done again, it changes nothing. */
export function revokeProjectLink(
  evening: Evening,
  by: ProjectCaller,
  project: StoredProject,
  link: string,
): Promise<Outcome<null>> {
  return sharing(evening, by, project, async () => {
    await evening.database.db
      .deleteFrom('project_links')
      .where('project_id', '=', project.record.id)
      .where('id', '=', link)
      .execute();
    return done(null);
  });
}

/** The link to a record that a key opens; undefined when it opens none. */
export async function findProjectLink(
  { db }: Database,
  project: string,
  key: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  if (!isKey(key)) return undefined;
  return db
    .selectFrom('project_links')
    .select(['id', 'name'])
    .where('project_id', '=', project)
    .where('key_hash', '=', hashOf(key))
    .executeTakeFirst();
}

function sharing<T>(
  evening: Evening,
  by: ProjectCaller,
  { board }: StoredProject,
  carryOut: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return evening.queue.run(board, async () => {
    const refusal = await projectRefusalNow(evening, by, board, 'project.share');
    return refusal ? refuse(refusal) : carryOut();
  });
}

async function listLinks({ db }: Database, project: string): Promise<ProjectLink[]> {
  return db
    .selectFrom('project_links')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('project_id', '=', project)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
