import { describe, expect, it } from 'vitest';
import { preferredLocale } from './language.ts';
import { typeset } from './words.ts';

describe('preferredLocale', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['de, fr;q=0.5, en;q=0.3', 'fr'],
    ['en, fr', 'en'],
    ['fr, en', 'fr'],
    ['fr;q=0', 'en'],
    ['nl', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['fr;q=banana', 'en'],
  ])('reads %j as %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe('typeset', () => {
  it('sets French spaces that do not break, and leaves English alone', () => {
    expect(typeset('fr', 'Le champ « nom » : quoi ?')).toBe('Le champ «\u00a0nom\u00a0»\u00a0: quoi\u202f?');
    expect(typeset('en', 'The field: what ?')).toBe('The field: what ?');
  });
});
