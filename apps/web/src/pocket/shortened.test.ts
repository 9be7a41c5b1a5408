import { expect, it } from 'vitest';
import { shortened } from './shortened.ts';

it('leaves a short text alone and puts lines together', () => {
  expect(shortened('Du pain\n d’ici')).toBe('Du pain d’ici');
});

it('cuts a long one after a whole word', () => {
  expect(shortened('Une légumerie partagée où les maraîchers livrent')).toBe(
    'Une légumerie partagée où les…',
  );
});

it('cuts through a word that is too long by itself', () => {
  expect(shortened('x'.repeat(60))).toBe(`${'x'.repeat(40)}…`);
});

it('never cuts through an emoji or a letter with its accents', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(shortened(family.repeat(41))).toBe(`${family.repeat(40)}…`);
  expect(shortened('e\u0301'.repeat(40))).toBe('e\u0301'.repeat(40));
});
