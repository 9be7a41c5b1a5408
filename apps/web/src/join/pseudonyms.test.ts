import { expect, it } from 'vitest';
import { pseudonym } from './pseudonyms.ts';

function sequence(...numbers: number[]): () => number {
  return () => numbers.shift() ?? 0;
}

it('agrees in gender in French', () => {
  expect(pseudonym('fr', sequence(0, 0, 0))).toBe('Renard curieux');
  expect(pseudonym('fr', sequence(0.9, 0, 0))).toBe('Loutre curieuse');
});

it('speaks English', () => {
  expect(pseudonym('en', sequence(0, 0))).toBe('Curious fox');
});

it('stays within its lists whatever is drawn, and within a name’s length', () => {
  for (const draw of [0, 0.25, 0.5, 0.75, 0.999_999]) {
    for (const locale of ['fr', 'en'] as const) {
      const name = pseudonym(locale, () => draw);
      expect(name).toMatch(/^\S+ \S+$/u);
      expect(name.length).toBeLessThanOrEqual(40);
    }
  }
});
