import { describe, expect, expectTypeOf, it } from 'vitest';
import { startingLocale } from './locale.ts';
import { defineWords, plural } from './words.ts';

describe('plural', () => {
  const forms = { one: 'carte', other: 'cartes' };

  it('counts 0 as singular in French and as plural in English', () => {
    expect([0, 1, 2].map((n) => plural(n, forms, 'fr'))).toEqual(['carte', 'carte', 'cartes']);
    expect([0, 1, 2].map((n) => plural(n, forms, 'en'))).toEqual(['cartes', 'carte', 'cartes']);
  });

  it('takes the plural for what French calls “many”', () => {
    expect(plural(1_000_000, forms, 'fr')).toBe('cartes');
  });
});

describe('defineWords', () => {
  const words = defineWords({
    fr: { ask: 'Prêt ?', quote: (name: string) => `« ${name} » : oui` },
    en: { ask: 'Ready?', quote: (name: string) => `“${name}”: yes` },
  });

  it('sets the fine spaces of French, in functions too', () => {
    expect(words.fr.ask).toBe('Prêt\u202f?');
    expect(words.fr.quote('Pain')).toBe('«\u00a0Pain\u00a0»\u00a0: oui');
  });

  it('leaves English as it is', () => {
    expect(words.en.quote('Bread')).toBe('“Bread”: yes');
  });

  it('has the same shape in both languages', () => {
    expectTypeOf(words.fr).toEqualTypeOf(words.en);
    // @ts-expect-error a language without one of the words does not compile
    defineWords({ fr: { a: 'a', b: 'b' }, en: { a: 'a' } });
    // @ts-expect-error nor one that takes other arguments
    defineWords({ fr: { a: (n: number) => `${n}` }, en: { a: (n: string) => n } });
  });
});

describe('startingLocale', () => {
  it('prefers what was chosen here before', () => {
    expect(startingLocale('en', ['fr-FR'])).toBe('en');
  });

  it('takes the first of the browser’s languages that we speak', () => {
    expect(startingLocale(null, ['de-DE', 'en-GB', 'fr-FR'])).toBe('en');
    expect(startingLocale(null, ['fr-CA', 'en'])).toBe('fr');
  });

  it('falls back to French, and ignores a choice that makes no sense', () => {
    expect(startingLocale('tlh', ['de'])).toBe('fr');
  });
});
