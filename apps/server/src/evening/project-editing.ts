// Filling in a project record: what several people write at once is joined, stored, and told to the table. [T7]

import type { BoardId } from '@terreau/board/ids';
import type { Changes } from '@terreau/project/edits';
import { maxLogEntries, type StatusChange } from '@terreau/project/follow-up';
import { type Conflict, conflictsOf } from '@terreau/project/merge-draft';
import type { ProjectRecord } from '@terreau/project/record';
import { type DraftedRecord, editRecord, followRecord } from '@terreau/project/record-edit';
import { phaseOf } from './boards.ts';
import type { Evening } from './evening.ts';
import {
  type ProjectCaller,
  type ProjectCommand,
  projectRefusal,
  projectRefusalNow,
  seesContacts,
} from './project-access.ts';
import { isSameProject, readProject, type StoredProject, writeProject } from './projects.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { pushProjects } from './session-push.ts';

/** A record as somebody may see it. */
export interface ProjectView {
  readonly record: ProjectRecord;
  readonly revision: number;
  readonly conflicts: readonly Conflict[];
  readonly board: BoardId;
  readonly canEdit: boolean;
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
  return changeProject(evening, by, project, 'project.edit', (drafted) => {
    const edit = editRecord(drafted, request);
    return edit.ok ? done(edit.drafted) : refuse({ reason: 'bad-field', path: edit.path, why: edit.why });
  });
}

/** Says where a project stands from a day on. */
export function followProject(
  evening: Evening,
  by: ProjectCaller,
  project: StoredProject,
  change: StatusChange,
): Promise<Outcome<ProjectView>> {
  return changeProject(evening, by, project, 'project.edit', (drafted) => {
    const followed = followRecord(drafted, change);
    return followed ? done(followed) : refuse({ reason: 'log-full', max: maxLogEntries });
  });
}

/** Changes a record in line with the commands on its board, and answers how it is then. */
function changeProject(
  evening: Evening,
  by: ProjectCaller,
  { board, record: { id } }: StoredProject,
  command: ProjectCommand,
  change: (drafted: DraftedRecord) => Outcome<DraftedRecord>,
): Promise<Outcome<ProjectView>> {
  return evening.queue.run(board, async () => {
    const refusal = await projectRefusalNow(evening, by, board, command);
    if (refusal) return refuse(refusal);
    const project = await readProject(evening.database, id);
    if (!project) throw new Error(`the record ${id} went away`);
    const changed = change(project);
    if (!changed.ok) return changed;
    return viewProject(evening, by, await storeIfChanged(evening, project, changed.value));
  });
}

async function storeIfChanged(
  evening: Evening,
  before: StoredProject,
  { record, base, fresh }: DraftedRecord,
): Promise<StoredProject> {
  const after = { board: before.board, revision: before.revision + 1, record, base, fresh };
  if (isSameProject(before, after)) return before;
  await writeProject(evening, after);
  await pushProjects(evening, before.board);
  return after;
}

function withoutContacts(record: ProjectRecord): ProjectRecord {
  return { ...record, bearers: { ...record.bearers, contacts: [] } };
}
