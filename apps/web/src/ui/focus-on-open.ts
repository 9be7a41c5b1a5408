// The focus goes into what somebody has just opened, and back to where it came from when they close it.

import { type RefObject, useEffect, useRef } from 'react';

const fields = 'input:not([type="radio"]), textarea, select';

/** For the element around a field that opens in the page. */
export function useFocusOnOpen<E extends HTMLElement>(): RefObject<E | null> {
  const wrapper = useRef<E>(null);
  useEffect(() => {
    const opener = wrapper.current?.closest('[data-focus-home]') ?? null;
    focusAtEnd(firstField(wrapper.current));
    return () => {
      // Once the page has been drawn without the field; unless the person has gone elsewhere by themselves.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) firstButton(opener)?.focus({ preventScroll: true });
      });
    };
  }, []);
  return wrapper;
}

/** One goes on writing where the text ends. */
function focusAtEnd(field: HTMLElement | null): void {
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}

/** The first field inside an element. */
export function firstField(element: Element | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>(fields) ?? null;
}

function firstButton(element: Element | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>('button') ?? null;
}
