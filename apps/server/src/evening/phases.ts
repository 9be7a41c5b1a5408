// The phase of a board, and what a change of it brings: the board as it stood is kept, leaving `ideate` reveals the
// drafts, entering `vote` settles the ballot.

import type { BoardId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { defaultBudget, type Votes, votesAmong, voteTargets } from '@terreau/workshop/ballots';
import { isStricter } from '@terreau/workshop/permissions';
import { defaultMinutes, type Phase } from '@terreau/workshop/phases';
import type { Compilable } from 'kysely';
import type { BoardRow } from './boards.ts';
import { type Caller, command } from './caller.ts';
import { revealDrafts } from './drafts.ts';
import type { Evening } from './evening.ts';
import { stateKeeper } from './history.ts';
import { done, type Outcome } from './refusal.ts';
import { readBallots } from './session.ts';
import { pushPhase } from './session-push.ts';

export interface PhaseState {
  readonly phase: Phase;
  /** Milliseconds since 1970; null where the phase has no end. */
  readonly endsAt: number | null;
}

/**
 * Sets a board's phase for so many minutes, or for as many as that phase usually takes. Asked again without minutes, the
 * phase that the board is in goes on as it is.
 */
export function setPhase(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  to: { readonly phase: Phase; readonly minutes?: number | undefined },
): Promise<Outcome<PhaseState>> {
  return command(evening, caller, board, 'phase.set', async (row) => {
    if (row.phase === to.phase && to.minutes === undefined) return done(stateOf(row));
    const minutes = to.minutes ?? defaultMinutes[to.phase];
    const endsAt = minutes === null ? null : evening.now() + Math.round(minutes * 60_000);
    const state: PhaseState = { phase: to.phase, endsAt };
    await atGate(evening, board, row.phase, to.phase, async () => {
      const record = recordOf(evening, caller, board, state);
      if (row.phase === to.phase) return evening.database.batch(record);
      const settled = to.phase === 'vote' ? await settleVote(evening, board) : [];
      const { keep } = await stateKeeper(evening, board, {
        occasion: 'phase-end',
        phase: row.phase,
        by: caller,
      });
      const statements = (ended: BoardSnapshot) => [...record, ...settled, ...keep(ended)];
      if (row.phase === 'ideate') return revealDrafts(evening, board, statements);
      return evening.database.batch(statements(await evening.hub.read(board, snapshotOf)));
    });
    await pushPhase(evening, board);
    return done(state);
  });
}

/**
 * Makes a phase durable with no moment in which the gate lets through what neither phase allows: a stricter phase holds
 * at the gate first, a laxer one when it is durable. [T4]
 */
async function atGate(
  { hub }: Evening,
  board: BoardId,
  before: Phase,
  phase: Phase,
  makeDurable: () => Promise<void>,
): Promise<void> {
  if (isStricter(phase, before)) hub.setPhase(board, phase);
  try {
    await makeDurable();
  } catch (error) {
    hub.setPhase(board, before);
    throw error;
  }
  hub.setPhase(board, phase);
}

function stateOf({ phase, phaseEndsAt }: BoardRow): PhaseState {
  return { phase, endsAt: phaseEndsAt };
}

function recordOf(
  { database: { db }, now }: Evening,
  caller: Caller,
  board: BoardId,
  state: PhaseState,
): Compilable[] {
  const { phase, endsAt } = state;
  const by = caller.id ?? caller.role;
  return [
    db.updateTable('boards').set({ phase, phase_ends_at: endsAt }).where('id', '=', board),
    db.insertInto('phase_changes').values({ board_id: board, at: now(), phase, ends_at: endsAt, by }),
  ];
}

/**
 * Settles what each may spend, by what is on the ballot now. When a vote is reopened, votes for what is no longer there
 * are given back, and the budget never falls below what somebody has spent. [T5]
 */
async function settleVote(evening: Evening, board: BoardId): Promise<Compilable[]> {
  const { database, hub } = evening;
  const { targets, budget } = await hub.read(board, (doc) => {
    const snapshot = snapshotOf(doc);
    return { targets: new Set(voteTargets(snapshot)), budget: defaultBudget(snapshot) };
  });
  const ballots = await readBallots(database, board);
  const kept = ballots.map(({ by, votes }) => ({ by, votes: votesAmong(votes, (id) => targets.has(id)) }));
  const spent = Math.max(0, ...kept.map(({ votes }) => sumOf(votes)));
  return [
    database.db
      .updateTable('boards')
      .set({ budget: Math.max(budget, spent) })
      .where('id', '=', board),
    ...kept.map(({ by, votes }) =>
      database.db
        .updateTable('ballots')
        .set({ votes: JSON.stringify(votes) })
        .where('board_id', '=', board)
        .where('participant_id', '=', by),
    ),
  ];
}

function sumOf(votes: Votes): number {
  return Object.values(votes).reduce((sum, count) => sum + count, 0);
}
