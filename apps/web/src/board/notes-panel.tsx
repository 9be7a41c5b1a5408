// What others added to a card, and the field with which one adds something oneself.

import type { Card } from '@terreau/board/card';
import { addNote, deleteNote } from '@terreau/board/edits';
import { maxNoteCharacters } from '@terreau/board/limits';
import type { Note } from '@terreau/board/note';
import { Trash2, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession, useSource } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useReason } from './action-button.tsx';
import { boardWords } from './board-words.ts';
import type { Desk } from './desk.ts';
import styles from './notes-panel.module.css';
import { permitted } from './permitted.ts';

/** Beside the board while one card is selected and its notes are open. */
export function NotesPanel({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const isOpen = useSource(desk.notesOpen);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Whoever has a keyboard writes at once; on glass, one would cover what is there to be read.
    if (isOpen && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const { cards } = useSource(desk.view.selection);
  const [id, ...others] = cards;
  const { store } = useBoard();
  const card = id && others.length === 0 ? store.card(id) : undefined;
  return isOpen && card ? (
    <Notes key={card.id} desk={desk} id={card.id} field={field} onClose={onClose} />
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
  if (!card) return null;
  return (
    <aside className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {words.notesOf}
        </h2>
        <IconButton label={words.close} onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </header>
      {card.notes.length > 0 ? (
        <ul className={styles.list}>
          {card.notes.map((note) => (
            <NoteItem key={note.id} card={card} note={note} />
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{words.noNotes}</p>
      )}
      <NoteForm card={card} field={field} onClose={onClose} />
    </aside>
  );
}

function NoteItem({ card, note }: { readonly card: Card; readonly note: Note }) {
  const words = useWords(boardWords);
  const link = useBoard();
  const { people, you } = useSession();
  const mayDelete = useCan('note.delete', note.author);
  const name = people[note.author]?.name ?? words.someone;
  return (
    <li className={styles.note}>
      <p className={styles.text}>{note.text}</p>
      <div className={styles.by}>
        <span>{note.author === you.id ? `${name} (${words.you})` : name}</span>
        {mayDelete ? (
          <IconButton
            label={words.deleteNote}
            onClick={() => {
              link.undo.stopCapturing();
              deleteNote(link.doc, link.hand, card.id, note.id);
            }}
          >
            <Trash2 aria-hidden size={16} />
          </IconButton>
        ) : null}
      </div>
    </li>
  );
}

function NoteForm({ card, field, onClose }: Omit<NotesProps, 'desk' | 'id'> & { readonly card: Card }) {
  const words = useWords(boardWords);
  const link = useBoard();
  const reason = useReason(permitted(useSession(), 'note.add'));
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  if (reason) return <p className={styles.none}>{reason}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const added = text.trim();
    if (added === '') return;
    link.undo.stopCapturing();
    addNote(link.doc, link.hand, card.id, added);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={words.notePlaceholder}
        placeholder={words.notePlaceholder}
        rows={3}
        maxLength={maxNoteCharacters}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {words.addNote}
      </Button>
    </form>
  );
}
