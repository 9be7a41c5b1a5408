import type { Point } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import type { Peer } from '../../live/presence.ts';
import { createRemoteDrags } from './remote-drags.ts';

const card = 'card-0001' as CardId;

const carrying = (by: Point): Peer => ({
  clientId: 7,
  id: 'participant-1' as ParticipantId,
  name: 'Léa',
  role: 'participant',
  colour: '#000000',
  cursor: null,
  editing: null,
  view: null,
  card: null,
  summons: null,
  drag: { cards: [card], by },
});

it('carries a card from where it was taken up, and not beyond where it was dropped', () => {
  let at: Point = [10, 10];
  const drags = createRemoteDrags();
  drags.update([carrying([50, 0])], () => at);
  expect(drags.holderOf(card, at)).toBe(7);
  // The drop is in the document before the hand's presence says that it is empty.
  at = [60, 10];
  drags.update([carrying([50, 0])], () => at);
  expect(drags.holderOf(card, at)).toBe(null);
  drags.update([], () => at);
  drags.update([carrying([5, 5])], () => at);
  expect(drags.holderOf(card, at)).toBe(7);
});
