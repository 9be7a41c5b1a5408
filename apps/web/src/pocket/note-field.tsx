// Adding to somebody's card. What is begun is kept on this device until it is added or given up, wherever the card goes
// meanwhile.

import type { Card } from '@terreau/board/card';
import { addNote } from '@terreau/board/edits';
import { maxNoteCharacters } from '@terreau/board/limits';
import { useWords } from '../language/words.ts';
import { useBoard } from '../live/hooks.tsx';
import { tick } from '../taking-part/haptics.ts';
import { useKeptText } from '../taking-part/kept-text.ts';
import { Button } from '../ui/button.tsx';
import { onEnter } from './composer.tsx';
import styles from './pocket-card.module.css';
import { useFieldFocus } from './use-field-focus.ts';
import { pocketWords } from './words.ts';

export function NoteField({ card, onDone }: { readonly card: Card; readonly onDone: () => void }) {
  const words = useWords(pocketWords);
  const { board, doc, hand, undo } = useBoard();
  const [text, write] = useKeptText(`note.${board}.${card.id}`);
  const leave = () => {
    write('');
    onDone();
  };
  const add = () => {
    if (text.trim() !== '') {
      undo.stopCapturing();
      addNote(doc, hand, card.id, text.trim());
      undo.stopCapturing();
      tick();
    }
    leave();
  };
  return (
    <form
      ref={useFieldFocus<HTMLFormElement>()}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <textarea
        className={styles.field}
        rows={2}
        dir="auto"
        data-part="note"
        value={text}
        maxLength={maxNoteCharacters}
        aria-label={words.noteLabel}
        placeholder={words.notePlaceholder}
        enterKeyHint="done"
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? leave() : onEnter(event, add))}
      />
      <div className={styles.editorTools}>
        <Button look="quiet" data-part="cancel" onClick={leave}>
          {words.cancel}
        </Button>
        <Button type="submit" data-part="add" disabled={text.trim() === ''}>
          {words.addNote}
        </Button>
      </div>
    </form>
  );
}
