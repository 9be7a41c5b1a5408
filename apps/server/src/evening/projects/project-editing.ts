// Filling in a project record: what several people write at once is joined, stored, and told to the table. [T7]

import type { BoardId } from '@terreau/board/ids';
import { changeStatus, type StatusChange, strikeEntry } from '@terreau/project/follow-up/follow-up';
import { type Conflict, conflictsOf } from '@terreau/project/merging/merge-draft';
import type { Changes } from '@terreau/project/record/edits';
import type { Contact, Follower, ProjectRecord } from '@terreau/project/record/record';
import { type DraftedRecord, editRecord, followRecord } from '@terreau/project/record/record-edit';
import { phaseOf } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { pushProjects } from '../sessions/session-push.ts';
import {
  followerOf,
  type ProjectCaller,
  type ProjectCommand,
  projectRefusal,
  projectRefusalNow,
  seesContacts,
} from './project-access.ts';
import { isReadable, isSameProject, readProject, type StoredProject, writeProject } from './projects.ts';

/** A record as somebody may see it. */
export interface ProjectView {
  readonly record: ProjectRecord;
  readonly revision: number;
  readonly conflicts: readonly Conflict[];
  readonly board: BoardId;
  readonly canEdit: boolean;
  /** As whom the caller may write in the log; null for those who may not. */
  readonly follower: Follower | null;
  /** Whether the record tells how to reach people; to others its contacts are empty. [T8] */
  readonly seesContacts: boolean;
  /** For whom the personal link was made with which the record was opened; null without one. */
  readonly bearer: string | null;
}

export async function viewProject(
  { database }: Evening,
  by: ProjectCaller,
  project: StoredProject,
): Promise<Outcome<ProjectView>> {
  const phase = await phaseOf(database, project.board);
  const refusal = projectRefusal(by, phase, 'project.read');
  if (refusal) return refuse(refusal);
  const { record, revision, board } = project;
  return done({
    record: seesContacts(by) ? record : withoutContacts(record),
    revision,
    conflicts: conflictsOf(record, project),
    board,
    canEdit: projectRefusal(by, phase, 'project.edit') === null,
    follower: projectRefusal(by, phase, 'project.follow') === null ? followerOf(by) : null,
    seesContacts: seesContacts(by),
    bearer: by.kind === 'bearer' ? by.name : null,
  });
}

/** Makes changes to a record, all or none, on top of what others have changed meanwhile. */
export function editProject(
  evening: Evening,
  by: ProjectCaller,
  project: StoredProject,
  request: { readonly changes: Changes; readonly resolves: readonly string[] },
): Promise<Outcome<ProjectView>> {
  const isBlind = !seesContacts(by) && Object.hasOwn(request.changes, contacts);
  return changeProject(evening, by, project, 'project.edit', (drafted) => {
    const changes = isBlind ? withContactsAdded(drafted.record, request.changes) : request.changes;
    const edit = editRecord(drafted, { ...request, changes });
    if (!edit.ok) return refuse({ reason: 'bad-field', path: edit.path, why: edit.why });
    // Who is not told the contacts does not learn either whether one of them was there already.
    return done({ drafted: edit.drafted, isChange: isBlind });
  });
}

const contacts = 'bearers.contacts';

/** To the contacts of others one adds, whatever one says that they were. [T8] */
function withContactsAdded({ bearers }: ProjectRecord, changes: Changes): Changes {
  const { to } = changes[contacts] ?? {};
  if (!Array.isArray(to)) return changes;
  const known = new Set(bearers.contacts.map(nameAndReach));
  const added: unknown[] = to.filter((contact) => !known.has(nameAndReach(contact)));
  return { ...changes, [contacts]: { from: bearers.contacts, to: [...bearers.contacts, ...added] } };
}

function nameAndReach(contact: Partial<Contact> | null): string {
  return JSON.stringify([contact?.name, contact?.reach]);
}

/** Says where a project stands from a day on. */
export const followProject = writeInLog(changeStatus);

/** Strikes an entry out of the log, which stays to be read and counts no more. */
export const strikeFromLog = writeInLog(strikeEntry);

function writeInLog(write: typeof changeStatus) {
  return (
    evening: Evening,
    by: ProjectCaller,
    project: StoredProject,
    change: StatusChange,
  ): Promise<Outcome<ProjectView>> =>
    changeProject(evening, by, project, 'project.follow', (drafted) => {
      const follower = followerOf(by);
      if (!follower) return refuse({ reason: 'not-here' });
      const following = { by: follower, at: evening.now() };
      const followed = followRecord(drafted, (record) => write(record, change, following));
      return followed.ok ? done({ drafted: followed.drafted, isChange: false }) : followed;
    });
}

/** A record after a change; `isChange` where it counts as one even if everything is as it was. */
interface Changed {
  readonly drafted: DraftedRecord;
  readonly isChange: boolean;
}

/** Changes a record in line with the commands on its board, and answers how it is then. */
function changeProject(
  evening: Evening,
  by: ProjectCaller,
  { board, record: { id } }: StoredProject,
  command: ProjectCommand,
  change: (drafted: DraftedRecord) => Outcome<Changed>,
): Promise<Outcome<ProjectView>> {
  return evening.queue.run(board, async () => {
    const refusal = await projectRefusalNow(evening, by, board, command);
    if (refusal) return refuse(refusal);
    const project = await readProject(evening, id);
    if (!project || !isReadable(project)) throw new Error(`the record ${id} went away`);
    const changed = change(project);
    if (!changed.ok) return changed;
    return viewProject(evening, by, await storeIfChanged(evening, project, changed.value));
  });
}

async function storeIfChanged(
  evening: Evening,
  before: StoredProject,
  { drafted: { record, base, fresh }, isChange }: Changed,
): Promise<StoredProject> {
  const after = { board: before.board, revision: before.revision + 1, record, base, fresh };
  if (!isChange && isSameProject(before, after)) return before;
  await writeProject(evening, after);
  await pushProjects(evening, before.board);
  return after;
}

function withoutContacts(record: ProjectRecord): ProjectRecord {
  return { ...record, bearers: { ...record.bearers, contacts: [] } };
}
