// Casting a ballot. The whole ballot replaces the one before, so however often it is sent, it counts once. [T5]

import { readCard } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { homeOf } from '@terreau/board/merging';
import { filledClusters } from '@terreau/board/snapshot';
import { type BallotResult, checkBallot, type Standing, type Votes } from '@terreau/workshop/ballots';
import type { Doc } from 'yjs';
import type { Evening } from '../evening.ts';
import { type Caller, command } from '../people/caller.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { pushBallot } from '../sessions/session-push.ts';
import { votesOnBoard } from './votes.ts';

/** Casts somebody's ballot and answers it as it counts. */
export function castBallot(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  votes: Readonly<Record<string, number>>,
): Promise<Outcome<{ readonly votes: Votes; readonly budget: number }>> {
  return command(evening, caller, board, 'ballot.cast', async ({ budget }) => {
    const checked = await evening.hub.read(board, (doc) => countedBallot(doc, votes, budget));
    if (!checked.ok) return refuse(checked.refusal);
    const by = caller.id as ParticipantId;
    const cast = { votes: JSON.stringify(checked.votes), updated_at: evening.now() };
    await evening.database.db
      .insertInto('ballots')
      .values({ board_id: board, participant_id: by, ...cast })
      .onConflict((conflict) => conflict.columns(['board_id', 'participant_id']).doUpdateSet(cast))
      .execute();
    await pushBallot(evening, board, { by, votes: checked.votes });
    return done({ votes: checked.votes, budget });
  });
}

/**
 * Checks a whole ballot against the board. A vote for a card counts for its cluster, and a late one for a cluster that has
 * been merged counts for where that went.
 */
export function countedBallot(
  doc: Doc,
  votes: Readonly<Record<string, unknown>>,
  budget: number,
): BallotResult {
  const filled = filledClusters(doc);
  const checked = checkBallot(votes, budget, (id) => standingOf(doc, filled, id));
  return checked.ok ? { ok: true, votes: votesOnBoard(doc, checked.votes) } : checked;
}

function standingOf(doc: Doc, filled: ReadonlySet<string>, id: string): Standing {
  const home = homeOf(clustersOf(doc), id);
  if (home) return filled.has(home) ? 'open' : 'hidden';
  const card = readCard(id, cardsOf(doc).get(id));
  if (!card) return 'unknown';
  return card.hidden ? 'hidden' : 'open';
}
