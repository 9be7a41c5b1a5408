import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

test('cuts between letters as readers see them', () => {
  expect(cutText('four', 4)).toBe('four');
  expect(cutText('fours', 4)).toBe('four');
  expect(cutText('ab👩‍🌾c', 5)).toBe('ab');
  expect(cutText('ab👩‍🌾c', 7)).toBe('ab👩‍🌾');
  expect(cutText('cafe\u0301s', 4)).toBe('caf');
  expect(cutText('', 3)).toBe('');
});

test('never makes a text longer than it may be, nor splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, max) => {
      const cut = cutText(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
