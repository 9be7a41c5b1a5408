// A text field in which several people may type: what others typed comes in without moving the caret away from its word,
// and what is typed here is told as a change from what the field showed. React would reset the caret; so the field is
// uncontrolled.

import { type SyntheticEvent, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';
import { carriedCaret } from '../carried-caret.ts';

interface TextChange {
  readonly from: string;
  readonly to: string;
}

type TextElement = HTMLTextAreaElement | HTMLInputElement;

interface Props
  extends Omit<TextareaHTMLAttributes<TextElement>, 'value' | 'defaultValue' | 'onChange' | 'onInput'> {
  readonly value: string;
  readonly isLong?: boolean;
  readonly inputMode?: 'text' | 'decimal' | 'email';
  readonly onChange: (change: TextChange) => void;
}

export function WrittenText({ value, isLong = false, onChange, ...rest }: Props) {
  const element = useRef<TextElement | null>(null);
  /** What the field and the record last agreed on. */
  const agreed = useRef(value);
  const isComposing = useRef(false);
  useLayoutEffect(() => {
    const field = element.current;
    // An input method's own text must not be touched.
    if (!field || isComposing.current) return;
    agreed.current = value;
    if (field.value !== value) show(field, value);
  });
  const commit = ({ currentTarget: field }: SyntheticEvent<TextElement>) => {
    if (isComposing.current || field.value === agreed.current) return;
    const from = agreed.current;
    agreed.current = field.value;
    onChange({ from, to: field.value });
  };
  const props = {
    dir: 'auto',
    ...rest,
    defaultValue: value,
    onInput: commit,
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: (event: SyntheticEvent<TextElement>) => {
      isComposing.current = false;
      commit(event);
    },
  };
  const ref = (field: TextElement | null) => {
    element.current = field;
  };
  return isLong ? <textarea {...props} ref={ref} /> : <input type="text" {...props} ref={ref} />;
}

function show(field: TextElement, value: string): void {
  const { selectionStart, selectionEnd, value: before } = field;
  field.value = value;
  // Safari gives the focus to a field whose selection is set.
  if (!field.matches(':focus')) return;
  field.setSelectionRange(
    carriedCaret(before, value, selectionStart ?? value.length),
    carriedCaret(before, value, selectionEnd ?? value.length),
  );
}
