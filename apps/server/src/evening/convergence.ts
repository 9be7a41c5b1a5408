// Turning clusters into project records. A cluster's record has one id for ever: asked again, the same cluster answers
// the same record; what the board says now is joined with what people have edited, which is never overwritten. [T7]

import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { type Convergence, convergeBoard } from '@terreau/project/converge';
import { defaultRule } from '@terreau/project/convergence';
import { mergeDraft, sectionsOf } from '@terreau/project/merge-draft';
import type { ProjectRecord } from '@terreau/project/record';
import type { BoardRow } from './boards.ts';
import { type Caller, command } from './caller.ts';
import type { Evening } from './evening.ts';
import { projectId } from './project-id.ts';
import { isSameProject, readProject, writeProject } from './projects.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { readBallots, readPeople } from './session.ts';
import { pushProjects } from './session-push.ts';

export interface ConvergeRequest {
  /** The clusters that are asked for by name; null for all that meet the rule. */
  readonly clusters: readonly ClusterId[] | null;
  /** Why the named ones are promoted even if they do not meet the rule; may be empty. */
  readonly reason: string;
}

/** Makes and stores the records; answers them as they are stored, with the verdict on every cluster. */
export function converge(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  request: ConvergeRequest,
): Promise<Outcome<Convergence>> {
  return command(evening, caller, board, 'project.converge', async (row) => {
    const snapshot = await evening.hub.read(board, snapshotOf);
    const convergence = await judge(evening, row, snapshot, request);
    const [unknown] = convergence.unknown;
    if (unknown !== undefined) return refuse({ reason: 'unknown-cluster' });
    const records: ProjectRecord[] = [];
    const hidden = new Set(snapshot.cards.flatMap(({ id, hidden }) => (hidden ? [id] : [])));
    for (const record of convergence.records) records.push(await store(evening, board, record, hidden));
    if (records.length > 0) await pushProjects(evening, board);
    return done({ ...convergence, records });
  });
}

async function judge(
  { database }: Evening,
  { id, table, event, challenge }: BoardRow,
  board: BoardSnapshot,
  request: ConvergeRequest,
): Promise<Convergence> {
  const [ballots, people] = await Promise.all([readBallots(database, id), readPeople(database, id)]);
  return convergeBoard({
    ...request,
    board,
    ballots: new Map(
      ballots.map(({ by, isPaper, votes }) => [(isPaper ? `paper:${by}` : by) as ParticipantId, votes]),
    ),
    people: new Map(
      Object.entries(people).map(([person, { name }]) => [person as keyof typeof people, name]),
    ),
    setting: { event, challenge, table: { board: id, name: table } },
    rule: defaultRule,
    idOf: (cluster) => projectId(event.id, cluster),
  });
}

/**
 * Stores a record: where there is one already, what nobody has edited follows the board and what people have edited stays.
 * Answers what is there then.
 */
async function store(
  evening: Evening,
  board: BoardId,
  fresh: ProjectRecord,
  hidden: ReadonlySet<CardId>,
): Promise<ProjectRecord> {
  const before = await readProject(evening.database, fresh.id);
  const { record, base } = before
    ? mergeDraft({ base: before.base, current: before.record, fresh, hidden })
    : { record: fresh, base: sectionsOf(fresh) };
  const after = { board, revision: (before?.revision ?? 0) + 1, record, base, fresh: sectionsOf(fresh) };
  if (!before || !isSameProject(before, after)) await writeProject(evening, after);
  return record;
}
