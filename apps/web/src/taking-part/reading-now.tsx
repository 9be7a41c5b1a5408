// What the table looks at now, on top of everything: the card that is read, whose turn it is, and what one may do with it.

import type { Card } from '@terreau/board/card';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { BookOpen, CircleHelp, MessageSquarePlus, Puzzle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useCards, useSession } from '../live/hooks.tsx';
import { useNameOf, useOutline } from '../pocket/outline-context.tsx';
import { shortened } from '../pocket/shortened.ts';
import { Button } from '../ui/button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { isTyping } from '../ui/is-typing.ts';
import { call } from './haptics.ts';
import { InButton } from './in-button.tsx';
import styles from './reading-now.module.css';
import { takingPartWords } from './words.ts';

export default function ReadingNow() {
  const words = useWords(takingPartWords);
  const { spotlight, you } = useSession();
  const card = useSpotlit(spotlight.card);
  const isYours = spotlight.reader === you.id;
  const section = useCalled(isYours);
  if (!card && !spotlight.reader) return null;
  return (
    <section ref={section} className={styles.now} aria-label={words.now} data-yours={isYours}>
      <p className={styles.who} role="status">
        <BookOpen aria-hidden size={22} />
        {isYours ? words.yourTurn : <Reader reader={spotlight.reader} hasCard={card !== undefined} />}
      </p>
      {isYours ? <p>{card ? words.yourTurnCard : words.yourTurnChoose}</p> : null}
      {card ? <Spotlit card={card} /> : null}
    </section>
  );
}

/** It is felt when one's turn comes, and brought into sight, unless one is writing. */
function useCalled(isYours: boolean) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isYours) return;
    call();
    if (!isTyping()) section.current?.scrollIntoView({ block: 'start' });
  }, [isYours]);
  return section;
}

/** Whose turn it is, where it is somebody else's. */
function Reader({ reader, hasCard }: { readonly reader: ParticipantId | null; readonly hasCard: boolean }) {
  const words = useWords(takingPartWords);
  if (!reader) return words.lookedAt;
  return <Named reader={reader} hasCard={hasCard} />;
}

function Named({ reader, hasCard }: { readonly reader: ParticipantId; readonly hasCard: boolean }) {
  const words = useWords(takingPartWords);
  const name = useNameOf(reader) ?? words.someone;
  return hasCard ? words.reads(name) : words.readsNothing(name);
}

function Spotlit({ card }: { readonly card: Card }) {
  const words = useWords(takingPartWords);
  const name = useNameOf(card.author);
  const text = card.text.trim() || words.emptyCard;
  return (
    <>
      <div className={styles.card} style={inCardColour(card.colour)}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
        {card.notes.map((note) => (
          <p key={note.id} className={styles.note} dir="auto">
            {note.text}
          </p>
        ))}
        {name ? <p className={styles.by}>— {name}</p> : null}
      </div>
      <Doing card={card} text={shortened(text)} />
    </>
  );
}

function Doing({ card, text }: { readonly card: Card; readonly text: string }) {
  const words = useWords(takingPartWords);
  const { opened } = useOutline();
  const [canAdd, canEnrich] = [useCan('card.add'), useCan('note.add')];
  return (
    <div className={styles.doing}>
      {canAdd ? (
        <Button
          look="primary"
          className={styles.part}
          icon={<Puzzle aria-hidden size={20} />}
          onClick={() => opened.set({ on: 'add', as: 'part', card: card.id })}
        >
          {words.part}
        </Button>
      ) : null}
      {canEnrich ? (
        <Button
          icon={<MessageSquarePlus aria-hidden size={18} />}
          onClick={() => opened.set({ on: 'add', as: 'note', card: card.id })}
        >
          {words.enrich}
        </Button>
      ) : null}
      {canAdd ? (
        <Button
          icon={<CircleHelp aria-hidden size={18} />}
          onClick={() => opened.set({ on: 'add', as: 'question', card: card.id })}
        >
          {words.question}
        </Button>
      ) : null}
      <InButton target={card.id} name={text} />
    </div>
  );
}

/** The card, unless it is gone or hidden from this person. */
function useSpotlit(id: CardId | null): Card | undefined {
  const { can } = useBoard();
  const card = useCards().find((one) => one.id === id);
  return card?.hidden && !can('card.hide') ? undefined : card;
}
