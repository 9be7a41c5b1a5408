import { describe, expect, it } from 'vitest';
import { fitOf, plainWords } from './plain-words.ts';

describe('words', () => {
  it('are compared without accents, capitals and ligatures', () => {
    expect(plainWords('Évier à l’ŒUVRE, Straße')).toBe("evier a l'oeuvre, strasse");
  });

  it('fit best at the beginning, then where a word begins, then anywhere', () => {
    expect(fitOf('Défaire la grappe', 'DEFAIRE')).toBe(0);
    expect(fitOf('Défaire la grappe', 'grap def')).toBe(1);
    expect(fitOf('Défaire la grappe', 'faire')).toBe(2);
    expect(fitOf('Défaire la grappe', 'grappes')).toBe(null);
    expect(fitOf('Défaire la grappe', '')).toBe(0);
  });
});
