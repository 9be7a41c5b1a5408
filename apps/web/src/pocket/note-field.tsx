// Adding to somebody's card.

import type { Card } from '@terreau/board/card';
import { addNote } from '@terreau/board/edits';
import { maxNoteCharacters } from '@terreau/board/limits';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { useFocusOnOpen } from '../ui/focus-on-open.ts';
import { onEnter } from './composer.tsx';
import styles from './pocket-card.module.css';
import { pocketWords } from './words.ts';

export function NoteField({ card, onDone }: { readonly card: Card; readonly onDone: () => void }) {
  const words = useWords(pocketWords);
  const { doc, hand, undo } = useBoard();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') {
      undo.stopCapturing();
      addNote(doc, hand, card.id, text.trim());
      undo.stopCapturing();
    }
    onDone();
  };
  return (
    <form
      ref={useFocusOnOpen<HTMLFormElement>()}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <textarea
        className={styles.field}
        rows={2}
        value={text}
        maxLength={maxNoteCharacters}
        aria-label={words.noteLabel}
        placeholder={words.notePlaceholder}
        enterKeyHint="done"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? onDone() : onEnter(event, add))}
      />
      <div className={styles.editorTools}>
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" disabled={text.trim() === ''}>
          {words.addNote}
        </Button>
      </div>
    </form>
  );
}
