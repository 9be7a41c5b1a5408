import { describe, expect, test } from 'vitest';
import { dateInWords, moneyInWords, typeset } from './typography.ts';

describe('French', () => {
  test.each([
    ['Qui paie ? Nous !', 'Qui paie\u202f? Nous\u202f!'],
    ['Le besoin : du pain ; vite', 'Le besoin\u00a0: du pain\u202f; vite'],
    ["« L'école »", '«\u00a0L’école\u00a0»'],
    ['1 400 habitants, 30 % et 12 €', '1\u202f400 habitants, 30\u00a0% et 12\u00a0€'],
    ['à 14 km, 2 000 ans, 3 hectares', 'à 14\u00a0km, 2\u202f000\u00a0ans, 3 hectares'],
    ['https://example.org/a?b', 'https://example.org/a?b'],
  ])('%j', (text, set) => expect(typeset(text, 'fr')).toBe(set));

  test('dates and sums', () => {
    expect(dateInWords('2026-03-01', 'fr')).toBe('dimanche 1er mars 2026');
    expect(dateInWords('2026-10-11', 'fr')).toBe('dimanche 11 octobre 2026');
    expect(moneyInWords(123_450, 'fr')).toBe('1\u202f234,50\u00a0€');
    expect(moneyInWords(200_000, 'fr')).toBe('2\u202f000\u00a0€');
  });
});

describe('English', () => {
  test('has its own spaces', () => {
    expect(typeset("The baker's oven : 1 400 !", 'en')).toBe('The baker’s oven : 1 400 !');
    expect(dateInWords('2026-03-01', 'en')).toBe('Sunday 1 March 2026');
    expect(moneyInWords(123_450, 'en')).toBe('€1,234.50');
  });
});

test('what is no date stays as it is', () => {
  expect(dateInWords('au printemps', 'fr')).toBe('au printemps');
  expect(dateInWords('2026-13-45', 'fr')).toBe('2026-13-45');
});
