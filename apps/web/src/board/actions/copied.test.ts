import { cardKinds, colours } from '@terreau/board/card';
import { cleanLine, cleanText } from '@terreau/board/clean-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copied, copiedAsHtml, copiedAsText, readCopied } from './copied.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 }).map(cleanText);
const coordinate = fc.integer({ min: -1_000_000, max: 1_000_000 });
const copied: fc.Arbitrary<Copied> = fc.record({
  title: fc.option(fc.string({ maxLength: 40 }).map(cleanLine), { nil: null }),
  cards: fc.array(
    fc.record({
      text,
      kind: fc.constantFrom(...cardKinds),
      colour: fc.constantFrom(...colours),
      at: fc.tuple(coordinate, coordinate),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

describe('copied cards', () => {
  it('come back as they were, whatever is written on them', () => {
    fc.assert(
      fc.property(copied, (cards) => {
        expect(readCopied(copiedAsHtml(cards))).toEqual(cards);
      }),
    );
  });

  it('come back from HTML that a browser has wrapped', () => {
    const cards = {
      title: null,
      cards: [{ text: '"><b>a', kind: 'idea', colour: 'sky', at: [1, 2] }],
    } as const;
    const wrapped = `<html><body>\n<!--StartFragment-->${copiedAsHtml(cards)}<!--EndFragment-->\n</body></html>`;
    expect(readCopied(wrapped)).toEqual(cards);
  });

  it('have nothing in their HTML that would run elsewhere', () => {
    const html = copiedAsHtml({
      title: '<img src=x onerror=alert(1)>',
      cards: [{ text: '</p><script>alert(1)</script>', kind: 'need', colour: 'clay', at: [0, 0] }],
    });
    expect(html).not.toMatch(/<(script|img)/);
  });

  it('are a line each in other programs, or a paragraph each where one has lines of its own', () => {
    const card = (words: string) => ({ text: words, kind: 'idea', colour: 'straw', at: [0, 0] }) as const;
    expect(copiedAsText({ title: null, cards: [card('Un four'), card('Un moulin')] })).toBe(
      'Un four\nUn moulin',
    );
    expect(copiedAsText({ title: 'Pain', cards: [card('Un four'), card('Un\nmoulin')] })).toBe(
      'Pain\n\nUn four\n\nUn\nmoulin',
    );
  });

  it.each([
    ['no card', { cards: [], title: null }],
    ['an unknown kind', { cards: [{ text: 'a', kind: 'spell', colour: 'sky', at: [0, 0] }] }],
    ['a place off the plane', { cards: [{ text: 'a', kind: 'idea', colour: 'sky', at: [0, 1e9] }] }],
    ['a place that is none', { cards: [{ text: 'a', kind: 'idea', colour: 'sky', at: [null, 'x'] }] }],
    ['too long a text', { cards: [{ text: 'a'.repeat(2_001), kind: 'idea', colour: 'sky', at: [0, 0] }] }],
    ['a list of nothing', { cards: [null] }],
    ['a number', 7],
  ])('are not read from what a page made up: %s', (_what, value) => {
    const stored = encodeURIComponent(JSON.stringify(value));
    expect(readCopied(`<div data-terreau-cards="${stored}">`)).toBe(null);
  });

  it('are not read from what is no JSON, nor from other HTML', () => {
    for (const html of ['', '<p>a</p>', '<i data-terreau-cards="%E0%A4%A">', '<i data-terreau-cards="{">'])
      expect(readCopied(html)).toBe(null);
    fc.assert(fc.property(fc.string(), (html) => readCopied(html) === null));
  });
});
