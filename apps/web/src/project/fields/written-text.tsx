// A text field in which several people may type: what others typed comes in without moving the caret away from its word,
// and what is typed here is told as a change from what the field showed. React would reset the caret; so the field is
// uncontrolled. What is one line for the record wraps on a narrow screen, so that nobody writes words that they cannot see.

import {
  type KeyboardEvent,
  type SyntheticEvent,
  type TextareaHTMLAttributes,
  useLayoutEffect,
  useRef,
} from 'react';
import { classNames } from '../../ui/class-names.ts';
import { carriedCaret } from '../carried-caret.ts';
import styles from './fields.module.css';

interface TextChange {
  readonly from: string;
  readonly to: string;
}

interface Props
  extends Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'value' | 'defaultValue' | 'onChange' | 'onInput'
  > {
  readonly value: string;
  readonly isLong?: boolean;
  readonly onChange: (change: TextChange) => void;
}

export function WrittenText({ value, isLong = false, onChange, ...rest }: Props) {
  const element = useRef<HTMLTextAreaElement | null>(null);
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
  const commit = ({ currentTarget: field }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (isComposing.current) return;
    // Pasted from several lines.
    if (!isLong && field.value.includes('\n')) show(field, field.value.replaceAll(/\s*\n\s*/g, ' '));
    if (field.value === agreed.current) return;
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
    onCompositionEnd: (event: SyntheticEvent<HTMLTextAreaElement>) => {
      isComposing.current = false;
      commit(event);
    },
  };
  const ref = (field: HTMLTextAreaElement | null) => {
    element.current = field;
  };
  if (isLong) return <textarea {...props} ref={ref} />;
  return (
    <textarea
      {...props}
      ref={ref}
      rows={1}
      enterKeyHint="done"
      className={classNames(rest.className, styles.oneLine)}
      onKeyDown={keepOneLine}
    />
  );
}

/** Enter does nothing in a field of one line, except what an input method makes of it. */
function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
}

function show(field: HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd, value: before } = field;
  field.value = value;
  // Safari gives the focus to a field whose selection is set.
  if (!field.matches(':focus')) return;
  field.setSelectionRange(
    carriedCaret(before, value, selectionStart ?? value.length),
    carriedCaret(before, value, selectionEnd ?? value.length),
  );
}
