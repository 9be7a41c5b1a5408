// Keeps one text field and one text of the board the same while several people type: what is typed goes into the
// Y.Text as one splice, what others type goes into the field without moving the caret away from its word. Knows no
// React.

import { editText, type Hand, type TextTarget, textOf } from '@terreau/board/edits';
import { type Splice, shiftIndex, spliceBetween } from '@terreau/board/text-diff';
import type * as Y from 'yjs';

/** What the binding needs of a text field; `<textarea>` and `<input>` are such fields. */
export interface TextField extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
  matches(selector: string): boolean;
}

/** What the binding needs of the link to the board. */
export interface TextSource {
  readonly doc: Y.Doc;
  readonly hand: Hand;
  readonly undo: Y.UndoManager;
}

/** Binds a field to a text until the returned function is called; a text that is gone leaves the field alone. */
export function bindTextField(field: TextField, link: TextSource, target: TextTarget): () => void {
  const text = textOf(link.doc, target);
  if (!text) return () => {};
  let isComposing = false;
  let isWriting = false;
  /** What others typed while an input method composes: the field must not be touched meanwhile. */
  let held: Splice[] = [];
  /** The field's content when it last agreed with the text. */
  let agreed = '';

  const show = (splices: readonly Splice[], caret: number | null) => {
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0].map((index) =>
      splices.reduce(shiftIndex, index),
    );
    field.value = text.toString();
    agreed = field.value;
    // Safari gives the focus to a field whose selection is set.
    if (field.matches(':focus')) field.setSelectionRange(caret ?? start ?? 0, caret ?? end ?? 0);
  };

  const commit = () => {
    if (isComposing && held.length > 0) return;
    const before = text.toString();
    const typed = rebase(before, agreed, field, held);
    isWriting = true;
    const isAccepted = editText(link.doc, link.hand, target, { before, ...typed });
    isWriting = false;
    if (!isAccepted || held.length > 0) show([], isAccepted ? typed.caret : null);
    agreed = field.value;
    held = [];
  };

  const onText = (event: Y.YTextEvent) => {
    if (isWriting) return;
    const splices = splicesOf(event.delta);
    if (isComposing) held.push(...splices);
    else show(splices, event.transaction.origin === link.undo ? endOf(splices) : null);
  };

  const onKeyDown = (event: Event) => {
    const step = event instanceof KeyboardEvent ? historyStep(event) : null;
    if (!step) return;
    event.preventDefault();
    link.undo[step]();
  };

  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    input: commit,
    keydown: onKeyDown,
    compositionstart: () => {
      isComposing = true;
    },
    compositionend: () => {
      isComposing = false;
      commit();
    },
    // What is typed here is undone apart from what was done elsewhere before.
    focus: () => link.undo.stopCapturing(),
    blur: () => link.undo.stopCapturing(),
  };

  show([], null);
  text.observe(onText);
  for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener);
  return () => {
    text.unobserve(onText);
    for (const [type, listener] of Object.entries(listeners)) field.removeEventListener(type, listener);
  };
}

/** Which step through the history a key asks for: the field's own history does not know what others typed. */
function historyStep(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key !== 'z') return null;
  return event.shiftKey ? 'redo' : 'undo';
}

/** The text with what was typed into the field, where others may have changed it since the two agreed. */
function rebase(
  before: string,
  agreed: string,
  field: TextField,
  held: readonly Splice[],
): { after: string; caret: number } {
  const caret = field.selectionStart ?? field.value.length;
  if (held.length === 0) return { after: field.value, caret };
  const typed = spliceBetween(agreed, field.value, caret);
  if (!typed) return { after: before, caret: held.reduce(shiftIndex, caret) };
  const start = held.reduce(shiftIndex, typed.index);
  const end = Math.max(start, held.reduce(shiftIndex, typed.index + typed.remove));
  return {
    after: before.slice(0, start) + typed.insert + before.slice(end),
    caret: start + typed.insert.length,
  };
}

/** A Yjs delta as splices, each in the coordinates that the ones before it leave. */
function splicesOf(delta: Y.YTextEvent['delta']): Splice[] {
  const splices: Splice[] = [];
  let index = 0;
  for (const { retain = 0, insert, delete: remove = 0 } of delta) {
    index += retain;
    if (typeof insert === 'string') splices.push({ index, remove: 0, insert });
    else if (remove > 0) splices.push({ index, remove, insert: '' });
    if (typeof insert === 'string') index += insert.length;
  }
  return splices;
}

function endOf(splices: readonly Splice[]): number | null {
  const last = splices.at(-1);
  return last ? last.index + last.insert.length : null;
}
