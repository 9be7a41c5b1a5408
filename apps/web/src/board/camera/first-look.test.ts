import { boundsOf, type Rect } from '@terreau/board/geometry';
import { describe, expect, it } from 'vitest';
import { rectOnScreen } from './camera.ts';
import { firstLook, fitAboveTools, readableZoom } from './first-look.ts';

const laptop = [1_280, 720] as const;

/** Cards in rows, as the server lays them. */
function rowsOf(columns: number, rows: number): Rect[] {
  return Array.from({ length: columns * rows }, (_, n) => ({
    x: -500 + (n % columns) * 270,
    y: 300 + Math.floor(n / columns) * 190,
    width: 232,
    height: 112,
  }));
}

function lookAt(cards: readonly Rect[], size: readonly [number, number] = laptop) {
  const bounds = boundsOf(cards);
  if (!bounds) throw new Error('no cards');
  const camera = firstLook(bounds, cards, size);
  return { camera, bounds, shown: cards.map((rect) => rectOnScreen(camera, rect)) };
}

describe('the first look at a board', () => {
  it('is everything where that can be read', () => {
    const { camera, bounds } = lookAt(rowsOf(4, 3));
    expect(camera).toEqual(fitAboveTools(bounds, laptop));
  });

  it('is the beginning of a board that is too large, large enough to be read', () => {
    for (const size of [laptop, [1_024, 520], [390, 700]] as const) {
      const { camera, shown } = lookAt(rowsOf(9, 8), size);
      expect(camera.zoom).toBe(readableZoom);
      expect(shown[0]).toMatchObject({ x: 24, y: 24 });
    }
  });

  it('has what fits one way in the middle', () => {
    const { shown } = lookAt(rowsOf(3, 12));
    const [left, right] = [shown[0]?.x ?? 0, (shown[2]?.x ?? 0) + (shown[2]?.width ?? 0)];
    expect(left).toBeCloseTo(laptop[0] - right);
    expect(shown[0]?.y).toBeCloseTo(24);
  });

  it('has a card in it where nothing lies in the corner', () => {
    const far = { width: 232, height: 112 };
    const { shown } = lookAt([
      { x: 0, y: 4_000, ...far },
      { x: 5_000, y: 0, ...far },
    ]);
    const seen = shown.filter(({ x, y }) => x >= 0 && y >= 0 && x < laptop[0] && y < laptop[1]);
    expect(seen).toHaveLength(1);
  });
});
