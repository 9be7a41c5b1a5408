// The cards as a list for those who do not see the canvas or do not use a pointer: each item selects its card and brings
// it into view. It is seen only while it has the focus.

import { type KeyboardEvent, memo, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useSession } from '../live/hooks.tsx';
import { boardWords } from './board-words.ts';
import styles from './card-list.module.css';
import type { Desk } from './desk.ts';
import type { PlacedCard } from './scene.ts';
import { selectCards } from './selection.ts';

export function CardList({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { scene } = desk.view;
  const { people } = useSession();
  const cards = useSyncExternalStore(scene.subscribe, scene.cards);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <ul ref={list} className={styles.list} aria-label={words.cardsList} onKeyDown={onKeyDown}>
      {cards.map((placed, index) => (
        <Item
          key={placed.card.id}
          placed={placed}
          desk={desk}
          author={people[placed.card.author]?.name ?? words.someone}
          title={placed.card.cluster && (scene.cluster(placed.card.cluster)?.cluster.title ?? null)}
          isFirst={index === 0}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly placed: PlacedCard;
  readonly desk: Desk;
  readonly author: string;
  /** Of the cluster that it is in. */
  readonly title: string | null;
  /** The tab key reaches the first; the arrows reach the others. */
  readonly isFirst: boolean;
}

const Item = memo(function Item({ placed: { card }, desk, author, title, isFirst }: ItemProps) {
  const words = useWords(boardWords);
  const kinds = useWords(kindNames);
  const about = [
    words.cardOf(kinds[card.kind], author),
    title === null ? null : words.inCluster(title || words.untitled),
    card.hidden ? words.hidden : null,
  ];
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        tabIndex={isFirst ? 0 : -1}
        data-card={card.id}
        onClick={() => {
          desk.view.selection.set(selectCards([card.id]));
          desk.moves.lookAt(card.id);
        }}
      >
        {card.text.trim() || words.emptyCard}
        <span className={styles.about}> ({about.filter((part) => part !== null).join(', ')})</span>
      </button>
    </li>
  );
});
