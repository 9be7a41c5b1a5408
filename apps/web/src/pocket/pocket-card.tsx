// One card of the list: what it says, by whom, how others enriched it, and what one may do with it now.

import type { Card } from '@terreau/board/card';
import { memo, useState } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { usePeers } from '../live/presence.ts';
import { inCardColour } from '../ui/card-colours.ts';
import { KindIcon } from '../ui/kind-chips.tsx';
import { CardEditor } from './card-editor.tsx';
import { CardTools } from './card-tools.tsx';
import { NoteField } from './note-field.tsx';
import { NoteList } from './note-list.tsx';
import styles from './pocket-card.module.css';
import { useSelection } from './selection.tsx';
import { pocketWords } from './words.ts';

type Opened = 'text' | 'note' | null;

export const PocketCard = memo(function PocketCard({ card }: { readonly card: Card }) {
  const link = useBoard();
  const { isSelecting } = useSelection();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  useSession();
  const isEditing = opened === 'text' && link.can('card.text', card.author);
  return (
    <li className={styles.card} data-focus-home style={inCardColour(card.colour)} data-hidden={card.hidden}>
      <CardHead card={card} />
      {isEditing ? <CardEditor card={card} onDone={close} /> : <CardText card={card} />}
      <NoteList card={card} />
      {opened === 'note' && link.can('note.add') ? <NoteField card={card} onDone={close} /> : null}
      {isSelecting || opened ? null : (
        <CardTools card={card} onEdit={() => setOpened('text')} onEnrich={() => setOpened('note')} />
      )}
    </li>
  );
});

function CardHead({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const kinds = useWords(kindNames);
  const { hand } = useBoard();
  const { people } = useSession();
  const author = card.author === hand.author ? words.you : (people[card.author]?.name ?? words.someone);
  return (
    <p className={styles.head}>
      <span className={styles.kind}>
        <KindIcon kind={card.kind} />
        {kinds[card.kind]}
      </span>
      <span>{author}</span>
      {card.hidden ? <span className={styles.hidden}>{words.hidden}</span> : null}
      <WhoIsEditing card={card} />
    </p>
  );
}

/** Names whoever is typing in the card just now. */
function WhoIsEditing({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const editor = usePeers().find(({ editing }) => editing === card.id);
  return editor ? <span className={styles.editing}>{words.isEditing(editor.name)}</span> : null;
}

/** The text; while several are being chosen, with the box that chooses it. */
function CardText({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const { isSelecting, ids, toggle } = useSelection();
  const text = card.text.trim() || words.emptyCard;
  if (!isSelecting) return <p className={styles.text}>{text}</p>;
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={ids.has(card.id)} onChange={() => toggle(card.id)} />
      <span className={styles.text}>{text}</span>
    </label>
  );
}
