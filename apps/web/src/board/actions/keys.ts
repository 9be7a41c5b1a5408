// Keys and how they are written: which press stands for a shortcut, and what is printed on the keys of this keyboard. Pure.

import { defineWords } from '../../language/words.ts';

/** What is read of a KeyboardEvent. */
export interface Key {
  readonly key: string;
  /** The place of the key on the keyboard: digits need shift on a French one. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys pressed together. */
export interface Chord {
  /** A letter in lower case, a sign, the name of a key, or as `Digit1` the place of a digit. */
  readonly key: string;
  /** Command on a Mac, Control elsewhere. */
  readonly mod?: true;
  readonly shift?: true;
}

/** Whether a press is these keys. Signs need shift on some keyboards and not on others. */
export function isPressed({ key, mod, shift }: Chord, event: Key): boolean {
  if (event.altKey || (mod ?? false) !== (event.ctrlKey || event.metaKey)) return false;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key.startsWith('Digit') ? event.code !== key : name !== key) return false;
  return isSign(key) || (shift ?? false) === event.shiftKey;
}

export const keyWords = defineWords({
  fr: {
    ctrl: 'Ctrl',
    shift: 'Maj',
    del: 'Suppr',
    backspace: 'Retour arrière',
    esc: 'Échap',
    enter: 'Entrée',
    space: 'Espace',
    doubleClick: 'Double-clic',
    menu: 'Menu',
  },
  en: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    del: 'Delete',
    backspace: 'Backspace',
    esc: 'Esc',
    enter: 'Enter',
    space: 'Space',
    doubleClick: 'Double-click',
    menu: 'Menu',
  },
});

export type KeyWords = (typeof keyWords)['fr'];

/** What is printed on each of the keys. */
export function printedOn({ key, mod, shift }: Chord, words: KeyWords, isMac: boolean): string[] {
  return [
    ...(mod ? [isMac ? '⌘' : words.ctrl] : []),
    ...(shift ? [isMac ? '⇧' : words.shift] : []),
    nameOf(key, words, isMac),
  ];
}

/** A shortcut on one line: `Ctrl+Z`, and as Macs write it `⌘Z`. */
export function written(chord: Chord, words: KeyWords, isMac: boolean): string {
  return printedOn(chord, words, isMac).join(isMac ? '' : '+');
}

/** Whether this is a keyboard with a command key. */
export function hasCommandKey(platform: string): boolean {
  return /^(Mac|iPhone|iPad)/.test(platform);
}

function nameOf(key: string, words: KeyWords, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = {
    Enter: words.enter,
    Delete: words.del,
    Backspace: isMac ? '⌫' : words.backspace,
    Escape: words.esc,
    ContextMenu: words.menu,
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowRight: '→',
    ArrowDown: '↓',
    '-': '−',
  };
  return names[key] ?? key.replace('Digit', '').toUpperCase();
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\d]/u.test(key);
}
