import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftIndex, spliceBetween } from './text-diff.ts';

const apply = (text: string, splice: ReturnType<typeof spliceBetween>) =>
  splice ? text.slice(0, splice.index) + splice.insert + text.slice(splice.index + splice.remove) : text;

describe('spliceBetween', () => {
  it('turns any text into any other, whatever the caret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(40),
        (a, b, caret) => {
          expect(apply(a, spliceBetween(a, b, caret))).toBe(b);
        },
      ),
    );
  });

  it('uses the caret to tell which of equal letters was typed', () => {
    expect(spliceBetween('aaa', 'aaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' });
    expect(spliceBetween('aaa', 'aaaa', 4)).toEqual({ index: 3, remove: 0, insert: 'a' });
  });

  it('never splits an emoji', () => {
    // 🌱 and 🌳 share their first UTF-16 unit, 🌱 and 🔱 their second.
    expect(spliceBetween('🌱', '🌳')).toEqual({ index: 0, remove: 2, insert: '🌳' });
    expect(spliceBetween('a🌱', 'a🔱', 0)).toEqual({ index: 1, remove: 2, insert: '🔱' });
  });
});

describe('shiftIndex', () => {
  it('keeps a caret at its letter when somebody types before it, and in place when after it', () => {
    expect(shiftIndex(5, { index: 2, remove: 0, insert: 'abc' })).toBe(8);
    expect(shiftIndex(5, { index: 7, remove: 3, insert: '' })).toBe(5);
    expect(shiftIndex(5, { index: 3, remove: 10, insert: 'x' })).toBe(4);
  });
});
