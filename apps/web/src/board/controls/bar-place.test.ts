import { describe, expect, it } from 'vitest';
import { placeBar } from './bar-place.ts';

const [bar, canvas] = [
  [400, 50],
  [1_280, 700],
] as const;

describe('the bar of the selection', () => {
  it('stands above what is selected, and below it where that is at the top', () => {
    expect(placeBar({ x: 500, y: 300, width: 200, height: 100 }, bar, canvas, false)).toEqual([400, 236]);
    expect(placeBar({ x: 500, y: 20, width: 200, height: 100 }, bar, canvas, false)).toEqual([400, 134]);
  });

  it('stands at the foot, above the tools, where the selection fills the canvas', () => {
    expect(placeBar({ x: -200, y: -100, width: 2_000, height: 900 }, bar, canvas, true)).toEqual([600, 570]);
    expect(placeBar({ x: 20, y: 30, width: 1_240, height: 590 }, bar, canvas, true)).toEqual([440, 570]);
  });

  it('stays in the canvas when the selection has left it', () => {
    expect(placeBar({ x: 5_000, y: -900, width: 200, height: 100 }, bar, canvas, false)).toEqual([872, 8]);
    expect(placeBar({ x: -900, y: 5_000, width: 200, height: 100 }, bar, canvas, false)).toEqual([8, 578]);
  });

  it('stands at the foot of a small screen when several are selected', () => {
    expect(placeBar({ x: 50, y: 300, width: 200, height: 100 }, [300, 50], [390, 700], true)).toEqual([
      8, 570,
    ]);
    expect(placeBar({ x: 50, y: 300, width: 200, height: 100 }, [300, 50], [390, 700], false)).toEqual([
      8, 236,
    ]);
  });
});
