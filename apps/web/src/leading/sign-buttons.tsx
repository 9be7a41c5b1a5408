// What a participant says without a word: a hand that is up, and that one is done with the step.

import { Check, Hand } from 'lucide-react';
import { putSigns } from '../api/board.ts';
import { wordsFor } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { toasts } from '../ui/toasts.ts';
import styles from './sign-buttons.module.css';
import { signWords } from './sign-words.ts';

/** For participants while the session is open; those who lead have the word already. */
export function SignButtons() {
  const mayGive = useCan('sign.set');
  const { phase, you } = useSession();
  if (!mayGive || you.role !== 'participant') return null;
  return (
    <div className={styles.signs}>
      {phase.name === 'welcome' ? null : <DoneButton />}
      <HandButton />
    </div>
  );
}

function DoneButton() {
  const words = useWords(signWords);
  const { isGiven, give } = useSign('done');
  return (
    <Button
      look={isGiven ? 'secondary' : 'quiet'}
      className={styles.done}
      icon={<Check aria-hidden size={20} />}
      aria-pressed={isGiven}
      title={isGiven ? words.notDone : words.done}
      onClick={give}
    >
      {words.done}
    </Button>
  );
}

function HandButton() {
  const words = useWords(signWords);
  const { isGiven, give } = useSign('hand');
  return (
    <IconButton
      label={words.raise}
      title={isGiven ? words.lower : words.raise}
      aria-pressed={isGiven}
      onClick={give}
    >
      <Hand aria-hidden size={22} />
    </IconButton>
  );
}

/** A sign of one's own, and how to give it or take it back. */
function useSign(sign: 'done' | 'hand'): { readonly isGiven: boolean; readonly give: () => void } {
  const { board, hand } = useBoard();
  const { people } = useSession();
  const me = people[hand.author];
  const isGiven = sign === 'done' ? me?.done === true : me?.handAt !== undefined;
  const give = () => {
    putSigns(board, hand.author, { [sign]: !isGiven }).catch((error: unknown) =>
      toasts.show({ text: wordsFor(error), tone: 'problem' }),
    );
  };
  return { isGiven, give };
}
