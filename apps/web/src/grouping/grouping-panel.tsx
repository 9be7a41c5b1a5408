// What could be grouped, or says nearly the same, beside the canvas: the board stays at hand, and shows which cards are meant.

import type { CardId } from '@terreau/board/ids';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/words.ts';
import { IconButton } from '../ui/button.tsx';
import type { GroupingAsked } from './asked.ts';
import styles from './grouping.module.css';
import { NearDuplicates } from './near-duplicates.tsx';
import { SuggestedGroups } from './suggested-groups.tsx';
import { groupingWords } from './words.ts';

export default function GroupingPanel(props: {
  readonly asked: GroupingAsked;
  readonly onPoint: (cards: readonly CardId[]) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(groupingWords);
  const { asked, onPoint, onClose } = props;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => onPoint([]);
  }, [onPoint]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  const Content = asked.about === 'groups' ? SuggestedGroups : NearDuplicates;
  return (
    <div className={styles.panel} role="dialog" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <div className={styles.header}>
        <h2 ref={heading} id={titleId} className={styles.heading} tabIndex={-1}>
          {asked.about === 'groups' ? words.suggested : words.compared}
        </h2>
        <IconButton label={words.close} onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </div>
      <Content only={asked.only} onPoint={onPoint} onClose={onClose} />
    </div>
  );
}
