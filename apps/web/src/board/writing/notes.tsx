// One thing that was added to a card, and the field for another.

import type { Card } from '@terreau/board/card';
import { addNote, deleteNote } from '@terreau/board/edits';
import { maxNoteCharacters } from '@terreau/board/limits';
import type { Note } from '@terreau/board/note';
import { Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { useBoard, useCan, useSession } from '../../live/hooks.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { boardWords } from '../board-words.ts';
import { permitted } from '../commands/permitted.ts';
import { useReason } from '../controls/action-button.tsx';
import styles from './notes-panel.module.css';

/** What somebody added. */
export function NoteItem({ card, note }: { readonly card: Card; readonly note: Note }) {
  const words = useWords(boardWords);
  const link = useBoard();
  const { people, you } = useSession();
  const mayDelete = useCan('note.delete', note.author);
  const name = people[note.author]?.name ?? words.someone;
  return (
    <li className={styles.note}>
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
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

/** The field with which one adds something, or why one may not. */
export function NoteForm({ card, field }: { readonly card: Card; readonly field: Ref<HTMLTextAreaElement> }) {
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
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <textarea
        ref={field}
        className={styles.field}
        dir="auto"
        aria-label={words.notePlaceholder}
        placeholder={words.notePlaceholder}
        rows={2}
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
