// “I'm in”: says that one is ready to work on a card or cluster, and shows who is. It is nobody's vote.

import type { ParticipantId } from '@terreau/board/ids';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { setMark } from '../api/taking-part.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { usePart } from '../pocket/outline-context.tsx';
import { toasts } from '../ui/toasts.ts';
import { tick } from './haptics.ts';
import styles from './in-button.module.css';
import { whoIsIn } from './who-is-in.ts';
import { takingPartWords } from './words.ts';

const nobody: readonly ParticipantId[] = [];

/** `name` is what the card or cluster says. */
export function InButton(props: {
  readonly target: string;
  readonly name: string;
  readonly tabIndex?: number;
}) {
  const words = useWords(takingPartWords);
  const { board, session, hand } = useBoard();
  const isParticipant = usePart(session, ({ you }) => you.role === 'participant');
  const canSay = useCan('mark.set') && isParticipant;
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isMarked = usePart(session, ({ marks }) => marks[props.target]?.includes(hand.author) ?? false);
  const isIn = wanted ?? isMarked;
  const said = usePart(session, ({ marks, people }) => {
    const others = (marks[props.target] ?? nobody).filter((id) => id !== hand.author);
    const ids = isIn ? [...others, hand.author] : others;
    return words.areIn(whoIsIn(ids, people, hand.author, words.someone));
  });
  if (!canSay && said === '') return null;
  const toggle = async () => {
    setWanted(!isIn);
    tick();
    try {
      await setMark(board, props.target, !isIn);
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
    setWanted(null);
  };
  return (
    <div className={styles.marks}>
      {canSay ? (
        <button
          type="button"
          className={styles.button}
          aria-pressed={isIn}
          aria-label={words.imIn(props.name)}
          data-part="in"
          tabIndex={props.tabIndex}
          disabled={wanted !== null}
          onClick={() => void toggle()}
        >
          <UserCheck aria-hidden size={18} />
          {words.im}
        </button>
      ) : null}
      {said === '' ? null : <span className={styles.who}>{said}</span>}
    </div>
  );
}
