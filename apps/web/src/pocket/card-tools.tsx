// The buttons below a card; those that the moment or the author forbids are not there.

import type { Card } from '@terreau/board/card';
import { deleteCards, setHidden } from '@terreau/board/edits';
import { Eye, EyeOff, MessageSquarePlus, Pencil, Trash2 } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import styles from './pocket-card.module.css';
import { shortened } from './shortened.ts';
import { doUndoably } from './undoable.ts';
import { pocketWords } from './words.ts';

export function CardTools(props: {
  readonly card: Card;
  readonly onEdit: () => void;
  readonly onEnrich: () => void;
}) {
  const { card } = props;
  const words = useWords(pocketWords);
  const link = useBoard();
  const name = shortened(card.text.trim() || words.emptyCard);
  const canEnrich = useCan('note.add');
  const canEdit = useCan('card.text', card.author);
  const canHide = useCan('card.hide', card.author);
  const canDelete = useCan('card.delete', card.author);
  if (!canEnrich && !canEdit && !canHide && !canDelete) return null;
  const remove = () => doUndoably(link, words.cardDeleted, () => deleteCards(link.doc, link.hand, [card.id]));
  return (
    <div className={styles.tools}>
      {canEnrich ? (
        <Button
          look="quiet"
          icon={<MessageSquarePlus aria-hidden size={18} />}
          aria-label={words.enrichCard(name)}
          onClick={props.onEnrich}
        >
          {words.enrich}
        </Button>
      ) : null}
      <span className={styles.gap} />
      {canEdit ? (
        <IconButton label={words.editCard(name)} onClick={props.onEdit}>
          <Pencil aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canHide ? (
        <IconButton
          label={card.hidden ? words.showCard(name) : words.hideCard(name)}
          onClick={() => setHidden(link.doc, link.hand, [card.id], !card.hidden)}
        >
          {card.hidden ? <Eye aria-hidden size={18} /> : <EyeOff aria-hidden size={18} />}
        </IconButton>
      ) : null}
      {canDelete ? (
        <IconButton label={words.deleteCard(name)} onClick={remove}>
          <Trash2 aria-hidden size={18} />
        </IconButton>
      ) : null}
    </div>
  );
}
