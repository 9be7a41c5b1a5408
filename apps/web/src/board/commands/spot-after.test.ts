import { intersects, type Rect } from '@terreau/board/geometry';
import { describe, expect, it } from 'vitest';
import { spotAfter } from './spot-after.ts';

const size = [232, 112] as const;
const rect = (x: number, y: number): Rect => ({ x, y, width: 232, height: 112 });

describe('the place after a card', () => {
  it('is to its right', () => {
    expect(spotAfter(rect(0, 0), size, { row: [0, 0], width: 1400, taken: [rect(0, 0)] })).toEqual([252, 0]);
  });

  it('passes over what lies there', () => {
    const taken = [rect(0, 0), rect(260, 0)];
    expect(spotAfter(rect(0, 0), size, { row: [0, 0], width: 1400, taken })).toEqual([504, 0]);
  });

  it('begins a row below where the row is full', () => {
    const taken = [rect(0, 0), rect(252, 0)];
    expect(spotAfter(rect(252, 0), size, { row: [0, 0], width: 600, taken })).toEqual([0, 132]);
  });

  it('never lies on another card, however many follow each other', () => {
    const taken: Rect[] = [rect(0, 0), { x: 400, y: -50, width: 90, height: 900 }];
    let last = rect(0, 0);
    for (let n = 0; n < 60; n++) {
      const [x, y] = spotAfter(last, size, { row: [0, 0], width: 1200, taken });
      last = rect(x, y);
      expect(taken.some((other) => intersects(other, last))).toBe(false);
      taken.push(last);
    }
  });
});
