import { intersects, type Rect } from '@terreau/board/geometry';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGrid } from './grid.ts';

const coordinate = fc.integer({ min: -3_000, max: 3_000 });
const length = fc.integer({ min: 0, max: 1_500 });
const rect = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
const step = fc.record({ id: fc.integer({ min: 0, max: 12 }), rect: fc.option(rect) });

it('finds what touches an area and nothing else, wherever things were before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), rect, (steps, area) => {
      const grid = createGrid<number>();
      const places = new Map<number, Rect>();
      for (const { id, rect: place } of steps) {
        if (place) {
          grid.set(id, place);
          places.set(id, place);
        } else {
          grid.delete(id);
          places.delete(id);
        }
      }
      const touching = [...places].filter(([, place]) => intersects(place, area)).map(([id]) => id);
      expect(grid.within(area).sort((a, b) => a - b)).toEqual(touching.sort((a, b) => a - b));
    }),
  );
});

it('finds a card of the far corner of the plane from very far away', () => {
  const grid = createGrid<string>();
  grid.set('corner', { x: 999_000, y: -999_000, width: 232, height: 112 });
  expect(grid.within({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 })).toEqual(['corner']);
  expect(grid.within({ x: 998_900, y: -999_100, width: 200, height: 200 })).toEqual(['corner']);
});
