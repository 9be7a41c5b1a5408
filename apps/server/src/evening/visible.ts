// What of a vote may be seen: a card that was hidden, or has gone, names nothing to anybody any more.

import { readCard } from '@terreau/board/card';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId } from '@terreau/board/ids';
import type { Votes } from '@terreau/workshop/ballots';
import type { Role } from '@terreau/workshop/permissions';
import type { Doc } from 'yjs';
import type { Evening } from './evening.ts';

/** Whether a role sees what is hidden on a board: whoever may hide it. */
export function seesHidden(role: Role): boolean {
  return role === 'facilitator' || role === 'organiser';
}

/** Which of the cards and clusters on these ballots can be seen on the board now. */
export async function visibleOn(
  { hub }: Pick<Evening, 'hub'>,
  board: BoardId,
  ballots: readonly { readonly votes: Votes }[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(ballots.flatMap(({ votes }) => Object.keys(votes)));
  if (ids.size === 0) return ids;
  return hub.read(board, (doc) => new Set([...ids].filter((id) => isVisible(doc, id))));
}

function isVisible(doc: Doc, id: string): boolean {
  return clustersOf(doc).has(id) || readCard(id, cardsOf(doc).get(id))?.hidden === false;
}
