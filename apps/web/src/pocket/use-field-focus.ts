// The focus goes into a field of a card when it is opened, and only then: when the card moves to another place of the page
// with the field open, keep-focus.ts brings the caret to where it was.

import { type RefObject, useEffect, useRef } from 'react';
import { firstField } from '../ui/focus-on-open.ts';
import type { Opened } from './outline.ts';
import { useOutline } from './outline-context.tsx';

const entered = new WeakSet<Opened>();

/** For the element around the field. */
export function useFieldFocus<E extends HTMLElement>(): RefObject<E | null> {
  const wrapper = useRef<E>(null);
  const { opened } = useOutline();
  useEffect(() => {
    const now = opened.get();
    if (!now || entered.has(now)) return;
    entered.add(now);
    const field = firstField(wrapper.current);
    field?.focus();
    // One goes on writing where the text ends.
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, [opened]);
  return wrapper;
}
