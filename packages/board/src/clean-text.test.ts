import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

describe('cleanLine', () => {
  it('trims and joins spaces and line ends', () => {
    expect(cleanLine('  Ana \n\t Maria ')).toBe('Ana Maria');
  });

  it('takes out what would turn or hide the text around it', () => {
    expect(cleanLine('\u202Eana\u202C\u2066\u200B\uFEFF')).toBe('ana');
    expect(cleanLine('A\u0000n\u0007a')).toBe('A n a');
  });

  it('keeps letters of every script and joined emoji', () => {
    expect(cleanLine('Zoë Ægir 李 👩‍🌾')).toBe('Zoë Ægir 李 👩‍🌾');
  });

  it('mends halves of surrogate pairs', () => {
    expect(cleanLine('a\uD83Db').isWellFormed()).toBe(true);
  });
});

describe('cleanText', () => {
  it('keeps lines, whatever system wrote them', () => {
    expect(cleanText(' one\r\ntwo\rthree\u2028four\tfive \n')).toBe('one\ntwo\nthree\nfour\tfive');
  });

  it('takes control characters out', () => {
    expect(cleanText('a\u0000b\u001Bc\u202Ed')).toBe('abcd');
  });
});
