// The search over the canvas: what is typed is found as it is typed, Enter goes on to the next, and the camera flies there.

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import {
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useWords } from '../../language/words.ts';
import { IconButton } from '../../ui/button.tsx';
import type { Desk } from '../desk.ts';
import type { Scene } from '../scene/scene.ts';
import { type Found, findOnBoard, flyTo } from './find-on-board.ts';
import { findingWords } from './finding-words.ts';
import styles from './search.module.css';

export function Search({ desk, onClosed }: { readonly desk: Desk; readonly onClosed: () => void }) {
  const words = useWords(findingWords);
  const { view, moves, finder } = desk;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<Found['id'] | null>(null);
  useWritten(view.scene);
  const found = findOnBoard(view.scene, query);
  const at = found.findIndex(({ id }) => id === current);
  useLayoutEffect(() => field.current?.focus(), []);

  const show = (place: Found | undefined) => {
    setCurrent(place?.id ?? null);
    if (place) flyTo(place, view, moves);
  };
  const step = (by: number) => show(found.at((at + by + found.length) % Math.max(1, found.length)));
  const close = () => {
    finder.set(null);
    onClosed();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isAsked = query.trim() !== '';
  return (
    <search className={styles.search}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={words.search}
        placeholder={words.searchPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget: { value } }) => {
          setQuery(value);
          show(findOnBoard(view.scene, value)[0]);
        }}
      />
      <output className={styles.count}>
        {!isAsked ? '' : found.length === 0 ? words.notFound : words.position(at + 1, found.length)}
      </output>
      <IconButton label={words.previous} disabled={found.length === 0} onClick={() => step(-1)}>
        <ChevronLeft aria-hidden size={18} />
      </IconButton>
      <IconButton label={words.next} disabled={found.length === 0} onClick={() => step(1)}>
        <ChevronRight aria-hidden size={18} />
      </IconButton>
      <IconButton label={words.close} onClick={close}>
        <X aria-hidden size={18} />
      </IconButton>
    </search>
  );
}

/** Wakes the component when what is written changes, not when cards move. */
function useWritten(scene: Scene): void {
  const subscribe = useCallback(
    (wake: () => void) =>
      scene.subscribe(({ isMove }) => {
        if (!isMove) wake();
      }),
    [scene],
  );
  useSyncExternalStore(subscribe, scene.cards);
}
