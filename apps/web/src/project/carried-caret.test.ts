import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedCaret } from './carried-caret.ts';

/** The text with a bar for the caret, as `le fo|yer`. */
function carried(before: string, after: string): string {
  const caret = before.indexOf('|');
  const at = carriedCaret(before.replace('|', ''), after, caret);
  return `${after.slice(0, at)}|${after.slice(at)}`;
}

describe('the caret', () => {
  it('stays where it is when others write behind it', () => {
    expect(carried('le fo|yer', 'le foyer rural')).toBe('le fo|yer rural');
  });

  it('moves with its word when others write before it', () => {
    expect(carried('le fo|yer', 'Ouvrir le foyer')).toBe('Ouvrir le fo|yer');
  });

  it('finds its word again when others write on both sides', () => {
    expect(carried('un lieu ouvert| à tous', 'Il faut un lieu ouvert à tous, chaque soir')).toBe(
      'Il faut un lieu ouvert| à tous, chaque soir',
    );
  });

  it('stays at the end of what somebody types while others go on behind it', () => {
    expect(carried('Un café|', 'Un café associatif')).toBe('Un café| associatif');
  });

  it('is always within the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
        const caret = carriedCaret(before, after, at % (before.length + 1));
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(after.length);
      }),
    );
  });

  it('stays beside the same letters when something is inserted elsewhere', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (text, inserted, a, b) => {
        const [caret, at] = [a % (text.length + 1), b % (text.length + 1)];
        const after = text.slice(0, at) + inserted + text.slice(at);
        const carriedTo = carriedCaret(text, after, caret);
        const isBeside = [caret, caret + inserted.length].includes(carriedTo);
        expect(isBeside || after.slice(0, carriedTo).endsWith(text.slice(0, caret).slice(-4))).toBe(true);
      }),
    );
  });
});
