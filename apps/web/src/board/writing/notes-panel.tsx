// What others added to a card, and the field with which one adds something oneself: beside the card, wherever the camera
// takes it, and on a small screen at the foot.

import type { Card } from '@terreau/board/card';
import type { Size } from '@terreau/board/geometry';
import { originOf } from '@terreau/board/merging';
import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { useWords } from '../../language/words.ts';
import { useBoard, useSource } from '../../live/hooks.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { BoardView } from '../board-view.ts';
import { boardWords } from '../board-words.ts';
import { panBy } from '../camera/camera.ts';
import type { Desk } from '../desk.ts';
import { rectAsPainted } from '../painting/pixels.ts';
import { useFollowing } from '../use-canvas.ts';
import { placeBeside } from './beside.ts';
import { NoteForm, NoteItem } from './notes.tsx';
import styles from './notes-panel.module.css';

/** The tools at the bottom of the canvas, in pixels. */
const bottomTools = 72;
/** Pixels; on a narrower canvas there is no room beside a card. */
const narrow = 640;
/** Room around a card that is brought into view, in pixels. */
const reveal = 16;

/** There while one card is selected and its notes are open; `onClose` gives the focus to the canvas. */
export function NotesPanel({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const isOpen = useSource(desk.notesOpen);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (isOpen) opener.current = document.activeElement;
    // Whoever has a keyboard writes at once; on glass, one would cover what is there to be read.
    if (isOpen && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const { cards } = useSource(desk.view.selection);
  const [id, ...others] = cards;
  const { store } = useBoard();
  const card = id && others.length === 0 ? store.card(id) : undefined;
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  return isOpen && card ? (
    <Notes key={card.id} desk={desk} id={card.id} field={field} onClose={close} />
  ) : null;
}

interface NotesProps {
  readonly desk: Desk;
  readonly id: Card['id'];
  readonly field: Ref<HTMLTextAreaElement>;
  readonly onClose: () => void;
}

function Notes({ desk, id, field, onClose }: NotesProps) {
  const words = useWords(boardWords);
  const titleId = useId();
  const card = useSource({
    get: () => desk.view.link.store.card(id),
    subscribe: (wake) => desk.view.link.store.subscribeTo(id, wake),
  });
  const panel = usePlaceBeside(desk.view, id);
  const list = useRef<HTMLUListElement>(null);
  const count = card?.notes.length ?? 0;
  useEffect(() => {
    // What was added last is seen.
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (!card) return null;
  const origin = card.cluster && originOf(card, desk.view.link.store.cluster(card.cluster));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={panel} className={styles.panel} role="dialog" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {words.notesOf}
        </h2>
        <IconButton label={words.close} onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </header>
      {origin ? <p className={styles.origin}>{words.origin(origin.title || words.untitled)}</p> : null}
      {card.notes.length > 0 ? (
        <ul ref={list} className={styles.list}>
          {card.notes.map((note) => (
            <NoteItem key={note.id} card={card} note={note} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{words.noNotes}</p>
      )}
      <NoteForm card={card} field={field} />
    </div>
  );
}

/** Keeps an element beside a card. */
function usePlaceBeside(view: BoardView, id: Card['id']): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const size = useRef<Size>([0, 0]);
  useLayoutEffect(() => {
    if (panel.current) size.current = [panel.current.offsetWidth, panel.current.offsetHeight];
  });
  useFollowing(
    view,
    panel,
    () => view.scene.card(id)?.rect ?? null,
    (element, onScreen) => {
      const canvas = view.size.get();
      const isSheet = canvas[0] < narrow;
      element.dataset.place = isSheet ? 'foot' : 'beside';
      const [x, y] = placeBeside(onScreen, size.current, canvas, bottomTools);
      element.style.transform = isSheet ? '' : `translate(${x}px, ${y}px)`;
    },
  );
  useEffect(() => {
    const card = view.scene.card(id)?.rect;
    if (!card || panel.current?.dataset.place !== 'foot') return;
    const look = { camera: view.camera.get(), size: view.size.get(), ratio: view.ratio.get() };
    const onScreen = rectAsPainted(look, card);
    const hidden = onScreen.y + onScreen.height + reveal - (look.size[1] - size.current[1]);
    // The card that is read and added to is seen above the sheet, from its first line.
    const by = Math.min(hidden, onScreen.y - reveal);
    if (by > 0) view.camera.set(panBy(look.camera, [0, -by]));
  }, [view, id]);
  return panel;
}
