// What a command has changed, sent to the clients of its board: to each only what that member may know. Called within
// the board's queue, so that pushes leave in the order of the commands. What one person of a hall does is told to all the
// others as a part that is the same for everyone, so that the relay may gather it.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import type { Member } from '../relay/member.ts';
import { readBoard } from './boards.ts';
import type { Evening } from './evening.ts';
import {
  countBallots,
  countDrafts,
  draftsFor,
  phasePart,
  readBallots,
  readDrafts,
  readOwnDrafts,
  readProjectSummaries,
  votesFor,
} from './session.ts';
import { visibleOn } from './visible.ts';

/** Somebody has joined or is called otherwise. */
export function pushPerson({ hub }: Pick<Evening, 'hub'>, { id, board, name, role }: Member): void {
  hub.tell(board, { people: { [id]: { name, role } } });
}

/** To their author the drafts, to all the count. */
export async function pushDrafts(
  { database, hub }: Evening,
  board: BoardId,
  author: ParticipantId,
): Promise<void> {
  const [mine, count] = await Promise.all([
    readOwnDrafts(database, board, author),
    countDrafts(database, board),
  ]);
  hub.tell(board, { drafts: { mine } }, author);
  hub.tell(board, { drafts: { count } });
}

/** To the voter their ballot, to all how many have voted. */
export async function pushBallot(
  { database, hub }: Evening,
  board: BoardId,
  { by, votes }: { readonly by: ParticipantId; readonly votes: Votes },
): Promise<void> {
  hub.tell(board, { vote: { mine: votes } }, by);
  hub.tell(board, { vote: { ballots: await countBallots(database, board) } });
}

/** The phase with everything that depends on it: the timer, the drafts that were revealed, budget and tallies. */
export async function pushPhase(evening: Evening, board: BoardId): Promise<void> {
  const { database, hub, now } = evening;
  const row = await readBoard(database, board);
  if (!row) return;
  const [drafts, ballots] = await Promise.all([readDrafts(database, board), readBallots(database, board)]);
  const voteOf = votesFor(row, ballots, await visibleOn(evening, board, ballots));
  const draftsOf = draftsFor(drafts);
  hub.push(board, ({ id }) => ({
    phase: phasePart(row),
    now: now(),
    drafts: draftsOf(id),
    vote: voteOf(id),
  }));
}

/** The timer and the step, when the phase stays. */
export async function pushTimer({ database, hub, now }: Evening, board: BoardId): Promise<void> {
  const row = await readBoard(database, board);
  if (row) hub.tell(board, { phase: phasePart(row), now: now() });
}

export async function pushProjects({ database, hub }: Evening, board: BoardId): Promise<void> {
  hub.tell(board, { projects: await readProjectSummaries(database, board) });
}
