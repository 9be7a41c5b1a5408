import { describe, expect, it } from 'vitest';
import { isFresh, readSummons, readViewpoint, saidView } from './viewpoint.ts';

describe('a viewpoint', () => {
  it('is read as it was said', () => {
    const view = { x: -10, y: 20, width: 800, height: 600 };
    expect(readViewpoint({ view: saidView(view), card: 'card-0001' })).toEqual({ view, card: 'card-0001' });
  });

  it.each([
    [[0, 0, 100]],
    [[0, 0, 100, 100, 100]],
    [[0, 0, 0, 100]],
    [[0, 0, -5, 100]],
    [[0, null, 100, 100]],
    [[0, Number.NaN, 100, 100]],
    [[Number.POSITIVE_INFINITY, 0, 100, 100]],
    [[9e9, 0, 100, 100]],
    [[0, 0, 9e9, 100]],
    [['0', 0, 100, 100]],
    [{ x: 0, y: 0, width: 100, height: 100 }],
    ['0,0,100,100'],
  ])('%j is none', (view) => {
    expect(readViewpoint({ view }).view).toBeNull();
  });

  it('names no card by anything but an id', () => {
    for (const card of ['"]', 17, {}, '', 'x'.repeat(1_000)]) expect(readViewpoint({ card }).card).toBeNull();
  });
});

describe('a summons', () => {
  const view = [0, 0, 100, 100];

  it('says when and where to', () => {
    expect(readSummons({ stamp: 5, view })).toEqual({
      stamp: 5,
      view: { x: 0, y: 0, width: 100, height: 100 },
      card: null,
    });
  });

  it.each([null, 'come', {}, { view }, { stamp: '5', view }, { stamp: Number.NaN, view }, { stamp: 5 }])(
    '%j is none',
    (value) => {
      expect(readSummons(value)).toBeNull();
    },
  );

  it('is news for ten seconds, by clocks that differ a little', () => {
    const summons = { stamp: 100_000, view: null, card: null };
    expect([90_000, 99_000, 110_000].map((now) => isFresh(summons, now))).toEqual([true, true, true]);
    expect([89_999, 110_001].map((now) => isFresh(summons, now))).toEqual([false, false]);
  });
});
