import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ClusterId, ParticipantId } from '@terreau/board/ids';
import { clusterRegion } from '@terreau/board/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeGroups, rectOf, takenBesides } from './group-places.ts';

const author = 'author-1' as ParticipantId;

function card(id: string, at: Point, cluster: string | null = null): Card {
  const rest = { kind: 'idea', colour: 'straw', author, createdAt: 0, notes: [], hidden: false } as const;
  return { id: id as CardId, text: 'Un four à pain', at, cluster: cluster as ClusterId | null, ...rest };
}

function cluster(id: string, at: Point): Cluster {
  return { id: id as ClusterId, title: id, at, size: [300, 300], colour: 'stone', author, createdAt: 0 };
}

/** Rows of cards that leave no room between them. */
function field(columns: number, rows: number): Card[] {
  const at = (n: number): Point => [(n % columns) * 240, Math.floor(n / columns) * 120];
  return Array.from({ length: columns * rows }, (_, n) => card(`field-${n}`, at(n)));
}

/** The region of each group once its cards have moved. */
function regionsOf(cards: readonly Card[], groups: readonly (readonly Card[])[]): Rect[] {
  return placeGroups({ cards, clusters: [] }, groups).map(({ region, moves }, n) => {
    const moved = new Map(moves);
    const rects = (groups[n] ?? []).map((one) => rectOf({ ...one, at: moved.get(one.id) ?? one.at }));
    expect(clusterRegion({ at: [0, 0], size: [0, 0] }, rects)).toEqual(region);
    return region;
  });
}

describe('the places of groups', () => {
  it('overlap neither each other nor what stays, wherever the cards lay', () => {
    const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 6, maxLength: 40 }), (points) => {
        const cards = points.map((at, n) => card(`card-${n}`, at));
        const groups = [cards.slice(0, 3), cards.slice(3, 5)];
        const regions = regionsOf(cards, groups);
        const rest = cards.slice(5).map(rectOf);
        for (const [n, region] of regions.entries())
          for (const other of [...regions.slice(n + 1), ...rest])
            expect(intersects(region, other)).toBe(false);
      }),
    );
  });

  it('are below everything where there is no room', () => {
    const cards = field(40, 70);
    const [a, b] = [cards[0], cards.at(-1)];
    const [region] = regionsOf(cards, [[a, b].flatMap((one) => one ?? [])]);
    expect(region && cards.slice(1, -1).some((one) => intersects(rectOf(one), region))).toBe(false);
  });

  it('are where the cards lie when they lie by themselves', () => {
    const cards = [card('a', [0, 0]), card('b', [260, 0]), card('c', [2_000, 0])];
    const [place] = placeGroups({ cards, clusters: [] }, [cards.slice(0, 2)]);
    expect(place?.moves).toEqual([]);
  });
});

it('what is taken leaves out the clusters that go, and keeps those that were empty', () => {
  const cards = [card('a', [0, 0], 'goes'), card('b', [900, 0], 'stays'), card('c', [1_200, 0], 'stays')];
  const clusters = [cluster('goes', [0, 0]), cluster('stays', [900, 0]), cluster('empty', [5_000, 0])];
  const taken = takenBesides({ cards, clusters }, new Set(['a' as CardId, 'b' as CardId]));
  expect(taken.map(({ x }) => x)).toEqual([1_200, 1_200 - 24, 5_000]);
});
