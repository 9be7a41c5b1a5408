// The table at a glance: how many are done, whose hands are up, whether help was called; and the way to all that.

import { Hand, LifeBuoy, UserCheck } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { usePresentIds } from '../table/present-ids.ts';
import { Button } from '../ui/button.tsx';
import styles from './facilitator-bar.module.css';
import { participantsAtWork, raisedHands } from './people-at-work.ts';
import { tendingWords } from './tending-words.ts';

export function TableButton(props: {
  readonly isOpen: boolean;
  readonly sheetId: string;
  readonly onOpen: () => void;
}) {
  const words = useWords(tendingWords);
  const { people, helpAt } = useSession();
  const participants = participantsAtWork(people, usePresentIds());
  const hands = raisedHands(people);
  const done = participants.filter(({ isDone }) => isDone).length;
  const summary = words.summary(done, participants.length);
  return (
    <>
      <Button
        look="quiet"
        className={styles.table}
        title={words.title}
        aria-expanded={props.isOpen}
        aria-controls={props.sheetId}
        onClick={props.onOpen}
      >
        <span className={styles.spoken}>
          {hands.length > 0 ? `${summary}, ${words.raisedCount(hands.length)}` : summary}
        </span>
        <span className={styles.count} aria-hidden>
          <UserCheck size={20} /> {done}/{participants.length}
        </span>
        {hands.length > 0 ? (
          <span className={styles.hands} aria-hidden>
            <Hand size={20} /> {hands.length}
          </span>
        ) : null}
        {helpAt === null ? null : <LifeBuoy aria-hidden size={20} className={styles.called} />}
      </Button>
      <span className={styles.spoken} role="status">
        {hands.length > 0 ? words.raised(hands.map(({ name }) => name).join(', ')) : ''}
      </span>
    </>
  );
}
