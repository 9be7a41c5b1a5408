// Turning clusters into project records. A cluster's record has one id for ever: asked again, the same cluster answers
// the same record; what the board says now is joined with what people have edited, which is never overwritten. [T7]

import type { BoardId, CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import {
  type ConvergenceRule,
  defaultRule,
  type Evidence,
  judgeBeforeReveal,
  judgeClusters,
  type Verdict,
} from '@terreau/project/convergence/convergence';
import { type Convergence, convergeBoard } from '@terreau/project/drafting/converge';
import { mergeDraft, sectionsOf } from '@terreau/project/merging/merge-draft';
import type { ProjectRecord } from '@terreau/project/record/record';
import { areTalliesRevealed } from '@terreau/workshop/phases';
import type { BoardRow } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { readBoardsAtVote } from '../history.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { readPeople } from '../sessions/session.ts';
import { pushProjects } from '../sessions/session-push.ts';
import { readBallots } from '../voting/votes.ts';
import { readInsee, readRule } from './convergence-rule.ts';
import { projectId } from './project-id.ts';
import { isReadable, isSameProject, readProject, writeProject } from './projects.ts';

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
    for (const record of convergence.records) {
      const stored = await store(evening, board, record, hidden);
      if (stored) records.push(stored);
    }
    if (records.length > 0) await pushProjects(evening, board);
    return done({ ...convergence, records });
  });
}

/** What each cluster of a board has and lacks, by the rule of its event. */
export interface Judgement {
  readonly rule: ConvergenceRule;
  readonly verdicts: readonly Verdict[];
}

/** Judges the clusters as they are now. What was voted is told once it is revealed, and not before. [T5] */
export function judgeBoard(evening: Evening, caller: Caller, board: BoardId): Promise<Outcome<Judgement>> {
  return command(evening, caller, board, 'project.judge', async (row) => {
    const { database } = evening;
    const rule = (await readRule(database, row.event.id)) ?? defaultRule;
    const snapshot = await evening.hub.read(board, snapshotOf);
    const evidence = { board: snapshot, ...(await readVote(evening, board)), rule };
    const verdicts = areTalliesRevealed(row.phase) ? judgeClusters(evidence) : judgeBeforeReveal(evidence);
    return done({ rule, verdicts });
  });
}

/** The ballots of a board, and what they could choose from. */
async function readVote(
  { database }: Evening,
  board: BoardId,
): Promise<Pick<Evidence, 'ballots' | 'atVotes'>> {
  const cast = (await readBallots(database, board)).filter(({ votes }) => Object.keys(votes).length > 0);
  const ballots = new Map(
    cast.map(({ by, isPaper, votes }) => [(isPaper ? `paper:${by}` : by) as ParticipantId, votes]),
  );
  const moments = cast.map(({ at }) => at);
  return { ballots, atVotes: await readBoardsAtVote(database, board, moments) };
}

async function judge(
  evening: Evening,
  { id, table, event, challenge }: BoardRow,
  board: BoardSnapshot,
  request: ConvergeRequest,
): Promise<Convergence> {
  const { database } = evening;
  const [vote, people] = await Promise.all([readVote(evening, id), readPeople(database, id)]);
  return convergeBoard({
    ...request,
    board,
    ...vote,
    people: new Map(
      Object.entries(people).map(([person, { name }]) => [person as keyof typeof people, name]),
    ),
    setting: {
      event: { ...event, inseeCode: await readInsee(database, event.id) },
      challenge,
      table: { board: id, name: table },
    },
    rule: (await readRule(database, event.id)) ?? defaultRule,
    idOf: (cluster) => projectId(event.id, cluster),
  });
}

/**
 * Stores a record: where there is one already, what nobody has edited follows the board and what people have edited stays.
 * Answers what is there then; null, and leaves it as it is, where what is there cannot be read.
 */
async function store(
  evening: Evening,
  board: BoardId,
  fresh: ProjectRecord,
  hidden: ReadonlySet<CardId>,
): Promise<ProjectRecord | null> {
  const before = await readProject(evening, fresh.id);
  if (before && !isReadable(before)) return null;
  const { record, base } = before
    ? mergeDraft({ base: before.base, current: before.record, fresh, hidden })
    : { record: fresh, base: sectionsOf(fresh) };
  const after = { board, revision: (before?.revision ?? 0) + 1, record, base, fresh: sectionsOf(fresh) };
  if (!before || !isSameProject(before, after)) await writeProject(evening, after);
  return record;
}
