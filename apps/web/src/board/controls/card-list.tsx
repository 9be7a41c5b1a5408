// The cards as a list for those who do not see the canvas or do not use a pointer: each item selects its card and brings
// it into view. It is seen only while it has the focus, and of a large board it holds the cards around that one.

import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { kindNames } from '../../language/workshop-words.ts';
import { useSession } from '../../live/hooks.tsx';
import { boardWords } from '../board-words.ts';
import type { Desk } from '../desk.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import type { Scene } from '../scene/scene.ts';
import { selectCards, selectCluster } from '../selection.ts';
import styles from './card-list.module.css';
import { partOfList } from './list-part.ts';

export function CardList({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { scene } = desk.view;
  const { people } = useSession();
  const cards = useListed(scene);
  const list = useRef<HTMLUListElement>(null);
  const { at, moveTo } = useFocusedIndex(list, cards.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined || cards.length === 0) return;
    event.preventDefault();
    moveTo((at + step + cards.length) % cards.length);
  };
  const { begin, end } = partOfList(cards.length, at);
  return (
    <ul ref={list} className={styles.list} aria-label={words.cardsList} onKeyDown={onKeyDown}>
      {cards.slice(begin, end).map((placed, i) => (
        <Item
          key={placed.card.id}
          placed={placed}
          desk={desk}
          author={people[placed.card.author]?.name ?? words.someone}
          title={placed.card.cluster && (scene.cluster(placed.card.cluster)?.cluster.title ?? null)}
          index={begin + i}
          count={cards.length}
          isReached={begin + i === at}
        />
      ))}
    </ul>
  );
}

/** The list comes after the picture, and after every letter only once a hand rests or a while has passed. */
const listedAfterMs = 250;

/** The cards in order; woken by what is written, not by what is moved. */
function useListed(scene: Scene): readonly PlacedCard[] {
  // The title of a cluster is part of what its cards say: the same cards may have to be listed anew.
  const [listed, setListed] = useState<{ readonly cards: readonly PlacedCard[] }>({ cards: [] });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const list = () => {
      timer = null;
      setListed({ cards: scene.listed() });
    };
    const listSoon = () => {
      timer ??= setTimeout(list, listedAfterMs);
    };
    const stop = scene.subscribe(({ isMove }) => {
      if (!isMove) listSoon();
    });
    listSoon();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [scene]);
  return listed.cards;
}

/** The item that the tab key reaches and the arrows move; it takes the focus once it is there. */
function useFocusedIndex(list: { readonly current: HTMLUListElement | null }, count: number) {
  const [wanted, setWanted] = useState({ at: 0, takesFocus: false });
  const at = Math.min(wanted.at, Math.max(0, count - 1));
  useLayoutEffect(() => {
    if (wanted.takesFocus) list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [list, wanted]);
  return { at, moveTo: (next: number) => setWanted({ at: next, takesFocus: true }) };
}

interface ItemProps {
  readonly placed: PlacedCard;
  readonly desk: Desk;
  readonly author: string;
  /** Of the cluster that it is in. */
  readonly title: string | null;
  readonly index: number;
  /** Of all cards, also those that are not in the part of the list that is there. */
  readonly count: number;
  /** Whether the tab key reaches it; the arrows reach the others. */
  readonly isReached: boolean;
}

const Item = memo(function Item({ placed, desk, author, title, index, count, isReached }: ItemProps) {
  const { card } = placed;
  const words = useWords(boardWords);
  const kinds = useWords(kindNames);
  const about = [
    words.cardOf(kinds[card.kind], author),
    title === null ? null : words.inCluster(title || words.untitled),
    placed.isStacked ? words.folded : null,
    card.hidden ? words.hidden : null,
  ];
  return (
    <li aria-setsize={count} aria-posinset={index + 1}>
      <button
        type="button"
        className={styles.item}
        tabIndex={isReached ? 0 : -1}
        data-card={card.id}
        onClick={() => {
          // Of a card in a stack, the stack is what can be seen.
          const stack = placed.isStacked ? card.cluster : null;
          desk.view.selection.set(stack ? selectCluster(stack) : selectCards([card.id]));
          if (stack) desk.moves.approach(stack);
          else desk.moves.lookAt(card.id);
        }}
      >
        {card.text.trim() || words.emptyCard}
        <span className={styles.about}> ({about.filter((part) => part !== null).join(', ')})</span>
      </button>
    </li>
  );
});
