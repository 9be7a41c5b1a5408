import { boundsOf, intersects, type Rect } from '@terreau/board/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, arranged } from './arranging.ts';

const number = fc.integer({ min: -2_000, max: 2_000 });
const rect = fc.record({
  x: number,
  y: number,
  width: fc.constantFrom(232, 320, 420),
  height: fc.double({ min: 100, max: 600, noNaN: true }),
});
const rects = fc.array(rect, { minLength: 2, maxLength: 40 });
const many = fc.array(rect, { minLength: 3, maxLength: 40 });

const at = (x: number, y: number, width = 100, height = 50): Rect => ({ x, y, width, height });

/** The least that a card is high. */
const card = (x: number, y: number): Rect => at(x, y, 100, 112);

/** The rectangles after it. */
function laid(before: readonly Rect[], how: Arrangement): Rect[] {
  const corners = arranged(before, how);
  return before.map((each, i) => ({ ...each, x: corners[i]?.[0] ?? 0, y: corners[i]?.[1] ?? 0 }));
}

describe('aligning', () => {
  const three = [at(0, 0), at(50, 100, 200), at(400, 300, 60, 90)];
  it.each([
    ['left', [0, 0, 0]],
    ['centre', [180, 130, 200]],
    ['right', [360, 260, 400]],
  ] as const)('%s moves sideways only', (how, xs) => {
    expect(arranged(three, how)).toEqual(three.map(({ y }, i) => [xs[i], y]));
  });
  it.each([
    ['top', [0, 0, 0]],
    ['middle', [170, 170, 150]],
    ['bottom', [340, 340, 300]],
  ] as const)('%s moves up and down only', (how, ys) => {
    expect(arranged(three, how)).toEqual(three.map(({ x }, i) => [x, ys[i]]));
  });
});

describe('distributing', () => {
  it('makes all gaps the same, between the outermost edges or where there is no room beyond', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('across', 'down'), (before, how) => {
        const result = laid(before, how);
        const [start, length] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
        const sorted = [...result.entries()].sort(
          ([i, a], [j, b]) => a[start] + a[length] / 2 - b[start] - b[length] / 2 || i - j,
        );
        const gaps = sorted.slice(1).map(([, next], i) => {
          const previous = sorted[i]?.[1] ?? next;
          return next[start] - previous[start] - previous[length];
        });
        const [bounds, own] = [boundsOf(before), boundsOf(result)];
        expect(own?.[start]).toBeCloseTo(bounds?.[start] ?? Number.NaN, 6);
        const taken = before.reduce((sum, each) => sum + each[length], 0);
        if (taken <= (bounds?.[length] ?? 0)) expect(own?.[length]).toBeCloseTo(bounds?.[length] ?? 0, 6);
        for (const each of gaps) {
          expect(each).toBeGreaterThan(-1e-6);
          expect(each).toBeCloseTo(gaps[0] ?? 0, 6);
        }
        const other = how === 'across' ? 'y' : 'x';
        expect(result.map((each) => each[other])).toEqual(before.map((each) => each[other]));
      }),
    );
  });

  it('leaves two as they are', () => {
    expect(arranged([at(0, 0), at(500, 20)], 'across')).toEqual([
      [0, 0],
      [500, 20],
    ]);
  });
});

describe('tidying into a grid', () => {
  it('leaves no card on another, and begins where they began', () => {
    fc.assert(
      fc.property(rects, (before) => {
        const result = laid(before, 'grid');
        for (const [i, one] of result.entries())
          for (const other of result.slice(i + 1)) expect(intersects(one, other)).toBe(false);
        const [bounds, own] = [boundsOf(before), boundsOf(result)];
        expect([own?.x, own?.y]).toEqual([bounds?.x, bounds?.y]);
      }),
    );
  });

  it('moves nothing when it is done again', () => {
    fc.assert(
      fc.property(rects, (before) => {
        const once = laid(before, 'grid');
        expect(laid(once, 'grid')).toEqual(once);
      }),
    );
  });

  it('does not depend on the order in which the cards are named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rect, { selector: ({ x, y }) => `${x} ${y}`, minLength: 2 }), (before) => {
        const turned = [...before].reverse();
        expect(arranged(turned, 'grid').reverse()).toEqual(arranged(before, 'grid'));
      }),
    );
  });

  it('keeps what is read first first', () => {
    // Two rows, drawn by a shaky hand.
    const before = [card(260, 12), card(0, 0), card(130, -14), card(10, 140), card(150, 128)];
    expect(arranged(before, 'grid')).toEqual([
      [248, -14],
      [0, -14],
      [124, -14],
      [0, 122],
      [124, 122],
    ]);
  });

  it('keeps about the shape: a row stays a row, a column a column', () => {
    const row = [card(0, 0), card(300, 20), card(650, -10), card(900, 5)];
    expect(new Set(arranged(row, 'grid').map(([, y]) => y)).size).toBe(1);
    const diagonal = Array.from({ length: 9 }, (_, i) => card(i * 140, i * 140));
    expect(new Set(arranged(diagonal, 'grid').map(([x]) => x)).size).toBe(3);
    const column = [card(0, 0), card(12, 200), card(-8, 350), card(4, 600)];
    expect(new Set(arranged(column, 'grid').map(([x]) => x)).size).toBe(1);
  });
});
