import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedAsHtml } from './copied.ts';
import { maxPastedCards, readPaste } from './pasted.ts';

const textsOf = (text: string, html = '') => {
  const reading = readPaste(text, html);
  return reading.ok ? reading.cards.map((card) => card.text) : reading.problem;
};

describe('pasted lines', () => {
  it('are a card each, without blank ones and the marks of a list', () => {
    const text = 'Un four\r\n\r\n- Un moulin\n  • Du temps\n3. Un verger\n[x\n– [ ] À faire\na) Un pré\n';
    expect(textsOf(text)).toEqual([
      'Un four',
      'Un moulin',
      'Du temps',
      'Un verger',
      '[x',
      'À faire',
      'Un pré',
    ]);
  });

  it('keep what only looks like a mark', () => {
    expect(textsOf('-5 °C la nuit\n2024. Une année\nA. Dupont\n3.5 km')).toEqual([
      '-5 °C la nuit',
      '2024. Une année',
      'A. Dupont',
      '3.5 km',
    ]);
  });

  it('keep the quotes of a sentence', () => {
    expect(textsOf('"Bonjour" dit-elle\nUn "mot" dedans')).toEqual(['"Bonjour" dit-elle', 'Un "mot" dedans']);
  });

  it('may be one address', () => {
    expect(textsOf('https://example.org/a?b=c')).toEqual(['https://example.org/a?b=c']);
  });
});

describe('a pasted table', () => {
  it('is a card a row, of the first column in which somebody wrote', () => {
    expect(textsOf('1\tUn four\tAna\n2\tUn moulin\tBo\n3\t\t\n')).toEqual(['Un four', 'Un moulin']);
  });

  it('is read by its heading where it has one that says text', () => {
    expect(textsOf('Auteur\tTexte\nAna\tUn four\nBo\tUn moulin\n')).toEqual(['Un four', 'Un moulin']);
  });

  it('may be one column, with cells of several lines', () => {
    expect(textsOf('Un four\n"Du temps,\n""ensemble"""\nUn moulin')).toEqual([
      'Un four',
      'Du temps,\n"ensemble"',
      'Un moulin',
    ]);
  });

  it('of one column is told by its HTML, where no cell has several lines', () => {
    expect(textsOf('"a ""b"""\n- c', '<table><tr><td>')).toEqual(['a "b"', '- c']);
  });
});

describe('what is pasted', () => {
  it('from another board keeps kind, colour and place', () => {
    const cards = [{ text: 'Un four', kind: 'need', colour: 'plum', at: [10, 20] }] as const;
    const reading = readPaste('Un four', copiedAsHtml({ title: 'Pain', cards }));
    expect(reading).toEqual({ ok: true, title: 'Pain', cards });
  });

  it('[T6] is refused as a whole where it is too much', () => {
    expect(textsOf('x\n'.repeat(10_000))).toEqual({ reason: 'too-many', count: 10_000, max: maxPastedCards });
    expect(textsOf('x'.repeat(5_000_000))).toEqual({ reason: 'too-much' });
    expect(textsOf(`${'y'.repeat(1_000)}\n`.repeat(600))).toEqual({ reason: 'too-much' });
    expect(textsOf(`a\n${'b'.repeat(2_001)}`)).toEqual({
      reason: 'too-long',
      card: 2,
      characters: 2_001,
      max: 2_000,
    });
    expect(textsOf(' \n\t\n')).toEqual({ reason: 'nothing' });
  });

  it('is never a card without words, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, html) => {
        const reading = readPaste(text, html);
        if (reading.ok) for (const card of reading.cards) expect(card.text.trim()).not.toBe('');
      }),
    );
  });
});
