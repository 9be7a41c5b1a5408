// What others added to a card, oldest first.

import type { Card } from '@terreau/board/card';
import { deleteNote } from '@terreau/board/edits';
import type { Note } from '@terreau/board/note';
import { Pencil, Trash2 } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { useSharedText } from '../live/shared-text.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useIsReached, useNameOf, useOutline, usePart } from './outline-context.tsx';
import styles from './pocket-card.module.css';
import { doUndoably } from './undoable.ts';
import { useFieldFocus } from './use-field-focus.ts';
import { pocketWords } from './words.ts';

export function NoteList({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  if (card.notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={words.notes(card.notes.length)}>
      {card.notes.map((note) => (
        <NoteItem key={note.id} card={card} note={note} />
      ))}
    </ul>
  );
}

function NoteItem({ card, note }: { readonly card: Card; readonly note: Note }) {
  const words = useWords(pocketWords);
  const link = useBoard();
  const { opened } = useOutline();
  const isReached = useIsReached(card.id);
  const isEditing = usePart(opened, (what) => what?.on === 'note-text' && what.note === note.id);
  const name = useNameOf(note.author);
  const canEdit = useCan('note.text', note.author);
  const canDelete = useCan('note.delete', note.author);
  const author = note.author === link.hand.author ? words.you : (name ?? words.someone);
  const remove = () =>
    doUndoably(link, words.noteDeleted, () => deleteNote(link.doc, link.hand, card.id, note.id));
  const tabIndex = isReached ? 0 : -1;
  if (isEditing && canEdit) {
    return (
      <li className={styles.note}>
        <NoteEditor card={card} note={note} onDone={() => opened.set(null)} />
      </li>
    );
  }
  return (
    <li className={styles.note}>
      <p className={styles.noteText} dir="auto">
        {note.text} <span className={styles.by}>— {author}</span>
      </p>
      {canEdit ? (
        <IconButton
          label={words.editNote}
          data-part={`edit-${note.id}`}
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'note-text', card: card.id, note: note.id })}
        >
          <Pencil aria-hidden size={16} />
        </IconButton>
      ) : null}
      {canDelete ? (
        <IconButton
          label={words.deleteNote}
          data-part={`delete-${note.id}`}
          tabIndex={tabIndex}
          onClick={remove}
        >
          <Trash2 aria-hidden size={16} />
        </IconButton>
      ) : null}
    </li>
  );
}

function NoteEditor(props: { readonly card: Card; readonly note: Note; readonly onDone: () => void }) {
  const words = useWords(pocketWords);
  const shared = useSharedText({ of: 'note', card: props.card.id, note: props.note.id });
  return (
    <div ref={useFieldFocus<HTMLDivElement>()} className={styles.editor}>
      <textarea
        {...shared.props}
        className={styles.field}
        rows={2}
        dir="auto"
        data-part="note-text"
        aria-label={words.noteLabel}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onDone();
        }}
      />
      <Button className={styles.done} onClick={props.onDone}>
        {words.done}
      </Button>
    </div>
  );
}
