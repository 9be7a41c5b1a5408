import type { Card } from '@terreau/board/card';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import type { Peer } from '../../live/presence.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { createHands } from './hands.ts';

const [held, other] = ['card-held', 'card-else'] as CardId[] as [CardId, CardId];

function placedAt([x, y]: Point): PlacedCard {
  const card: Card = {
    id: held,
    text: '',
    kind: 'idea',
    at: [x, y],
    colour: 'straw',
    cluster: null,
    author: 'participant-1' as ParticipantId,
    createdAt: 1,
    notes: [],
    hidden: false,
  };
  const rect = { x, y, width: 232, height: 112 };
  return {
    card,
    layout: { lines: [], rightToLeft: null, fontSize: 17, size: [232, 112] },
    rect,
    reach: rect,
    isStacked: false,
  };
}

const peer = (change: Partial<Peer>): Peer => ({
  clientId: 7,
  id: 'participant-2' as ParticipantId,
  name: 'Léa',
  role: 'participant',
  colour: '#000000',
  cursor: null,
  editing: null,
  drag: null,
  view: null,
  card: null,
  summons: null,
  ...change,
});

it('says which cards are held or written in otherwise than before', () => {
  const hands = createHands(() => placedAt([0, 0]));
  const holding = peer({ drag: { cards: [held], by: [0, 0] } });
  expect(hands.update([holding])).toEqual(new Set([held]));
  expect(hands.update([peer({ drag: { cards: [held], by: [50, 0] } })])).toEqual(new Set());
  expect(hands.update([peer({ editing: other })])).toEqual(new Set([held, other]));
  expect(hands.update([])).toEqual(new Set([other]));
});

it('shows a held card where the hand carried it, until the document has it elsewhere', () => {
  let at: Point = [0, 0];
  const hands = createHands(() => placedAt(at));
  hands.update([peer({ drag: { cards: [held], by: [0, 0] } })]);
  hands.advance(Number.POSITIVE_INFINITY);
  hands.update([peer({ drag: { cards: [held], by: [80, 0] } })]);
  hands.advance(Number.POSITIVE_INFINITY);
  expect(hands.isHeld(held)).toBe(true);
  expect(hands.shiftOf(held)).toEqual([80, 0]);
  expect(hands.held()).toHaveLength(1);
  at = [80, 0];
  expect(hands.isHeld(held)).toBe(false);
  expect(hands.held()).toEqual([]);
});
