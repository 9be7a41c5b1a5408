import { type Card, colourOfKind } from '@terreau/board/card';
import { intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSpot } from '../commands/free-spot.ts';
import { gather } from '../commands/gathering.ts';
import type { PlacedCard } from './placed-cards.ts';

const rect = fc.record({
  x: fc.integer({ min: -1_000, max: 1_000 }),
  y: fc.integer({ min: -1_000, max: 1_000 }),
  width: fc.integer({ min: 10, max: 400 }),
  height: fc.integer({ min: 10, max: 400 }),
});

function placed(id: string, [x, y]: Point): PlacedCard {
  const card: Card = {
    id: id as CardId,
    text: id,
    kind: 'idea',
    at: [x, y],
    colour: colourOfKind.idea,
    cluster: null,
    author: 'participant-1' as ParticipantId,
    createdAt: 0,
    notes: [],
    hidden: false,
  };
  const layout = { lines: [id], rightToLeft: null, fontSize: 17, size: [232, 112] as const };
  const rect = { x, y, width: 232, height: 112 };
  return { card, layout, rect, reach: rect, isStacked: false };
}

describe('a free spot', () => {
  it('overlaps nothing, wherever things lie', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), (taken) => {
        const [x, y] = freeSpot([232, 112], [0, 0], taken);
        for (const other of taken) expect(intersects({ x, y, width: 232, height: 112 }, other)).toBe(false);
      }),
    );
  });

  it('is where it was wanted when there is room', () => {
    expect(freeSpot([200, 100], [50, 50], [])).toEqual([-50, 0]);
  });
});

describe('gathering cards for a cluster', () => {
  it('leaves them where they lie when they lie together', () => {
    const { moves, region } = gather([placed('a', [0, 0]), placed('b', [250, 0])], []);
    expect(moves).toEqual([]);
    expect(region).toEqual({ x: -24, y: -80, width: 530, height: 216 });
  });

  it('brings them together when other cards lie between them, and away from those', () => {
    const taken: Rect[] = [{ x: 300, y: 0, width: 232, height: 112 }];
    const { moves, region } = gather([placed('a', [0, 0]), placed('b', [600, 0])], taken);
    expect(moves).toHaveLength(2);
    for (const other of taken) expect(intersects(region, other)).toBe(false);
    for (const [, [x, y]] of moves) {
      expect(x).toBeGreaterThanOrEqual(region.x);
      expect(y).toBeGreaterThanOrEqual(region.y + 56);
      expect(x + 232).toBeLessThanOrEqual(region.x + region.width);
      expect(y + 112).toBeLessThanOrEqual(region.y + region.height);
    }
  });

  it('brings together what is far apart', () => {
    const { moves, region } = gather([placed('a', [0, 0]), placed('b', [4_000, 3_000])], []);
    expect(moves).toHaveLength(2);
    expect(region.width).toBeLessThan(1_000);
  });
});
