// A text of the board in a text field of React: `<textarea {...useSharedText(target).props} />`. The field is
// uncontrolled, because what others type goes into it at once and not at the next render.

import { maxCharactersOf, type TextTarget, textOf } from '@terreau/board/edits';
import { type RefCallback, useCallback, useState, useSyncExternalStore } from 'react';
import { useBoard } from './hooks.tsx';
import { bindTextField } from './text-binding.ts';

export interface SharedText {
  /** The text as everybody has it now. */
  readonly value: string;
  /** Whether the card, note or cluster is no longer there. */
  readonly gone: boolean;
  /** For a `<textarea>` or an `<input>`. */
  readonly props: {
    readonly ref: RefCallback<HTMLTextAreaElement | HTMLInputElement>;
    readonly defaultValue: string;
    readonly maxLength: number;
  };
}

/** Binds a text field to a text of the board, with the caret kept and one's own typing undone by itself. */
export function useSharedText(wanted: TextTarget): SharedText {
  const link = useBoard();
  const target = useStable(wanted);
  const record = target.of === 'cluster' ? target.cluster : target.card;
  const subscribe = useCallback(
    (listener: () => void) => link.store.subscribeTo(record, listener),
    [link, record],
  );
  const text = useSyncExternalStore(subscribe, () => textOf(link.doc, target)?.toString() ?? null);
  const ref = useCallback(
    (field: HTMLTextAreaElement | HTMLInputElement | null) =>
      field ? bindTextField(field, link, target) : undefined,
    [link, target],
  );
  const maxLength = maxCharactersOf[target.of];
  return { value: text ?? '', gone: text === null, props: { ref, defaultValue: text ?? '', maxLength } };
}

/** The same object for the same text, so that a literal at the place of use does not bind anew at each render. */
function useStable(wanted: TextTarget): TextTarget {
  const [target, setTarget] = useState(wanted);
  if (isSame(target, wanted)) return target;
  setTarget(wanted);
  return wanted;
}

function isSame(a: TextTarget, b: TextTarget): boolean {
  if (a.of === 'cluster') return b.of === 'cluster' && a.cluster === b.cluster;
  if (a.of === 'card') return b.of === 'card' && a.card === b.card;
  return b.of === 'note' && a.card === b.card && a.note === b.note;
}
