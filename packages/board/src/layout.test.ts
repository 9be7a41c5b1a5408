import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects, type Rect } from './geometry.ts';
import {
  cardHeight,
  cardWidth,
  clusterRegion,
  estimateCardSize,
  freeOrigin,
  layInColumns,
} from './layout.ts';

const texts = fc.array(fc.string({ maxLength: 2_000 }), { maxLength: 60 });

describe('layInColumns', () => {
  it('overlaps nothing, whatever the texts', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const sizes = all.map(estimateCardSize);
        const places = layInColumns(sizes, [100, -50]);
        const rects = places.map(
          ([x, y], i): Rect => ({ x, y, width: sizes[i]?.[0] ?? 0, height: sizes[i]?.[1] ?? 0 }),
        );
        for (const [i, a] of rects.entries()) {
          for (const b of rects.slice(i + 1)) expect(intersects(a, b)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begins at its origin, and beside what is there', () => {
    expect(layInColumns([[10, 10]], [7, 8])).toEqual([[7, 8]]);
    const [x, y] = freeOrigin([{ x: -20, y: 30, width: 100, height: 40 }]);
    expect(x).toBeGreaterThan(80);
    expect(y).toBe(30);
    expect(freeOrigin([])).toEqual([0, 0]);
  });
});

describe('estimateCardSize', () => {
  it('counts words that are longer than a line and lines that are broken by hand', () => {
    expect(estimateCardSize('x'.repeat(100))[1]).toBeGreaterThanOrEqual(cardHeight(5));
    expect(estimateCardSize('a\nb\nc\nd\ne')[1]).toBe(cardHeight(5));
    expect(cardWidth('x'.repeat(500))).toBeGreaterThan(cardWidth('x'));
  });
});

describe('clusterRegion', () => {
  const cluster = { at: [1, 2], size: [300, 200] } as const;
  it('is the cluster’s own rectangle while it is empty, and holds its cards with room for the title', () => {
    expect(clusterRegion(cluster, [])).toEqual({ x: 1, y: 2, width: 300, height: 200 });
    const region = clusterRegion(cluster, [{ x: 500, y: 500, width: 232, height: 112 }]);
    expect(region.y).toBeLessThan(500 - 40);
    expect(region.x + region.width).toBeGreaterThan(732);
  });
});
