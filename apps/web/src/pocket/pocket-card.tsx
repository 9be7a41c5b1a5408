// One card of the list: what it says, by whom, how others enriched it, and what one may do with it now.

import type { Card } from '@terreau/board/card';
import type { CardId } from '@terreau/board/ids';
import { memo } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useBoard, useCan, useCard, useSource } from '../live/hooks.tsx';
import { useTurn } from '../revealing/use-revealed.ts';
import { InButton } from '../taking-part/in-button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { KindIcon } from '../ui/kind-chips.tsx';
import { CardEditor } from './card-editor.tsx';
import { CardTools } from './card-tools.tsx';
import { NoteField } from './note-field.tsx';
import { NoteList } from './note-list.tsx';
import { toggled } from './outline.ts';
import { useActions, useIsReached, useNameOf, useOpenedOn, useOutline, usePart } from './outline-context.tsx';
import styles from './pocket-card.module.css';
import { shortened } from './shortened.ts';
import { pocketWords } from './words.ts';
import { useWriterIn } from './writers.ts';

export const PocketCard = memo(function PocketCard({ card }: { readonly card: Card }) {
  const { opened, chosen } = useOutline();
  const openedOn = useOpenedOn(card.id);
  const isReached = useIsReached(card.id);
  const isChoosing = usePart(chosen, (ids) => ids !== null);
  const canEdit = useCan('card.text', card.author);
  const canEnrich = useCan('note.add');
  const turn = useTurn(card.id);
  const close = () => opened.set(null);
  return (
    <li
      className={styles.card}
      data-card={card.id}
      data-hidden={card.hidden}
      tabIndex={isReached ? 0 : -1}
      aria-labelledby={`said-${card.id}`}
      aria-describedby={`about-${card.id}`}
      data-revealed={turn === undefined ? undefined : true}
      style={{ ...inCardColour(card.colour), animationDelay: `${turn ?? 0}ms` }}
    >
      <CardHead card={card} />
      {openedOn === 'text' && canEdit ? <CardEditor card={card} onDone={close} /> : <CardText card={card} />}
      <Enriched card={card} />
      <NoteList card={card} />
      {openedOn === 'note' && canEnrich ? <NoteField card={card} onDone={close} /> : null}
      {isChoosing ? null : <Willing card={card} isReached={isReached} />}
      {isChoosing || openedOn ? null : <CardTools card={card} isReached={isReached} />}
    </li>
  );
});

function CardHead({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const kinds = useWords(kindNames);
  const { hand } = useBoard();
  const name = useNameOf(card.author);
  return (
    <p id={`about-${card.id}`} className={styles.head}>
      <span className={styles.kind}>
        <KindIcon kind={card.kind} />
        {kinds[card.kind]}
      </span>
      <span>{card.author === hand.author ? words.you : (name ?? words.someone)}</span>
      {card.hidden ? <span className={styles.hidden}>{words.hidden}</span> : null}
      <WhoIsWriting card={card} />
    </p>
  );
}

/** Names whoever is typing in the card just now. */
function WhoIsWriting({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const name = useWriterIn(card.id);
  return name ? <span className={styles.editing}>{words.isEditing(name)}</span> : null;
}

/** The text; while several are being chosen, with the box that chooses it. */
function CardText({ card }: { readonly card: Card }) {
  const words = useWords(pocketWords);
  const { chosen } = useOutline();
  const ids = useSource(chosen);
  const isReached = useIsReached(card.id);
  const text = card.text.trim() || words.emptyCard;
  const said = (
    <span id={`said-${card.id}`} className={styles.text} dir="auto">
      {text}
    </span>
  );
  if (!ids) return <p>{said}</p>;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        data-part="choice"
        tabIndex={isReached ? 0 : -1}
        checked={ids.has(card.id)}
        onChange={() => chosen.set(toggled(ids, card.id))}
      />
      {said}
    </label>
  );
}

function Willing({ card, isReached }: { readonly card: Card; readonly isReached: boolean }) {
  const words = useWords(pocketWords);
  const name = shortened(card.text.trim() || words.emptyCard);
  return card.hidden ? null : <InButton target={card.id} name={name} tabIndex={isReached ? 0 : -1} />;
}

/** The card that this one adds a part to, with the way to it. */
function Enriched({ card }: { readonly card: Card }) {
  return card.enriches ? <WayTo from={card.id} to={card.enriches} /> : null;
}

function WayTo({ from, to }: { readonly from: CardId; readonly to: CardId }) {
  const words = useWords(pocketWords);
  const actions = useActions();
  const enriched = useCard(to);
  const isReached = useIsReached(from);
  if (!enriched || enriched.hidden) return null;
  const text = shortened(enriched.text.trim() || words.emptyCard);
  return (
    <p className={styles.enriches}>
      {words.enriches}{' '}
      <button
        type="button"
        className={styles.way}
        data-part="way"
        tabIndex={isReached ? 0 : -1}
        aria-label={words.goToCard(text)}
        onClick={() => actions.show(to)}
      >
        {text}
      </button>
    </p>
  );
}
