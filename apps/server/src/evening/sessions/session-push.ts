// What a command has changed, sent to the clients of its board: to each only what that member may know. Called within
// the board's queue, so that pushes leave in the order of the commands. What one person of a hall does is told to all the
// others as a part that is the same for everyone, so that the relay may gather it.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { tally, type Votes } from '@terreau/workshop/ballots';
import { readBoard } from '../boards.ts';
import type { Evening } from '../evening.ts';
import { readProjectSummaries } from '../projects/projects.ts';
import { countBallots, readBallots, standingVote, votesFor } from '../voting/votes.ts';
import {
  countDrafts,
  draftsFor,
  personColumns,
  phasePart,
  readDrafts,
  readMarks,
  readOwnDrafts,
  seatPart,
  toPerson,
} from './session.ts';

/** Somebody has joined, is called otherwise, raises a hand, or is done. */
export async function pushPeople(
  { database: { db }, hub }: Pick<Evening, 'database' | 'hub'>,
  board: BoardId,
  ids: readonly ParticipantId[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.selectFrom('participants').select(personColumns).where('id', 'in', ids).execute();
  hub.tell(board, { people: Object.fromEntries(rows.map((row) => [row.id, toPerson(row)])) });
}

/** What the table looks at, whose turn it is, whether it is locked, and whether it calls for help. */
export async function pushAttention({ database, hub }: Evening, board: BoardId): Promise<void> {
  const row = await readBoard(database, board);
  if (row) hub.tell(board, { spotlight: row.spotlight, isLocked: row.isLocked, helpAt: row.helpAt });
}

export async function pushSeats({ database, hub }: Evening, board: BoardId): Promise<void> {
  const row = await readBoard(database, board);
  if (row) hub.tell(board, { board: seatPart(row) });
}

/** Who is ready to work on one card or cluster. */
export async function pushMarks({ database, hub }: Evening, board: BoardId, target: string): Promise<void> {
  const marks = await readMarks(database, board, target);
  hub.tell(board, { marks: { [target]: marks[target] ?? [] } });
}

/** How many have voted, and which ballots are on paper: what everybody may know. */
export async function pushPaperBallots({ database, hub }: Evening, board: BoardId): Promise<void> {
  const ballots = await readBallots(database, board);
  const paper = ballots.filter(({ isPaper }) => isPaper).map(({ by }) => by);
  const count = tally(ballots.map(({ votes }) => votes)).ballots;
  hub.tell(board, { vote: { ballots: count, paper } });
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
  const voteOf = votesFor(row, await standingVote(evening, board, ballots));
  const draftsOf = draftsFor(drafts);
  hub.push(board, ({ id }) => ({
    phase: phasePart(row),
    now: now(),
    drafts: draftsOf(id),
    vote: voteOf(id),
  }));
}

/** The vote as it counts now that clusters were merged or parted; nothing where nobody has voted. */
export async function pushVote(evening: Evening, board: BoardId): Promise<void> {
  const { database, hub } = evening;
  const [row, ballots] = await Promise.all([readBoard(database, board), readBallots(database, board)]);
  if (!row || ballots.length === 0) return;
  const voteOf = votesFor(row, await standingVote(evening, board, ballots));
  hub.push(board, ({ id }) => ({ vote: voteOf(id) }));
}

/** The timer and the step, when the phase stays. */
export async function pushTimer({ database, hub, now }: Evening, board: BoardId): Promise<void> {
  const row = await readBoard(database, board);
  if (row) hub.tell(board, { phase: phasePart(row), now: now() });
}

/** Records do not go away, so where there are none there is nothing to tell. */
export async function pushProjects(evening: Evening, board: BoardId): Promise<void> {
  const projects = await readProjectSummaries(evening, board);
  if (projects.length > 0) evening.hub.tell(board, { projects });
}
