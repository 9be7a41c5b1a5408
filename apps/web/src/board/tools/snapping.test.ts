import type { Point, Rect } from '@terreau/board/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapped } from './snapping.ts';

const box: Rect = { x: 0, y: 0, width: 100, height: 50 };
const number = fc.integer({ min: -300, max: 300 });
const rect = fc.record({
  x: number,
  y: number,
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.integer({ min: 10, max: 200 }),
});

describe('falling into line', () => {
  it('lays an edge along an edge, with a guide past both', () => {
    const { by, guides } = snapped(box, [296, 200], [{ x: 300, y: 0, width: 80, height: 50 }], 6);
    expect(by).toEqual([300, 200]);
    expect(guides).toEqual([{ from: [300, 0], to: [300, 250] }]);
  });

  it('lays a middle on a middle, both ways at once', () => {
    const { by, guides } = snapped(box, [3, -4], [{ x: -20, y: -30, width: 140, height: 110 }], 6);
    expect(by).toEqual([0, 0]);
    expect(guides).toContainEqual({ from: [50, -30], to: [50, 80] });
    expect(guides).toContainEqual({ from: [-20, 25], to: [120, 25] });
  });

  it('takes the nearest of several, and leaves alone what is too far', () => {
    const neighbours: Rect[] = [
      { x: 305, y: 100, width: 80, height: 50 },
      { x: 298, y: 400, width: 70, height: 50 },
    ];
    expect(snapped(box, [300, 220], neighbours, 6).by).toEqual([298, 220]);
    expect(snapped(box, [220, 220], neighbours, 6)).toEqual({ by: [220, 220], guides: [] });
  });

  it('never goes further than its reach, and stays where it has come to', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), fc.tuple(number, number), (neighbours, by) => {
        const first = snapped(box, by, neighbours, 6);
        expect(Math.abs(first.by[0] - by[0])).toBeLessThanOrEqual(6);
        expect(Math.abs(first.by[1] - by[1])).toBeLessThanOrEqual(6);
        const isMoved = (point: Point) => point[0] !== by[0] || point[1] !== by[1];
        if (isMoved(first.by)) expect(first.guides.length).toBeGreaterThan(0);
        expect(snapped(box, first.by, neighbours, 6).by).toEqual(first.by);
      }),
    );
  });
});
