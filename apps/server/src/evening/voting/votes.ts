// The vote of a board: every ballot, what it counts on the board as it is now, and what each member may know of it. Votes
// for a cluster that was merged into another belong to that one; a card that was hidden or has gone, and a cluster with nothing
// in it, names nothing to anybody any more. [T5]

import { readCard } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { homeOf } from '@terreau/board/merging';
import { filledClusters } from '@terreau/board/snapshot';
import { tally, type Votes, visibleTallies, votesAmong, votesAtHome } from '@terreau/workshop/ballots';
import { areTalliesRevealed, type Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import type { Doc } from 'yjs';
import type { Database } from '../../journal/journal.ts';
import type { BoardRow } from '../boards.ts';
import type { Evening } from '../evening.ts';

/** A participant's ballot, for the server's own use. */
export interface Ballot {
  /** A participant, or the id of a ballot that was entered for somebody without a device. */
  readonly by: string;
  readonly isPaper: boolean;
  readonly votes: Votes;
  /** When it was last cast, in milliseconds since 1970. */
  readonly at: number;
}

/** All ballots of a board, those on paper last. They leave the server only through votesFor and as tallies. [T5] */
export async function readBallots({ db }: Database, board: BoardId): Promise<Ballot[]> {
  const cast = await db
    .selectFrom('ballots')
    .select(['participant_id as by', 'votes', 'updated_at as at'])
    .where('board_id', '=', board)
    .orderBy('participant_id')
    .execute();
  const entered = await db
    .selectFrom('paper_ballots')
    .select(['id as by', 'votes', 'updated_at as at'])
    .where('board_id', '=', board)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const ballot = (isPaper: boolean) => (row: { by: string; votes: string; at: number }) => {
    return { ...row, isPaper, votes: JSON.parse(row.votes) as Votes };
  };
  return [...cast.map(ballot(false)), ...entered.map(ballot(true))];
}

/** How many ballots that are not empty have been cast, on paper too. */
export async function countBallots({ db }: Database, board: BoardId): Promise<number> {
  const counts = (['ballots', 'paper_ballots'] as const).map((table) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('board_id', '=', board)
      .where('votes', '!=', '{}')
      .executeTakeFirstOrThrow(),
  );
  return (await Promise.all(counts)).reduce((sum, { count }) => sum + count, 0);
}

/**
 * What each member may know of the vote: their own ballot, how many have voted, and what was voted once it is revealed,
 * all of it for what can be seen. The sums are made once, for however many members. [T5]
 */
export function votesFor(
  { phase, budget }: Pick<BoardRow, 'phase' | 'budget'>,
  { ballots, visible }: StandingVote,
): (participant: ParticipantId) => Session['vote'] {
  const isVisible = (id: string): boolean => visible.has(id);
  const sums = tally(ballots.map(({ votes }) => votes));
  const tallies = areTalliesRevealed(phase) ? visibleTallies(sums, isVisible) : null;
  const paper = ballots.filter(({ isPaper }) => isPaper).map(({ by }) => by);
  const votesBy = new Map(ballots.flatMap(({ by, isPaper, votes }) => (isPaper ? [] : [[by, votes]])));
  return (participant) => {
    const mine = votesAmong(votesBy.get(participant) ?? {}, isVisible);
    return { budget, mine, ballots: sums.ballots, paper, tallies };
  };
}

/** What was voted in sum; null while it is secret. */
export function revealedTallies(phase: Phase, ballots: readonly Ballot[]): Session['vote']['tallies'] {
  return areTalliesRevealed(phase) ? tally(ballots.map(({ votes }) => votes)) : null;
}

export interface StandingVote {
  readonly ballots: readonly Ballot[];
  /** Which of the cards and clusters on them can be seen. */
  readonly visible: ReadonlySet<string>;
}

/** The ballots of a board as they count there now. */
export async function standingVote(
  { hub }: Pick<Evening, 'hub'>,
  board: BoardId,
  cast: readonly Ballot[],
): Promise<StandingVote> {
  if (cast.every(({ votes }) => Object.keys(votes).length === 0))
    return { ballots: cast, visible: new Set() };
  return hub.read(board, (doc) => {
    const ballots = cast.map((ballot) => ({ ...ballot, votes: votesOnBoard(doc, ballot.votes) }));
    const ids = new Set(ballots.flatMap(({ votes }) => Object.keys(votes)));
    const filled = filledClusters(doc);
    return { ballots, visible: new Set([...ids].filter((id) => filled.has(id) || isShown(doc, id))) };
  });
}

/** One ballot as it counts on a board. */
export function votesOnBoard(doc: Doc, votes: Votes): Votes {
  return votesAtHome(votes, (id) => homeOnBoard(doc, id));
}

/** The cluster that a vote for a visible card or for a merged cluster counts for; otherwise what was voted for. */
export function homeOnBoard(doc: Doc, id: string): string {
  const clusters = clustersOf(doc);
  if (clusters.has(id)) return homeOf(clusters, id) ?? id;
  const card = readCard(id, cardsOf(doc).get(id));
  const cluster = card?.hidden ? null : card?.cluster;
  return (cluster && homeOf(clusters, cluster)) ?? id;
}

function isShown(doc: Doc, card: string): boolean {
  return readCard(card, cardsOf(doc).get(card))?.hidden === false;
}
