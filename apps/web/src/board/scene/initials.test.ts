import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('takes the first letters of the first and the last part of a name', () => {
  expect(initialsOf('Ana')).toBe('A');
  expect(initialsOf('ana lima da silva')).toBe('AS');
  expect(initialsOf('Anne-Marie')).toBe('AM');
  expect(initialsOf('Jeanne d’Arc')).toBe('JA');
});

it('never takes half of a letter', () => {
  expect(initialsOf('👩‍🌾 Zoé')).toBe('👩‍🌾Z');
  expect(initialsOf('e\u0301lodie')).toBe('E\u0301');
  expect(initialsOf('  ')).toBe('');
});
