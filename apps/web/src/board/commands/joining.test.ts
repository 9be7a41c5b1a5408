import { type Card, colourOfKind } from '@terreau/board/card';
import { boundsOf, inflate, intersects, type Rect } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { expect, it } from 'vitest';
import type { PlacedCard } from '../scene/placed-cards.ts';
import { joinBeside, joinWithRoom } from './joining.ts';

function cardOf(name: string): PlacedCard {
  const card: Card = {
    id: name as CardId,
    text: '',
    kind: 'idea',
    at: [9_000, 9_000],
    colour: colourOfKind.idea,
    cluster: null,
    author: 'participant-1' as ParticipantId,
    createdAt: 0,
    notes: [],
    hidden: false,
  };
  const rect = { x: 9_000, y: 9_000, width: 232, height: 112 };
  const layout = { lines: [], rightToLeft: null, fontSize: 17, size: [232, 112] as const };
  return { card, layout, rect, reach: rect, isStacked: false };
}

const members: Rect[] = [
  { x: 0, y: 0, width: 232, height: 112 },
  { x: 0, y: 136, width: 232, height: 112 },
];
const cards = ['a', 'b', 'c'].map(cardOf);

function rectsOf(moves: ReturnType<typeof joinBeside>): Rect[] {
  return moves.map(([, [x, y]]) => ({ x, y, width: 232, height: 112 }));
}

it('lays them beside those that are there, without overlap', () => {
  const rects = rectsOf(joinBeside(cards, { members, at: [0, 0], taken: [] }));
  expect(rects).toHaveLength(3);
  const all = [...members, ...rects];
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1))
      expect(intersects(inflate(one, 11), inflate(other, 11))).toBe(false);
});

it('takes another side where something else lies, so that the region grows over nothing else', () => {
  const taken: Rect[] = [
    { x: 300, y: 0, width: 232, height: 112 },
    { x: 0, y: 300, width: 232, height: 112 },
  ];
  const region = boundsOf([...members, ...rectsOf(joinBeside(cards, { members, at: [0, 0], taken }))]);
  for (const rect of taken) expect(region && intersects(region, rect)).toBe(false);
});

it('lays them below the title of a cluster that is empty', () => {
  const [first] = joinBeside(cards, { members: [], at: [500, 500], taken: [] });
  expect(first?.[1]).toEqual([524, 580]);
});

it('has no room in an empty cluster whose region would grow over something else', () => {
  const near = { members: [], at: [0, 0], taken: [{ x: 200, y: 100, width: 232, height: 112 }] } as const;
  expect(joinWithRoom(cards, near)).toBeNull();
  expect(joinBeside(cards, near)[0]?.[1]).toEqual([24, 80]);
});
