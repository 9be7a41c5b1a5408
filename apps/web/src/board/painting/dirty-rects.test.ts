import type { Rect } from '@terreau/board/geometry';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRects } from './dirty-rects.ts';
import { isInside } from './pixels.ts';

const rect = fc.record({
  x: fc.integer({ min: 0, max: 2_000 }),
  y: fc.integer({ min: 0, max: 2_000 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});

it('covers every rectangle, with few', () => {
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 120 }), (rects) => {
      const merged = mergeRects(rects);
      expect(merged.length).toBeLessThanOrEqual(Math.min(24, rects.length));
      for (const each of rects) expect(merged.some((large) => isInside(each, large))).toBe(true);
    }),
  );
});

it('joins what overlaps and leaves apart what is far', () => {
  const [a, b, far]: Rect[] = [
    { x: 0, y: 0, width: 100, height: 100 },
    { x: 10, y: 5, width: 100, height: 100 },
    { x: 900, y: 900, width: 10, height: 10 },
  ];
  expect(mergeRects([a, b, far] as Rect[])).toEqual([{ x: 0, y: 0, width: 110, height: 105 }, far]);
});
