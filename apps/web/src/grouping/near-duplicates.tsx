// Cards that say nearly the same, a pair at a time and side by side: both stay, are tied together, or become one.

import type { Card } from '@terreau/board/card';
import type { CardId } from '@terreau/board/ids';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { doUndoably } from '../pocket/undoable.ts';
import { Button } from '../ui/button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { toasts } from '../ui/toasts.ts';
import { firstWords } from './first-words.ts';
import styles from './grouping.module.css';
import type { SuggestedGroupsProps } from './suggested-groups.tsx';
import {
  canJoin,
  canMerge,
  joinTwins,
  linkable,
  linkTwins,
  mergeTwins,
  notesOfMerge,
  type Twins,
} from './twins.ts';
import { type TwinsState, useTwins } from './use-twins.ts';
import { groupingWords } from './words.ts';

export function NearDuplicates({ only, onPoint, onClose }: SuggestedGroupsProps) {
  const words = useWords(groupingWords);
  const found = useTwins(only);
  const { state, twins } = found;
  const shown = twins?.map(({ id }) => id).join(' ');
  useEffect(() => {
    onPoint(shown ? shown.split(' ').map((id) => id as CardId) : []);
  }, [shown, onPoint]);
  if (state !== 'there') return <p role="status">{words[state]}</p>;
  if (twins) return <Pair twins={twins} found={found} onClose={onClose} />;
  return (
    <>
      <p role="status">{found.found === 0 ? words.noTwins : words.noMoreTwins}</p>
      <div className={styles.foot}>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </>
  );
}

interface PairProps {
  readonly twins: Twins;
  readonly found: TwinsState;
  readonly onClose: () => void;
}

function Pair({ twins, found, onClose }: PairProps) {
  const words = useWords(groupingWords);
  const link = useBoard();
  useSession();
  const pair = useRef<HTMLDivElement>(null);
  const linked = linkable(link, twins);
  const settle = () => {
    found.settle();
    pair.current?.focus({ preventScroll: true });
  };
  const act = (said: string, change: () => void) => {
    doUndoably(link, said, change);
    settle();
  };
  const merge = (kept: Card, gone: Card) => {
    const notes = notesOfMerge([kept, gone]);
    if (notes) act(words.merged, () => mergeTwins(link, [kept, gone], notes));
    else toasts.show({ text: words.full, tone: 'problem' });
  };
  const [one, other] = twins;
  const mayMerge = canMerge(link);
  return (
    <>
      <p className={styles.explanation}>
        {words.sameExplanation} {words.pair(found.found - found.left + 1, found.found)}
      </p>
      <div ref={pair} className={styles.pair} tabIndex={-1}>
        <Twin card={one} onMerge={mayMerge ? () => merge(one, other) : null} />
        <Twin card={other} onMerge={mayMerge ? () => merge(other, one) : null} />
      </div>
      <div className={styles.foot}>
        <Button onClick={settle}>{words.keepBoth}</Button>
        {linked ? (
          <Button title={words.linkTitle} onClick={() => act(words.linked, () => linkTwins(link, linked))}>
            {words.link}
          </Button>
        ) : null}
        {canJoin(link, twins) ? (
          <Button onClick={() => act(words.joined, () => joinTwins(link, twins))}>{words.join}</Button>
        ) : null}
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Twin({ card, onMerge }: { readonly card: Card; readonly onMerge: (() => void) | null }) {
  const words = useWords(groupingWords);
  const { people } = useSession();
  return (
    <article className={styles.twin} style={inCardColour(card.colour)}>
      <p className={styles.whole}>{card.text.trim() || words.emptyCard}</p>
      <p className={styles.by}>
        {people[card.author]?.name ?? words.someone}
        {card.notes.length > 0 ? `, ${words.notes(card.notes.length)}` : null}
      </p>
      {onMerge ? (
        <Button
          aria-label={`${words.merge} : ${firstWords(card.text)}`}
          title={words.mergeTitle(firstWords(card.text))}
          onClick={onMerge}
        >
          {words.merge}
        </Button>
      ) : null}
    </article>
  );
}
