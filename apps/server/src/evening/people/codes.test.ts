import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isKey, newJoinCode, newKey, newToken, normaliseCode } from './codes.ts';

describe('codes', () => {
  it('has six characters, none of which looks like another', () => {
    for (let round = 0; round < 500; round++) {
      expect(newJoinCode(randomBytes)).toMatch(/^[BCDFGHJKMNPQRSTVWXZ2-9]{6}$/);
    }
  });

  it('draws every character about equally often', () => {
    const counts = new Map<string, number>();
    for (const character of Array.from({ length: 3_000 }, () => newJoinCode(randomBytes)).join('')) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    const expected = 18_000 / 27;
    expect(counts.size).toBe(27);
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected / 3);
  });

  it('accepts what people make of a code when they type it', () => {
    for (const typed of ['BCD234', 'bcd234', ' bcd 234 ', 'BCD-234', 'bcd–2 3.4', 'b_c_d_2_3_4']) {
      expect(normaliseCode(typed)).toBe('BCD234');
    }
  });

  it('leaves keys as they are, whose letters have two cases', () => {
    const key = newKey(randomBytes);
    expect(key).toMatch(/^[A-Za-z0-9]{24}$/);
    expect(normaliseCode(` ${key}\n`)).toBe(key);
    expect(isKey(key)).toBe(true);
    expect(isKey('BCD234')).toBe(false);
  });

  it('makes tokens of 256 bits', () => {
    expect(newToken(randomBytes)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
