// One suggested group: its title and cards, and what can be done with it.

import type { CardId } from '@terreau/board/ids';
import { maxTitleCharacters } from '@terreau/board/limits';
import { Check, X } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useCard } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { firstWords } from './first-words.ts';
import styles from './grouping.module.css';
import type { PreviewGroup } from './preview.ts';
import { groupingWords } from './words.ts';

export function SuggestedGroup(props: {
  readonly group: PreviewGroup;
  readonly mayAccept: boolean;
  readonly onPoint: (cards: readonly CardId[]) => void;
  readonly onRetitle: (title: string) => void;
  readonly onTakeOut: (card: CardId) => void;
  readonly onAccept: () => void;
  readonly onLeaveOut: () => void;
}) {
  const words = useWords(groupingWords);
  const { group, mayAccept, onPoint } = props;
  const name = group.title.trim() || words.untitled;
  const [point, stop] = [() => onPoint(group.cards), () => onPoint([])];
  return (
    <section
      className={styles.group}
      aria-label={name}
      onPointerEnter={point}
      onPointerLeave={stop}
      onFocus={point}
      onBlur={stop}
    >
      <input
        aria-label={words.title}
        className={styles.title}
        value={group.title}
        maxLength={maxTitleCharacters}
        placeholder={words.untitled}
        onChange={({ currentTarget }) => props.onRetitle(currentTarget.value)}
      />
      <ul className={styles.cards}>
        {group.cards.map((id) => (
          <GroupedCard key={id} id={id} onTakeOut={() => props.onTakeOut(id)} />
        ))}
      </ul>
      <div className={styles.answers}>
        <Button
          icon={<Check aria-hidden size={18} />}
          aria-label={words.acceptNamed(name)}
          disabled={!mayAccept}
          onClick={props.onAccept}
        >
          {words.accept}
        </Button>
        <Button look="quiet" aria-label={words.leaveOutNamed(name)} onClick={props.onLeaveOut}>
          {words.leaveOut}
        </Button>
        <span className={styles.count}>{words.cards(group.cards.length)}</span>
      </div>
    </section>
  );
}

function GroupedCard({ id, onTakeOut }: { readonly id: CardId; readonly onTakeOut: () => void }) {
  const words = useWords(groupingWords);
  const card = useCard(id);
  if (!card) return null;
  const text = firstWords(card.text) || words.emptyCard;
  return (
    <li className={styles.card} style={inCardColour(card.colour)}>
      <span className={styles.text}>{text}</span>
      <IconButton label={words.takeOut(text)} onClick={onTakeOut}>
        <X aria-hidden size={16} />
      </IconButton>
    </li>
  );
}
