// What a command has changed, sent to the clients of its board: to each only what that member may know. Called within
// the board's queue, so that pushes leave in the order of the commands.

import type { BoardId } from '@terreau/board/ids';
import type { Member } from '../relay/member.ts';
import { readBoard } from './boards.ts';
import type { Evening } from './evening.ts';
import { draftsFor, readBallots, readDrafts, readProjectSummaries, votesFor } from './session.ts';
import { visibleOn } from './visible.ts';

/** Somebody has joined or is called otherwise. */
export function pushPerson({ hub }: Pick<Evening, 'hub'>, { id, board, name, role }: Member): void {
  hub.push(board, () => ({ people: { [id]: { name, role } } }));
}

/** To each their own drafts, to all the count. */
export async function pushDrafts({ database, hub }: Evening, board: BoardId): Promise<void> {
  const drafts = await readDrafts(database, board);
  hub.push(board, ({ id }) => ({ drafts: draftsFor(drafts, id) }));
}

/** To each their own ballot, to all how many have voted. */
export async function pushVote(evening: Evening, board: BoardId): Promise<void> {
  const { database, hub } = evening;
  const row = await readBoard(database, board);
  if (!row) return;
  const ballots = await readBallots(database, board);
  const voteOf = votesFor(row, ballots, await visibleOn(evening, board, ballots));
  hub.push(board, ({ id }) => ({ vote: voteOf(id) }));
}

/** The phase with everything that depends on it: the timer, the drafts that were revealed, budget and tallies. */
export async function pushPhase(evening: Evening, board: BoardId): Promise<void> {
  const { database, hub, now } = evening;
  const row = await readBoard(database, board);
  if (!row) return;
  const [drafts, ballots] = await Promise.all([readDrafts(database, board), readBallots(database, board)]);
  const voteOf = votesFor(row, ballots, await visibleOn(evening, board, ballots));
  hub.push(board, ({ id }) => ({
    phase: { name: row.phase, endsAt: row.phaseEndsAt },
    now: now(),
    drafts: draftsFor(drafts, id),
    vote: voteOf(id),
  }));
}

export async function pushProjects({ database, hub }: Evening, board: BoardId): Promise<void> {
  const projects = await readProjectSummaries(database, board);
  hub.push(board, () => ({ projects }));
}
