import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOfPoints, isWithin } from './polygon.ts';

const number = fc.integer({ min: -500, max: 500 });
const point = fc.tuple(number, number);

it('holds what lies in its middle, and nothing outside of its bounds', () => {
  const triangle = [
    [0, 0],
    [100, 0],
    [50, 90],
  ] as const;
  expect(isWithin(triangle, [50, 30])).toBe(true);
  expect(isWithin(triangle, [5, 80])).toBe(false);
  expect(isWithin([], [0, 0])).toBe(false);
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), point, (corners, at) => {
      const { x, y, width, height } = boundsOfPoints(corners);
      const isInBounds = at[0] >= x && at[0] <= x + width && at[1] >= y && at[1] <= y + height;
      if (!isInBounds) expect(isWithin(corners, at)).toBe(false);
    }),
  );
});

it('is the same wherever its line begins and whichever way it goes', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 3, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (corners, turn, pick) => {
        // Beside every corner's height, so that no rounding decides.
        const at = [(pick % 997) - 498.5, ((pick * 31) % 991) - 495.5] as const;
        const begin = turn % corners.length;
        const turned = [...corners.slice(begin), ...corners.slice(0, begin)];
        expect(isWithin(turned, at)).toBe(isWithin(corners, at));
        expect(isWithin([...corners].reverse(), at)).toBe(isWithin(corners, at));
      },
    ),
  );
});
