import type { Card } from '@terreau/board/card';
import type { Point } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import { cardInView } from './first-in-view.ts';

function card(id: string, at: Point, hidden = false): Card {
  const rest = { kind: 'idea', colour: 'straw', cluster: null, createdAt: 0, notes: [], hidden } as const;
  return { id: id as CardId, text: id, at, author: 'author-1' as ParticipantId, ...rest };
}

const cards = [
  card('low', [0, 900]),
  card('right', [600, 0]),
  card('left', [0, 10]),
  card('secret', [-50, -50], true),
  card('far', [9_000, 0]),
];
const view = { x: -200, y: -200, width: 1_200, height: 1_400 };

it('is the one that is named', () => {
  expect(cardInView(cards, { view, card: 'far' as CardId })).toBe('far');
});

it('is the first in reading order of those in view', () => {
  expect(cardInView(cards, { view, card: 'gone' as CardId })).toBe('left');
});

it('is the nearest where none is in view', () => {
  expect(cardInView(cards, { view: { x: 7_000, y: 0, width: 100, height: 100 }, card: null })).toBe('far');
});

it('is none on an empty board, or where nobody looks', () => {
  expect(cardInView([], { view, card: null })).toBeNull();
  expect(cardInView(cards, { view: null, card: null })).toBeNull();
});
