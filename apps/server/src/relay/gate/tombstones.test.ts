import type { BoardAction } from '@terreau/board/actions';
import type { ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { createTombstones } from './tombstones.ts';

const alice = 'alice-participant' as ParticipantId;
const bob = 'bob-participant' as ParticipantId;

function action(type: BoardAction['type'], id: string, said: string): BoardAction {
  return { type, id, author: bob, words: [{ author: bob, said }] };
}

test('[T3] only who has deleted may bring back, only the same, and only there', () => {
  const tombstones = createTombstones({ maxTombstones: 10, maxTombstoneCharacters: 100 });
  tombstones.remember([action('card.delete', 'one', 'words')], alice);
  expect(tombstones.isUndo(action('card.add', 'one', 'words'), alice)).toBe(true);
  expect(tombstones.isUndo(action('card.add', 'one', 'words'), bob)).toBe(false);
  expect(tombstones.isUndo(action('card.add', 'one', 'other words'), alice)).toBe(false);
  expect(tombstones.isUndo(action('card.add', 'two', 'words'), alice)).toBe(false);
  expect(tombstones.isUndo(action('cluster.add', 'one', 'words'), alice)).toBe(false);
  expect(tombstones.isUndo(action('card.text', 'one', 'words'), alice)).toBe(false);
});

test('[T6] the oldest are forgotten, by number and by size', () => {
  const tombstones = createTombstones({ maxTombstones: 2, maxTombstoneCharacters: 10 });
  tombstones.remember(
    ['one', 'two', 'three'].map((id) => action('card.delete', id, 'x')),
    alice,
  );
  const known = () =>
    ['one', 'two', 'three', 'four'].filter((id) => tombstones.isUndo(action('card.add', id, 'x'), alice));
  expect(known()).toEqual(['two', 'three']);
  tombstones.remember([action('card.delete', 'four', 'x')], alice);
  expect(known()).toEqual(['three', 'four']);
  tombstones.remember([action('card.delete', 'five', 'x'.repeat(10))], alice);
  expect(known()).toEqual([]);
});
