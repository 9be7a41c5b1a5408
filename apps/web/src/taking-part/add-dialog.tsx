// Adds to a card from anywhere: a detail on it, or a card of one's own that is linked to it: a part of the solution, or
// a question.

import type { Card, CardKind } from '@terreau/board/card';
import { addCards, addNote } from '@terreau/board/edits';
import { maxCardCharacters, maxNoteCharacters } from '@terreau/board/limits';
import { type SubmitEvent, useId, useState } from 'react';
import { useWords } from '../language/words.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard } from '../live/hooks.tsx';
import { placeBeside } from '../pocket/placing.ts';
import { shortened } from '../pocket/shortened.ts';
import { doUndoably } from '../pocket/undoable.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { KindChips } from '../ui/kind-chips.tsx';
import styles from './add-dialog.module.css';
import type { Addition } from './addition.ts';
import { tick } from './haptics.ts';
import { useKeptText } from './kept-text.ts';
import { takingPartWords } from './words.ts';

const maxCharacters = { note: maxNoteCharacters, part: maxCardCharacters, question: maxCardCharacters };

export function AddDialog({
  card,
  as,
  onClose,
}: {
  readonly card: Card;
  readonly as: Addition;
  readonly onClose: () => void;
}) {
  const words = useWords(takingPartWords);
  const link = useBoard();
  const formId = useId();
  const [text, write] = useKeptText(`adding.${link.board}.${card.id}.${as}`);
  const [kind, setKind] = useState<CardKind>('idea');
  const says = {
    note: { title: words.enrich, hint: words.noteHint, added: words.noteAdded },
    part: { title: words.part, hint: words.partHint, added: words.partAdded },
    question: { title: words.question, hint: words.questionHint, added: words.questionAdded },
  }[as];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    write('');
    onClose();
    tick();
    doUndoably(link, says.added, () => {
      if (as === 'note') addNote(link.doc, link.hand, card.id, said);
      else addLinked(link, card, said, as === 'question' ? 'question' : kind);
    });
  };
  return (
    <Dialog
      title={says.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={formId} look="primary" disabled={text.trim() === ''}>
            {words.add}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <blockquote className={styles.card} dir="auto">
          {shortened(card.text.trim() || words.emptyCard)}
        </blockquote>
        <Field label={words.yourText} hint={says.hint}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              value={text}
              maxLength={maxCharacters[as]}
              onChange={(event) => write(event.currentTarget.value)}
            />
          )}
        </Field>
        {as === 'part' ? <KindChips value={kind} onChange={setKind} /> : null}
      </form>
    </Dialog>
  );
}

/** A card that adds to another one, beside it; in the same cluster while cards may be put into clusters. */
function addLinked({ doc, hand, store, can }: BoardLink, card: Card, text: string, kind: CardKind): void {
  const cluster = can('card.cluster') ? card.cluster : null;
  const at = placeBeside({ cards: store.cards(), clusters: store.clusters() }, card, cluster, text);
  addCards(doc, hand, [{ text, kind, at, cluster, enriches: card.id }]);
}
