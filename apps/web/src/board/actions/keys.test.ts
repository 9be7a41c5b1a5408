import { describe, expect, it } from 'vitest';
import { actionsOf, allActions } from './all-actions.ts';
import { hasCommandKey, isPressed, type Key, keyWords, written } from './keys.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const meant = (event: Key) => actionsOf(event).map(({ id }) => id);

describe('keys', () => {
  it('undo and redo as on every platform', () => {
    expect(meant(key('z', { ctrlKey: true }))).toEqual(['undo']);
    expect(meant(key('Z', { metaKey: true, shiftKey: true }))).toEqual(['redo']);
    expect(meant(key('y', { ctrlKey: true }))).toEqual(['redo']);
  });

  it('find the digits of a French keyboard by their place', () => {
    expect(meant(key('1', { shiftKey: true, code: 'Digit1' }))).toEqual(['fit']);
    expect(meant(key('!', { shiftKey: true, code: 'Digit1' }))).toEqual(['fit']);
    expect(meant(key(')', { shiftKey: true, code: 'Digit0' }))).toEqual(['actualSize']);
  });

  it('mean a sign whether or not it takes shift, and a letter only without', () => {
    expect(meant(key('/'))).toEqual(['search']);
    expect(meant(key('/', { shiftKey: true }))).toEqual(['search']);
    expect(meant(key('N', { shiftKey: true }))).toEqual([]);
  });

  it('leave the browser, the system and the clipboard what is theirs', () => {
    for (const letter of ['r', 'n', 'c', 'x', 'v', 't'])
      expect(meant(key(letter, { ctrlKey: true }))).toEqual([]);
    expect(meant(key('n', { altKey: true }))).toEqual([]);
    expect(meant(key('?', { shiftKey: true }))).toEqual([]);
  });

  it('stand for one action each, unless they fit different selections', () => {
    for (const { id, on, keys = [] } of allActions)
      for (const chord of keys) {
        const press = key(chord.key, {
          code: chord.key,
          ctrlKey: chord.mod ?? false,
          shiftKey: chord.shift ?? false,
        });
        expect(isPressed(chord, press)).toBe(true);
        const others = allActions.filter((other) => other.id !== id && other.on === on);
        for (const other of others)
          expect(other.keys?.some((each) => isPressed(each, press)) ?? false).toBe(false);
      }
  });

  it('are written as they are printed on this keyboard', () => {
    expect(written({ key: 'z', mod: true, shift: true }, keyWords.fr, false)).toBe('Ctrl+Maj+Z');
    expect(written({ key: 'z', mod: true, shift: true }, keyWords.en, true)).toBe('⌘⇧Z');
    expect(written({ key: 'Digit1', shift: true }, keyWords.en, false)).toBe('Shift+1');
    expect(['MacIntel', 'iPad', 'Win32', 'Linux x86_64'].map(hasCommandKey)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
