import { addCards, editText, type Hand, textOf } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindTextField, type TextField } from './text-binding.ts';

/** A text field as the binding sees it. */
class FakeField extends EventTarget implements TextField {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  get value(): string {
    return this.#value;
  }
  /** As in a browser, setting the value moves the caret to its end. */
  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  matches(): boolean {
    return true;
  }
  /** What an input method or a keyboard does: the text appears at the caret. */
  type(text: string): void {
    const at = this.selectionStart;
    this.value = this.#value.slice(0, at) + text + this.#value.slice(this.selectionEnd);
    this.setSelectionRange(at + text.length, at + text.length);
    this.dispatchEvent(new Event('input'));
  }
}

const handOf = (author: string): Hand => {
  let lastId = 0;
  return {
    author: author as ParticipantId,
    now: () => 0,
    newId: () => `${author}-${lastId++}`,
    origin: author,
  };
};

function setUp(text: string) {
  const doc = new Y.Doc();
  const hand = handOf('participant-1');
  const other = handOf('participant-2');
  const [card] = addCards(doc, hand, [{ text, kind: 'idea', at: [0, 0] }]);
  if (!card) throw new Error('no card');
  const target = { of: 'card', card } as const;
  const undo = new Y.UndoManager(doc.getMap('cards'), { trackedOrigins: new Set([hand.origin]) });
  const field = new FakeField();
  const unbind = bindTextField(field, { doc, hand, undo }, target);
  const now = () => textOf(doc, target)?.toString();
  const othersType = (after: string) => editText(doc, other, target, { before: now() ?? '', after });
  return { field, undo, unbind, now, othersType };
}

describe('a bound text field', () => {
  let bound: ReturnType<typeof setUp>;
  beforeEach(() => {
    bound = setUp('une halle');
  });

  it('begins with the text and writes what is typed', () => {
    const { field, now } = bound;
    expect(field.value).toBe('une halle');
    field.setSelectionRange(4, 4);
    field.type('grande ');
    expect(now()).toBe('une grande halle');
  });

  it('keeps the caret in its word while others type before and after it', () => {
    const { field, othersType } = bound;
    field.setSelectionRange(9, 9);
    othersType('Dans une halle');
    expect([field.value, field.selectionStart]).toEqual(['Dans une halle', 14]);
    field.setSelectionRange(4, 4);
    othersType('Dans une halle partagée');
    expect([field.value, field.selectionStart]).toEqual(['Dans une halle partagée', 4]);
  });

  it('does not touch the field while an input method composes, and merges both afterwards [T2]', () => {
    const { field, now, othersType } = bound;
    field.setSelectionRange(9, 9);
    field.dispatchEvent(new Event('compositionstart'));
    field.type('s');
    othersType('Toutes une halles');
    expect(field.value).toBe('une halles');
    field.type('!');
    expect(now()).toBe('Toutes une halles');
    field.dispatchEvent(new Event('compositionend'));
    expect(now()).toBe('Toutes une halles!');
    expect([field.value, field.selectionStart]).toEqual(['Toutes une halles!', 18]);
  });

  it('writes during a composition as long as nobody else does', () => {
    const { field, now } = bound;
    field.setSelectionRange(9, 9);
    field.dispatchEvent(new Event('compositionstart'));
    field.type('s');
    expect(now()).toBe('une halles');
  });

  it('refuses what exceeds the limit and shows the text as it is', () => {
    const { field, now } = bound;
    field.type('x'.repeat(2_000));
    expect(now()).toBe('une halle');
    expect(field.value).toBe('une halle');
  });

  it('undoes only what was typed since the field was entered, and shows it', () => {
    const { field, undo, now } = bound;
    field.dispatchEvent(new Event('focus'));
    field.setSelectionRange(9, 9);
    field.type(' ouverte');
    undo.undo();
    expect(now()).toBe('une halle');
    expect(field.value).toBe('une halle');
    expect(undo.canRedo()).toBe(true);
  });

  it('lets go when it is unbound', () => {
    const { field, unbind, now, othersType } = bound;
    unbind();
    othersType('autre chose');
    expect(field.value).toBe('une halle');
    field.type('!');
    expect(now()).toBe('autre chose');
  });
});
