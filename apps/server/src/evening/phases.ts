// The phase of a board, its step in the script and its timer, and what a change of phase brings: the board as it stood is
// kept, leaving `ideate` reveals the drafts, entering `vote` settles the ballot.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { defaultBudget, type Votes, votesAmong, voteTargets } from '@terreau/workshop/ballots';
import { isStricter } from '@terreau/workshop/permissions';
import { defaultMinutes, type Phase } from '@terreau/workshop/phases';
import { stepOfPhase } from '@terreau/workshop/script';
import { noTimer, type Timer, timerWith } from '@terreau/workshop/timer';
import type { Compilable } from 'kysely';
import type { BoardRow } from './boards.ts';
import { revealDrafts } from './drafts/drafts.ts';
import type { Evening } from './evening.ts';
import { stateKeeper } from './history.ts';
import { type Caller, command } from './people/caller.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { pushAttention, pushPeople, pushPhase, pushTimer } from './sessions/session-push.ts';
import { homeOnBoard, readBallots } from './voting/votes.ts';

export interface PhaseState extends Timer {
  readonly phase: Phase;
  /** The place in the script; null when the board has left it. */
  readonly step: number | null;
}

/**
 * Sets a board's phase for so many minutes, or for as many as the script gives it. Without a step, it is the next one of
 * that phase. Asked again without minutes, the step that the board is in goes on as it is.
 */
export function setPhase(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  to: {
    readonly phase: Phase;
    readonly minutes?: number | undefined;
    readonly step?: number | undefined;
  },
): Promise<Outcome<PhaseState>> {
  return command(evening, caller, board, 'phase.set', async (row) => {
    const step = to.step ?? stepOfPhase(row.script, row.step, to.phase);
    const planned = step === null ? undefined : row.script[step];
    if (to.step !== undefined && planned?.phase !== to.phase) return refuse({ reason: 'unknown-step' });
    const isHere = row.phase === to.phase && row.step === step;
    if (isHere && to.minutes === undefined) return done(stateOf(row));
    const minutes = to.minutes ?? (planned ? planned.minutes : defaultMinutes[to.phase]);
    const timer = minutes === null ? noTimer : timerWith(minutes * minuteMs, true, evening.now());
    const state: PhaseState = { phase: to.phase, step, ...timer };
    const atWork = isHere ? [] : await readDone(evening, board);
    await atGate(evening, board, row.phase, to.phase, async () => {
      const record = [
        ...recordOf(evening, caller, board, state),
        ...(isHere ? [] : freshStep(evening, board)),
      ];
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
    await (row.phase === to.phase ? pushTimer(evening, board) : pushPhase(evening, board));
    if (isHere) return done(state);
    await pushAttention(evening, board);
    await pushPeople(evening, board, atWork);
    return done(state);
  });
}

/** Sets what is left of the step, and whether it runs down or stands; null is no end. Asked again, it starts over. */
export function setTimer(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  { minutes, isRunning }: { readonly minutes: number | null; readonly isRunning: boolean },
): Promise<Outcome<PhaseState>> {
  return command(evening, caller, board, 'phase.set', async ({ phase, step }) => {
    const timer = minutes === null ? noTimer : timerWith(minutes * minuteMs, isRunning, evening.now());
    const state: PhaseState = { phase, step, ...timer };
    await evening.database.batch(recordOf(evening, caller, board, state));
    await pushTimer(evening, board);
    return done(state);
  });
}

const minuteMs = 60_000;

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

/** In a new step nobody is done, and nothing is in the spotlight. */
function freshStep({ database: { db } }: Evening, board: BoardId): Compilable[] {
  const nothing = { spotlight_card: null, spotlight_reader: null };
  return [
    db.updateTable('participants').set({ done: 0 }).where('board_id', '=', board).where('done', '=', 1),
    db.updateTable('boards').set(nothing).where('id', '=', board),
  ];
}

async function readDone({ database: { db } }: Evening, board: BoardId): Promise<ParticipantId[]> {
  const all = db.selectFrom('participants').select('id').where('board_id', '=', board);
  return (await all.where('done', '=', 1).execute()).map(({ id }) => id);
}

function stateOf({ phase, step, timer }: BoardRow): PhaseState {
  return { phase, step, ...timer };
}

function recordOf(
  { database: { db }, now }: Evening,
  caller: Caller,
  board: BoardId,
  state: PhaseState,
): Compilable[] {
  const { phase, step, endsAt, pausedMs } = state;
  const by = caller.id ?? caller.role;
  const change = { board_id: board, at: now(), phase, step, ends_at: endsAt, paused_ms: pausedMs, by };
  return [
    db
      .updateTable('boards')
      .set({ phase, step, phase_ends_at: endsAt, phase_paused_ms: pausedMs })
      .where('id', '=', board),
    db.insertInto('phase_changes').values(change),
  ];
}

/**
 * Settles what each may spend, by what is on the ballot now. When a vote is reopened, votes for what is no longer there
 * are given back, and the budget never falls below what somebody has spent. Those for what was united since stay with what they
 * were given to: nobody chose all of it. [T5]
 */
async function settleVote(evening: Evening, board: BoardId): Promise<Compilable[]> {
  const { database, hub } = evening;
  const ballots = await readBallots(database, board);
  const { kept, budget } = await hub.read(board, (doc) => {
    const snapshot = snapshotOf(doc);
    const targets = new Set(voteTargets(snapshot));
    const open = (votes: Votes): Votes => votesAmong(votes, (id) => targets.has(homeOnBoard(doc, id)));
    return {
      kept: ballots.map((ballot) => ({ ...ballot, votes: open(ballot.votes) })),
      budget: defaultBudget(snapshot),
    };
  });
  const spent = Math.max(0, ...kept.map(({ votes }) => sumOf(votes)));
  return [
    database.db
      .updateTable('boards')
      .set({ budget: Math.max(budget, spent) })
      .where('id', '=', board),
    ...kept.map(({ by, isPaper, votes }) => {
      const { db } = database;
      const set = { votes: JSON.stringify(votes) };
      return isPaper
        ? db.updateTable('paper_ballots').set(set).where('board_id', '=', board).where('id', '=', by)
        : db
            .updateTable('ballots')
            .set(set)
            .where('board_id', '=', board)
            .where('participant_id', '=', by as ParticipantId);
    }),
  ];
}

function sumOf(votes: Votes): number {
  return Object.values(votes).reduce((sum, count) => sum + count, 0);
}
