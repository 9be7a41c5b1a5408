// A text field that lies exactly on a text of the canvas, in its letters and lines, and is bound to the text that
// everybody types in.

import type { TextTarget } from '@terreau/board/edits';
import type { Rect } from '@terreau/board/geometry';
import { type CSSProperties, type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { useSharedText } from '../../live/shared-text.ts';
import type { BoardView } from '../board-view.ts';
import { useFollowing } from '../use-canvas.ts';
import styles from './text-overlay.module.css';

export interface TextOverlayProps {
  readonly view: BoardView;
  readonly target: TextTarget;
  readonly label: string;
  readonly placeholder: string;
  /** Where the field lies, in world units. */
  readonly place: () => Rect | null;
  readonly letters: CSSProperties;
  readonly onEnd: () => void;
  /** Enter ends the text too, and may lead on to the next one. */
  readonly onEnter: () => void;
  /** Whether it has no second line; others begin one with Shift and Enter. */
  readonly isOneLine: boolean;
}

export function TextOverlay(props: TextOverlayProps) {
  const { view, target, label, placeholder, place, letters, onEnd, onEnter, isOneLine } = props;
  const shared = useSharedText(target);
  const field = useRef<HTMLTextAreaElement>(null);
  const { ref: bind } = shared.props;
  const ref = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      return element ? bind(element) : undefined;
    },
    [bind],
  );
  useFollowing(view, field, place, (element, { x, y, width }, zoom) => {
    element.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    element.style.width = `${width / zoom}px`;
  });
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useLayoutEffect(() => {
    if (field.current && !growsByItself) fitHeight(field.current);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.key === 'Enter' && (isOneLine || !event.shiftKey);
    if (!isEnter && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isEnter && !event.ctrlKey && !event.metaKey) onEnter();
    else onEnd();
  };
  return (
    <textarea
      {...shared.props}
      ref={ref}
      className={styles.field}
      style={letters}
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      spellCheck
      onKeyDown={onKeyDown}
      // The window may lose the focus for a moment without the text being done.
      onBlur={() => document.hasFocus() && onEnd()}
    />
  );
}

/** Measuring a field costs a layout of the page for each letter; newer browsers do it with their own. */
const growsByItself = CSS.supports('field-sizing', 'content');

function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = '0';
  field.style.height = `${field.scrollHeight}px`;
}
