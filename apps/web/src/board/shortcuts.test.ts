import { describe, expect, it } from 'vitest';
import { type Key, shortcutOf } from './shortcuts.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('undo and redo as on every platform', () => {
    expect(shortcutOf(key('z', { ctrlKey: true }))).toEqual({ does: 'undo' });
    expect(shortcutOf(key('Z', { metaKey: true, shiftKey: true }))).toEqual({ does: 'redo' });
    expect(shortcutOf(key('y', { ctrlKey: true }))).toEqual({ does: 'redo' });
  });

  it('find the digits of a French keyboard by their place', () => {
    expect(shortcutOf(key('1', { shiftKey: true, code: 'Digit1' }))).toEqual({ does: 'fit' });
    expect(shortcutOf(key('!', { shiftKey: true, code: 'Digit1' }))).toEqual({ does: 'fit' });
    expect(shortcutOf(key(')', { shiftKey: true, code: 'Digit0' }))).toEqual({ does: 'actual-size' });
  });

  it('nudge by a little, or with shift by more', () => {
    expect(shortcutOf(key('ArrowLeft'))).toEqual({ does: 'nudge', by: [-8, 0] });
    expect(shortcutOf(key('ArrowDown', { shiftKey: true }))).toEqual({ does: 'nudge', by: [0, 40] });
  });

  it('leave the browser and the system what is theirs', () => {
    expect(shortcutOf(key('r', { ctrlKey: true }))).toBe(null);
    expect(shortcutOf(key('n', { ctrlKey: true }))).toBe(null);
    expect(shortcutOf(key('n', { altKey: true }))).toBe(null);
    expect(shortcutOf(key('?', { shiftKey: true }))).toBe(null);
  });
});
