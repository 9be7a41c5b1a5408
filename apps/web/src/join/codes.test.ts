import { expect, it } from 'vitest';
import { codeFrom, isKey } from './codes.ts';

it('takes a code as it is typed, with the spaces that people put in', () => {
  expect(codeFrom(' tfj 37w ')).toBe('tfj37w');
});

it('takes the code out of a link that was pasted', () => {
  expect(codeFrom('https://terreau.example/j/TFJ37W?from=poster#x')).toBe('TFJ37W');
  expect(codeFrom('terreau.example/j/TFJ37W/')).toBe('TFJ37W');
});

it('finds nothing in nothing', () => {
  expect(codeFrom('   ')).toBe('');
});

it('tells the key of a link from a code that is typed', () => {
  expect(isKey('TFJ37W')).toBe(false);
  expect(isKey('mB7Jq0nNPz4tYxWc1RkLs9aE')).toBe(true);
});
