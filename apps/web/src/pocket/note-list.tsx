// What others added to a card, oldest first.

import type { Card } from '@terreau/board/card';
import { deleteNote } from '@terreau/board/edits';
import type { Note } from '@terreau/board/note';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { useSharedText } from '../live/shared-text.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useFocusOnOpen } from '../ui/focus-on-open.ts';
import styles from './pocket-card.module.css';
import { doUndoably } from './undoable.ts';
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
  const { people } = useSession();
  const [isEditing, setEditing] = useState(false);
  const canEdit = useCan('note.text', note.author);
  const canDelete = useCan('note.delete', note.author);
  const author = note.author === link.hand.author ? words.you : (people[note.author]?.name ?? words.someone);
  const remove = () =>
    doUndoably(link, words.noteDeleted, () => deleteNote(link.doc, link.hand, card.id, note.id));
  if (isEditing && canEdit) {
    return (
      <li className={styles.note}>
        <NoteEditor card={card} note={note} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.note}>
      <p className={styles.noteText}>
        {note.text} <span className={styles.by}>— {author}</span>
      </p>
      {canEdit ? (
        <IconButton label={words.editNote} onClick={() => setEditing(true)}>
          <Pencil aria-hidden size={16} />
        </IconButton>
      ) : null}
      {canDelete ? (
        <IconButton label={words.deleteNote} onClick={remove}>
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
    <div ref={useFocusOnOpen<HTMLDivElement>()} className={styles.editor}>
      <textarea {...shared.props} className={styles.field} rows={2} aria-label={words.noteLabel} />
      <Button className={styles.done} onClick={props.onDone}>
        {words.done}
      </Button>
    </div>
  );
}
