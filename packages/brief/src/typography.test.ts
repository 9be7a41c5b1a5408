import { describe, expect, test } from 'vitest';
import { dateInWords, moneyInWords, typeset } from './typography.ts';

describe('French', () => {
  test.each([
    ['Qui paie ? Nous !', 'Qui paie\u202f? Nous\u202f!'],
    ['Le besoin : du pain ; vite', 'Le besoin\u00a0: du pain\u202f; vite'],
    ["« L'école »", '«\u00a0L’école\u00a0»'],
    ['1 400 habitants, 30 % et 12 €', '1\u202f400 habitants, 30\u00a0% et 12\u00a0€'],
    ['à 14 km, 2 000 ans, 3 hectares', 'à 14\u00a0km, 2\u202f000\u00a0ans, 3 hectares'],
    ['de 18 h à 20 h 30, pour 12 kg', 'de 18\u00a0h à 20\u00a0h\u00a030, pour 12\u00a0kg'],
    ['600 m² à 18 °C, 40 t et 3 k€', '600\u00a0m² à 18\u00a0°C, 40\u00a0t et 3\u00a0k€'],
    ['06 12 34 56 78, 2 45 67', '06\u00a012\u00a034\u00a056\u00a078, 2 45 67'],
    ['M. Aubry et Mme Costa, n° 7', 'M.\u00a0Aubry et Mme\u00a0Costa, n°\u00a07'],
    ['au Val d’Auvanne\t?', 'au Val d’Auvanne\u202f?'],
    ['https://example.org/a?b', 'https://example.org/a?b'],
  ])('%j', (text, set) => expect(typeset(text, 'fr')).toBe(set));

  test('dates and sums', () => {
    expect(dateInWords('2026-03-01', 'fr')).toBe('dimanche 1er\u00a0mars 2026');
    expect(dateInWords('2026-10-11', 'fr')).toBe('dimanche 11\u00a0octobre 2026');
    expect(moneyInWords(123_450, 'fr')).toBe('1\u202f234,50\u00a0€');
    expect(moneyInWords(-5, 'fr')).toBe('−0,05\u00a0€');
    expect(moneyInWords(200_000, 'fr')).toBe('2\u202f000\u00a0€');
  });
});

describe('English', () => {
  test('has its own spaces', () => {
    expect(typeset("The baker's oven : 1 400 !", 'en')).toBe('The baker’s oven\u00a0: 1 400\u00a0!');
    expect(typeset('14 km at 5 %', 'en')).toBe('14\u00a0km at 5\u00a0%');
    expect(dateInWords('2026-03-01', 'en')).toBe('Sunday 1\u00a0March 2026');
    expect(moneyInWords(123_450, 'en')).toBe('€1,234.50');
  });
});

test('what is no date stays as it is', () => {
  expect(dateInWords('au printemps', 'fr')).toBe('au printemps');
  expect(dateInWords('2026-13-45', 'fr')).toBe('2026-13-45');
});
