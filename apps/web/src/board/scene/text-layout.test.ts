import { cardPadding, cardWidth, estimateCardSize } from '@terreau/board/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, layoutCard, shorten } from './text-layout.ts';

/** Every letter is ten units wide. */
const tens = (text: string) => [...text].length * 10;

describe('breaking lines', () => {
  it('breaks between words and lets spaces hang over the edge', () => {
    expect(breakLines('a jardin partagé', 80, tens)).toEqual(['a jardin', 'partagé']);
    expect(breakLines('jardin   de rue', 60, tens)).toEqual(['jardin', 'de rue']);
  });

  it('keeps the paragraphs that were typed, empty ones too', () => {
    expect(breakLines('un\n\ndeux\r\ntrois', 200, tens)).toEqual(['un', '', 'deux', 'trois']);
    expect(breakLines('', 200, tens)).toEqual(['']);
  });

  it('breaks a word that is longer than a line between letters, never inside an emoji', () => {
    expect(breakLines('anticonstitutionnel', 80, tens)).toEqual(['anticons', 'titution', 'nel']);
    expect(breakLines('👩‍🌾👩‍🌾', 30, tens)).toEqual(['👩‍🌾', '👩‍🌾']);
  });

  it('breaks after a hyphen and not at a no-break space', () => {
    expect(breakLines('porte-parole', 80, tens)).toEqual(['porte-', 'parole']);
    expect(breakLines('oui\u00a0! non', 70, tens)).toEqual(['oui\u00a0!', 'non']);
  });

  it('never splits a letter from the marks that belong to it', () => {
    const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment('क्षि é 🇫🇷 👩‍🌾')];
    for (const { segment } of letters)
      for (const width of [10, 25, 40])
        for (const line of breakLines(segment.repeat(7), width, tens))
          expect(line.replaceAll(segment, '')).toBe('');
    expect(breakLines('a \u0301b', 10, tens)).toEqual(['a', ' \u0301', 'b']);
  });

  it('never loses a letter, and never exceeds the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', '\n', 'mot', '👍🏽', '\u00a0') });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), (typed, width) => {
        const lines = breakLines(typed, width, tens);
        const letters = (s: string) => s.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(typed));
        for (const line of lines) expect(tens(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('the layout of a card', () => {
  const text = 'Transformer l’ancienne halle en atelier partagé, ouvert le soir et le samedi '.repeat(5);

  it('shows the whole text within the width that the server assumes', () => {
    const { lines, size } = layoutCard(text, (piece, fontSize) => piece.length * fontSize * 0.5);
    expect(lines.join(' ')).toBe(text.trimEnd());
    expect(size[0]).toBe(cardWidth(text));
  });

  it('makes the letters of a wide font smaller rather than the card higher than estimated', () => {
    const wide = layoutCard(text, (piece, fontSize) => piece.length * fontSize * 0.6);
    expect(wide.fontSize).toBeLessThan(17);
    expect(wide.size[1]).toBeLessThanOrEqual(estimateCardSize(text)[1]);
    const widest = Math.max(...wide.lines.map((line) => line.length * wide.fontSize * 0.6));
    expect(widest).toBeLessThanOrEqual(cardWidth(text) - 2 * cardPadding);
  });

  it('says which lines begin at the right, paragraph by paragraph', () => {
    const fifteen = (piece: string) => [...piece].length * 15;
    const { lines, rightToLeft } = layoutCard('Un jardin\n' + 'حديقة صغيرة للحي كله\n\nTous', fifteen);
    expect([...(rightToLeft ?? [])].map((line) => lines[line]).join(' ')).toBe('حديقة صغيرة للحي كله');
    expect(layoutCard('Un jardin', fifteen).rightToLeft).toBe(null);
  });

  it('never cuts, even in a font that does not fit', () => {
    const { lines, size } = layoutCard(text, (piece, fontSize) => piece.length * fontSize);
    expect(lines.join(' ').length).toBe(text.trimEnd().length);
    expect(size[1]).toBeGreaterThan(estimateCardSize(text)[1]);
  });
});

it('shortens a name to an ellipsis', () => {
  expect(shorten('Anne-Charlotte', 80, tens)).toBe('Anne-Ch…');
  expect(shorten('Zoé', 80, tens)).toBe('Zoé');
});
