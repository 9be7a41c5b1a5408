import { expect, it } from 'vitest';
import { detailAt } from './level-of-detail.ts';

it('leaves away what nobody could see', () => {
  expect(detailAt(1, 1)).toEqual({
    hasShadow: true,
    hasRoundCorners: true,
    text: 'letters',
    hasFooter: true,
  });
  expect(detailAt(0.24, 1)).toEqual({
    hasShadow: false,
    hasRoundCorners: true,
    text: 'bars',
    hasFooter: false,
  });
  expect(detailAt(0.07, 1)).toMatchObject({ hasRoundCorners: false, text: 'bars' });
  expect(detailAt(0.04, 1)).toMatchObject({ hasRoundCorners: false, text: 'none' });
});

it('shows letters further away where the screen has the pixels for them, but not below what an eye can read', () => {
  expect(detailAt(0.22, 1).text).toBe('bars');
  expect(detailAt(0.22, 2).text).toBe('letters');
  expect(detailAt(0.19, 3).text).toBe('bars');
});
