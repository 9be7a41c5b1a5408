// A vote counts for the cluster in which a card is, and for the one that a cluster was merged into. So whoever regroups a
// board changes what was voted, and its people are told the vote anew; and whoever hides a card changes what records tell.

import { createHash } from 'node:crypto';
import { cardsOf, clustersOf } from '@terreau/board/document';
import type { BoardId } from '@terreau/board/ids';
import type { Doc } from 'yjs';
import type { Log } from '../../relay/log.ts';
import type { Evening } from '../evening.ts';
import { hidingOf } from '../hiding.ts';
import { pushProjects, pushVote } from '../sessions/session-push.ts';

/** Boards of which is remembered how they were grouped; a forgotten one is told its vote once too often. [T6] */
const maxBoards = 2_000;

/** From now on, boards that are regrouped are told their vote and their records, at most once in so many milliseconds. */
export function followRegrouping(evening: Evening, log: Pick<Log, 'error'>, everyMs = 500): void {
  const known = new Map<BoardId, string>();
  const due = new Set<BoardId>();

  const look = async (board: BoardId): Promise<void> => {
    const grouping = await evening.hub.read(board, groupingOf);
    if (known.get(board) === grouping) return;
    known.delete(board);
    known.set(board, grouping);
    const [oldest] = known.keys();
    if (known.size > maxBoards && oldest !== undefined) known.delete(oldest);
    await evening.queue.run(board, async () => {
      await pushVote(evening, board);
      await pushProjects(evening, board);
    });
  };

  evening.signs.listen((board, news) => {
    if (news !== 'document' || due.has(board)) return;
    due.add(board);
    setTimeout(() => {
      due.delete(board);
      look(board).catch((error: unknown) =>
        log.error({ board, err: error }, 'A vote or a record was not told anew'),
      );
    }, everyMs).unref();
  });
}

/** Says in a few bytes which card is in which cluster, which cluster in which, and what was hidden. Costs O(cards). */
function groupingOf(doc: Doc): string {
  const hash = createHash('sha1');
  for (const [id, cluster] of clustersOf(doc).entries()) hash.update(`${id} ${cluster.get('mergedInto')};`);
  for (const [id, card] of cardsOf(doc).entries()) hash.update(`${id} ${card.get('cluster')};`);
  hash.update(hidingOf(doc) ?? '');
  return hash.digest('base64');
}
