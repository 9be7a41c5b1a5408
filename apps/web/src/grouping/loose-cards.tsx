// The cards that no group was suggested for, or that were taken out of one: each can go into a group.

import type { CardId } from '@terreau/board/ids';
import { useWords } from '../language/words.ts';
import { useCard } from '../live/hooks.tsx';
import { inCardColour } from '../ui/card-colours.ts';
import { firstWords } from './first-words.ts';
import styles from './grouping.module.css';
import type { PreviewGroup } from './preview.ts';
import { groupingWords } from './words.ts';

interface LooseProps {
  readonly groups: readonly PreviewGroup[];
  readonly onPoint: (cards: readonly CardId[]) => void;
  readonly onPut: (card: CardId, key: string) => void;
}

export function LooseCards({ loose, ...rest }: LooseProps & { readonly loose: readonly CardId[] }) {
  const words = useWords(groupingWords);
  if (loose.length === 0) return null;
  return (
    <details className={styles.loose}>
      <summary>
        {words.loose} ({loose.length})
      </summary>
      <ul className={styles.cards}>
        {loose.map((id) => (
          <LooseCard key={id} id={id} {...rest} />
        ))}
      </ul>
    </details>
  );
}

function LooseCard({ id, groups, onPoint, onPut }: LooseProps & { readonly id: CardId }) {
  const words = useWords(groupingWords);
  const card = useCard(id);
  if (!card) return null;
  const text = firstWords(card.text) || words.emptyCard;
  return (
    <li
      className={styles.card}
      style={inCardColour(card.colour)}
      onPointerEnter={() => onPoint([id])}
      onPointerLeave={() => onPoint([])}
    >
      <span className={styles.text}>{text}</span>
      {groups.length > 0 ? (
        <select
          className={styles.put}
          aria-label={words.putInto(text)}
          value=""
          onChange={({ currentTarget }) => onPut(id, currentTarget.value)}
        >
          <option value="" disabled>
            {words.addTo}
          </option>
          {groups.map(({ key, title }) => (
            <option key={key} value={key}>
              {title.trim() || words.untitled}
            </option>
          ))}
        </select>
      ) : null}
    </li>
  );
}
