// Casting a ballot. The whole ballot replaces the one before, so however often it is sent, it counts once. [T5]

import { readCard } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { homeOf } from '@terreau/board/merging';
import { checkBallot, type Standing, type Votes } from '@terreau/workshop/ballots';
import type { Doc } from 'yjs';
import { type Caller, command } from './caller.ts';
import type { Evening } from './evening.ts';
import { done, type Outcome, refuse } from './refusal.ts';
import { pushBallot } from './session-push.ts';

/** Casts somebody's ballot and answers it as it counts. */
export function castBallot(
  evening: Evening,
  caller: Caller,
  board: BoardId,
  votes: Readonly<Record<string, number>>,
): Promise<Outcome<{ readonly votes: Votes; readonly budget: number }>> {
  return command(evening, caller, board, 'ballot.cast', async ({ budget }) => {
    const checked = await evening.hub.read(board, (doc) =>
      checkBallot(votes, budget, (id) => standingOf(doc, id)),
    );
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

/** The same as voteTargets, for one id: a ballot does not read the whole board. */
export function standingOf(doc: Doc, id: string): Standing {
  const clusters = clustersOf(doc);
  if (clusters.has(id)) return homeOf(clusters, id) === id ? 'open' : 'unknown';
  const card = readCard(id, cardsOf(doc).get(id));
  if (card?.hidden) return 'hidden';
  if (!card) return 'unknown';
  return card.cluster === null || !homeOf(clusters, card.cluster) ? 'open' : 'unknown';
}
