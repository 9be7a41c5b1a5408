// What could belong together, shown before anything is done: the table accepts groups, changes them, or drops them.

import type { CardId } from '@terreau/board/ids';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { doUndoably } from '../pocket/undoable.ts';
import { Button } from '../ui/button.tsx';
import { acceptGroups, mayGroup } from './accept-groups.ts';
import styles from './grouping.module.css';
import { LooseCards } from './loose-cards.tsx';
import { leaveOut, type PreviewGroup, putInto, retitle, takeOut } from './preview.ts';
import { SuggestedGroup } from './suggested-group.tsx';
import { type PreviewState, usePreview } from './use-preview.ts';
import { groupingWords } from './words.ts';

export interface SuggestedGroupsProps {
  /** The cards that it is about; null for the whole board. */
  readonly only: ReadonlySet<CardId> | null;
  /** Called with cards to be shown where they lie, and with none to end it. */
  readonly onPoint: (cards: readonly CardId[]) => void;
  readonly onClose: () => void;
}

export function SuggestedGroups({ only, onPoint, onClose }: SuggestedGroupsProps) {
  const words = useWords(groupingWords);
  const [isAll, setAll] = useState(false);
  const { asked, change } = usePreview({ only, isAll });
  return (
    <>
      <p className={styles.explanation}>{words.explanation}</p>
      <label className={styles.option}>
        <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} />
        {words.allCards}
      </label>
      {asked.state === 'there' ? (
        <Groups preview={asked.preview} change={change} onPoint={onPoint} onClose={onClose} />
      ) : (
        <p role="status">{words[asked.state]}</p>
      )}
    </>
  );
}

interface GroupsProps extends Pick<SuggestedGroupsProps, 'onPoint' | 'onClose'> {
  readonly preview: Extract<PreviewState['asked'], { state: 'there' }>['preview'];
  readonly change: PreviewState['change'];
}

function Groups({ preview, change, onPoint, onClose }: GroupsProps) {
  const words = useWords(groupingWords);
  const link = useBoard();
  useSession();
  const mayAccept = mayGroup(link);
  const { groups, loose } = preview;
  const list = useRef<HTMLDivElement>(null);
  const hadGroups = useRef(groups.length > 0);
  hadGroups.current ||= groups.length > 0;
  /** The button that was pressed goes with its group. */
  const settle = () => {
    onPoint([]);
    list.current?.focus({ preventScroll: true });
  };
  const accept = (accepted: readonly PreviewGroup[]) => {
    doUndoably(link, words.accepted(accepted.length), () => acceptGroups(link, accepted));
    settle();
  };
  return (
    <>
      <div ref={list} className={styles.groups} tabIndex={-1}>
        {groups.map((group) => (
          <SuggestedGroup
            key={group.key}
            group={group}
            mayAccept={mayAccept}
            onPoint={onPoint}
            onRetitle={(title) => change((now) => retitle(now, group.key, title))}
            onTakeOut={(card) => change((now) => takeOut(now, card))}
            onAccept={() => accept([group])}
            onLeaveOut={() => {
              change((now) => leaveOut(now, group.key));
              settle();
            }}
          />
        ))}
        {groups.length === 0 ? <p role="status">{hadGroups.current ? words.settled : words.none}</p> : null}
        <LooseCards
          loose={loose}
          groups={groups}
          onPoint={onPoint}
          onPut={(card, key) => change((now) => putInto(now, card, key))}
        />
      </div>
      {mayAccept ? null : <p className={styles.explanation}>{words.notNow}</p>}
      <div className={styles.foot}>
        {groups.length > 0 ? (
          <Button
            look="primary"
            icon={<Check aria-hidden size={18} />}
            disabled={!mayAccept}
            onClick={() => accept(groups)}
          >
            {words.acceptAll}
          </Button>
        ) : null}
        <Button onClick={onClose}>{groups.length > 0 ? words.drop : words.close}</Button>
        {groups.length > 0 ? <span className={styles.count}>{words.found(groups.length)}</span> : null}
      </div>
    </>
  );
}
