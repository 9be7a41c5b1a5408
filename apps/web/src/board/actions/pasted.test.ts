import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedAsHtml } from './copied.ts';
import { maxPastedCards, readPaste } from './pasted.ts';

const textsOf = (text: string, html = '') => {
  const reading = readPaste(text, html);
  return reading.ok ? reading.cards.map((card) => card.text) : reading.problem;
};

describe('pasted lines', () => {
  it('are a card each, without blank ones', () => {
    expect(textsOf('Un four\r\n\r\n  Un moulin \n\nDu temps\n')).toEqual([
      'Un four',
      'Un moulin',
      'Du temps',
    ]);
  });

  it('lose the marks of a list where each bears one of the same kind', () => {
    for (const list of [
      '- Un four\n\n– Un moulin',
      '* Un four\n  * Un moulin',
      '• Un four\n  ◦ Un moulin',
      '1. Un four\n12) Un moulin',
      'a) Un four\nb) Un moulin',
      '- [ ] Un four\n- [x] Un moulin',
    ])
      expect(textsOf(list)).toEqual(['Un four', 'Un moulin']);
  });

  it('keep the marks where not all are a list', () => {
    for (const lines of [
      ['- Un four'],
      ['Trois idées', '- Un four', '- Un moulin'],
      ['- Un four', '1. Un moulin'],
    ])
      expect(textsOf(lines.join('\n'))).toEqual(lines);
  });

  it('keep what only looks like a mark', () => {
    for (const lines of [
      ['+ de bancs au soleil'],
      ['+ de bancs au soleil', '+ d’ombre'],
      ['- 5 °C la nuit', '-  2 bus par jour'],
      ['-5 °C la nuit', '2024. Une année', 'A. Dupont', '3.5 km'],
    ])
      expect(textsOf(lines.join('\n'))).toEqual(lines);
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
    const piece = fc.constantFrom(
      '- ',
      '• ',
      '1. ',
      'a',
      '\t',
      '"',
      '\n',
      '\r',
      ' ',
      '\u200b',
      '\u0000',
      '[ ]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isTable) => {
        const reading = readPaste(pieces.join(''), isTable ? '<table>' : '');
        if (reading.ok) for (const card of reading.cards) expect(card.text.trim()).not.toBe('');
      }),
    );
  });
});
