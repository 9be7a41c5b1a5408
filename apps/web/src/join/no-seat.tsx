// When the code is right but there is no seat for it: what is the matter, in the server's words, and what to do about it.
// Loaded when that happens.

import type { Problem } from '../api/client.ts';
import { useWords } from '../language/words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { CodeStep } from './code-step.tsx';
import styles from './join.module.css';
import { joinWords } from './words.ts';

export default function NoSeat({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
}) {
  const words = useWords(joinWords);
  if (problem.code === 'seat-code-needed') {
    return (
      <div className={styles.invitation}>
        <h1 className={styles.title}>{words.seatTitle}</h1>
        <p className={styles.lead}>{problem.detail}</p>
        <CodeStep label={words.seatCode} hint={words.seatCodeHint} />
      </div>
    );
  }
  const isTaken = problem.code === 'seat-taken';
  return (
    <Message
      title={isTaken ? words.takenTitle : words.fullTitle}
      text={`${problem.detail} ${isTaken ? words.takenHint : words.fullHint}`}
    >
      {isTaken ? null : (
        <Button look="primary" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
      <ButtonLink href="/" look={isTaken ? 'primary' : 'secondary'}>
        {words.otherCode}
      </ButtonLink>
    </Message>
  );
}
