import { describe, expect, it } from 'vitest';
import { isRightToLeft } from './text-direction.ts';

describe('the direction of a paragraph', () => {
  it('is that of its first letter, whatever stands before it', () => {
    expect(isRightToLeft('« حديقة » pour tous')).toBe(true);
    expect(isRightToLeft('12 – גינה')).toBe(true);
    expect(isRightToLeft('Un jardin (حديقة)')).toBe(false);
    expect(isRightToLeft('👩‍🌾 گل')).toBe(true);
  });

  it('is from left to right where there is no letter', () => {
    expect(isRightToLeft('')).toBe(false);
    expect(isRightToLeft('12 + 3 !')).toBe(false);
  });

  it('follows a mark that was put there for it', () => {
    expect(isRightToLeft('\u200f12 jardins')).toBe(true);
    expect(isRightToLeft('\u200eحديقة')).toBe(false);
  });
});
