// The buttons below a card; those that the moment or the author forbids are not there.

import type { Card } from '@terreau/board/card';
import { Ellipsis, FolderInput, MessageSquarePlus, Pencil, Puzzle, Trash2 } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { takingPartWords } from '../taking-part/words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useActions, useOutline } from './outline-context.tsx';
import styles from './pocket-card.module.css';
import { shortened } from './shortened.ts';
import { pocketWords } from './words.ts';

/** `isReached`: whether the tab key goes through them; there are as many as cards, so it does for one card only. */
export function CardTools({ card, isReached }: { readonly card: Card; readonly isReached: boolean }) {
  const words = useWords(pocketWords);
  const taking = useWords(takingPartWords);
  const { hand } = useBoard();
  const { opened } = useOutline();
  const actions = useActions();
  const name = shortened(card.text.trim() || words.emptyCard);
  const [canAdd, canEnrich, canMove] = [useCan('card.add'), useCan('note.add'), useCan('card.cluster')];
  const canEdit = useCan('card.text', card.author);
  const canDelete = useCan('card.delete', card.author);
  const [canHide, canLink] = [useCan('card.hide', card.author), useCan('card.link', card.author)];
  // Nobody needs it for their own card; while cards are grouped it is among the other actions.
  const offersPart = canAdd && !canMove && card.author !== hand.author;
  if (!canEnrich && !canEdit && !canHide && !canDelete && !canMove) return null;
  const tabIndex = isReached ? 0 : -1;
  return (
    <div className={styles.tools}>
      {canEnrich ? (
        <Button
          look="quiet"
          icon={<MessageSquarePlus aria-hidden size={18} />}
          aria-label={words.enrichCard(name)}
          data-part="enrich"
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'note', card: card.id })}
        >
          {words.enrich}
        </Button>
      ) : null}
      {offersPart ? (
        <Button
          look="quiet"
          icon={<Puzzle aria-hidden size={18} />}
          aria-label={taking.partFor(name)}
          data-part="part"
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'add', as: 'part', card: card.id })}
        >
          {taking.partShort}
        </Button>
      ) : null}
      <span className={styles.gap} />
      {canEdit ? (
        <IconButton
          label={words.editCard(name)}
          data-part="edit"
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'text', card: card.id })}
        >
          <Pencil aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canMove ? (
        <IconButton
          label={words.moveCard(name)}
          data-part="move"
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'move', cards: [card.id] })}
        >
          <FolderInput aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canDelete ? (
        <IconButton
          label={words.deleteCard(name)}
          data-part="delete"
          tabIndex={tabIndex}
          onClick={() => actions.remove(card.id)}
        >
          <Trash2 aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canHide || canLink || canAdd ? (
        <IconButton
          label={words.moreFor(name)}
          title={words.more}
          data-part="more"
          tabIndex={tabIndex}
          onClick={() => opened.set({ on: 'more', card: card.id })}
        >
          <Ellipsis aria-hidden size={18} />
        </IconButton>
      ) : null}
    </div>
  );
}
