import { expect, it } from 'vitest';
import { openSuggestions, withTerm } from './terms.ts';

it('adds a term once, however it is written', () => {
  expect(withTerm(['École'], '  la   mairie ')).toEqual(['École', 'la mairie']);
  expect(withTerm(['École'], 'ecole')).toEqual(['École']);
  expect(withTerm(['École'], '   ')).toEqual(['École']);
});

it('suggests what is not chosen yet and contains what is typed', () => {
  const suggestions = ['Une école', 'Une banque', 'La mairie'];
  expect(openSuggestions(suggestions, ['une BANQUE'], '')).toEqual(['Une école', 'La mairie']);
  expect(openSuggestions(suggestions, [], 'eco')).toEqual(['Une école']);
});
