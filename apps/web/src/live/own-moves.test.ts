import { addCluster } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import { addCards, assignCards, deleteCards, editText, type Hand, moveCards } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { areMovesLost, ownMovesOf } from './own-moves.ts';

let counter = 0;
const hand: Hand = {
  author: 'participant-ana' as ParticipantId,
  now: () => 1_700_000_000_000,
  newId: () => `record-${counter++}`.padEnd(12, '0'),
  origin: 'ana',
};

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = createBoardDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function setUp() {
  const server = createBoardDoc();
  const [card] = addCards(server, hand, [{ text: 'Un four', kind: 'idea', at: [0, 0] }]);
  if (!card) throw new Error('no card was added');
  const tab = copyOf(server);
  const isLost = () => areMovesLost(ownMovesOf(tab, new Map([[tab.clientID, 0]])), server);
  return { server, card, tab, isLost };
}

it('[T4] finds moves and groupings that the server’s state has not', () => {
  const moved = setUp();
  moveCards(moved.tab, hand, [[moved.card, [5, 5]]]);
  expect(moved.isLost()).toBe(true);
  const grouped = setUp();
  const area = { title: 'À deux', at: [0, 0], size: [10, 10], colour: 'moss' } as const;
  assignCards(grouped.tab, hand, [grouped.card], addCluster(grouped.tab, hand, area, []));
  expect(grouped.isLost()).toBe(true);
  Y.applyUpdate(grouped.server, Y.encodeStateAsUpdate(grouped.tab));
  expect(grouped.isLost()).toBe(false);
});

it('takes nobody else’s moves for one’s own, nor words, nor what became of a card that is gone', () => {
  const { server, card, tab, isLost } = setUp();
  editText(tab, hand, { of: 'card', card }, { before: 'Un four', after: 'Un grand four' });
  moveCards(server, hand, [[card, [7, 7]]]);
  expect(isLost()).toBe(false);
  moveCards(tab, hand, [[card, [5, 5]]]);
  deleteCards(server, hand, [card]);
  expect(isLost()).toBe(false);
});
