import { expect, it } from 'vitest';
import { partOfList } from './list-part.ts';

it('holds the whole of a short list, and of a long one what is around the focus', () => {
  expect(partOfList(0, 0)).toEqual({ begin: 0, end: 0 });
  expect(partOfList(170, 169)).toEqual({ begin: 0, end: 170 });
  for (const focused of [0, 1, 2_500, 4_998, 4_999]) {
    const { begin, end } = partOfList(5_000, focused);
    expect(end - begin).toBe(240);
    expect(focused).toBeGreaterThanOrEqual(begin);
    expect(focused).toBeLessThan(end);
  }
});
