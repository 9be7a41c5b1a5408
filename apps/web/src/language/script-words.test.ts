import { defaultScript } from '@terreau/workshop/script';
import { expect, it } from 'vitest';
import { inLocale, titleOf } from './script-words.ts';

it('says a step in the language that is asked for, with the spaces of French', () => {
  expect(inLocale({ fr: 'Écrire : en silence', en: 'Write: in silence' }, 'fr')).toBe(
    'Écrire\u00a0: en silence',
  );
  expect(titleOf(defaultScript, { phase: 'ideate', step: 3 }, 'en')).toBe('Parts of solutions');
});

it('falls back to the name of the phase outside of the script', () => {
  expect(titleOf(defaultScript, { phase: 'ideate', step: null }, 'fr')).toBe('Écrire');
  expect(titleOf([], { phase: 'vote', step: 4 }, 'en')).toBe('Vote');
});
