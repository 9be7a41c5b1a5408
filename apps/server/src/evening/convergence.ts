// Turning clusters into project records. A cluster's record has one id for ever: asked again, the same cluster answers
// the same record, and one that a person has edited is left as it is. [T7]

import type { BoardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { type Convergence, convergeBoard } from '@terreau/project/converge';
import { defaultRule } from '@terreau/project/convergence';
import type { ProjectRecord } from '@terreau/project/record';
import type { BoardRow } from './boards.ts';
import { type Caller, command } from './caller.ts';
import type { Evening } from './evening.ts';
import { projectId } from './project-id.ts';
import { readProject } from './projects.ts';
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
    for (const record of convergence.records) records.push(await store(evening, board, record));
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

/** Stores a record unless a person has edited the one that is there; answers what is there then. */
async function store(evening: Evening, board: BoardId, record: ProjectRecord): Promise<ProjectRecord> {
  const { db } = evening.database;
  const before = await readProject(evening.database, record.id);
  if (before && before.record.provenance.edited.length > 0) return before.record;
  const now = evening.now();
  const content = { title: record.identity.title.text, record: JSON.stringify(record), updated_at: now };
  await db
    .insertInto('projects')
    .values({
      id: record.id,
      board_id: board,
      cluster_id: record.provenance.cluster.id,
      created_at: now,
      ...content,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute();
  return record;
}
