import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBeside } from './beside.ts';

const card = { x: 400, y: 200, width: 232, height: 112 };

it('stands at the right of a card, level with its top', () => {
  expect(placeBeside(card, [320, 300], [1440, 700], 72)).toEqual([646, 200]);
});

it('stands at the left where there is no room at the right', () => {
  expect(placeBeside({ ...card, x: 1_100 }, [320, 300], [1440, 700], 72)).toEqual([766, 200]);
});

it('stays inside the canvas and above its foot, wherever the card is', () => {
  const place = fc.integer({ min: -3_000, max: 3_000 });
  fc.assert(
    fc.property(place, place, (x, y) => {
      const [left, top] = placeBeside({ ...card, x, y }, [320, 300], [1024, 600], 72);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(left + 320).toBeLessThanOrEqual(1024);
      expect(top + 300).toBeLessThanOrEqual(600 - 72);
    }),
  );
});
