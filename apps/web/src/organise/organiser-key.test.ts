import { expect, it } from 'vitest';
import { keyIn } from './organiser-key.ts';

it('finds the key in what was pasted: with spaces, in two lines, or as the whole link', () => {
  expect(keyIn(' abc-\r\n DEF_1 \n')).toBe('abc-DEF_1');
  expect(keyIn('https://terreau.example/organise#key=abc-DEF_1\n')).toBe('abc-DEF_1');
});

it('takes nothing for a key that could not be sent', () => {
  for (const text of ['', ' \n', 'x'.repeat(1_001), 'clé “d’or”', 'a\u0000b']) expect(keyIn(text)).toBeNull();
  expect(keyIn('x'.repeat(1_000))).not.toBeNull();
});
