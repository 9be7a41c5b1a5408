// The codes and links of an evening's tables, a challenge at a time: what is closed is not there, for 168 tables are many.

import { useState } from 'react';
import type { ChallengeSheet, EventSheet } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { BoardItem } from '../board-item.tsx';
import styles from '../organise.module.css';
import { organiseWords } from '../words.ts';
import own from './prepare.module.css';
import { prepareWords } from './words.ts';

export function EventCodes({ event }: { readonly event: EventSheet }) {
  const words = useWords(prepareWords);
  const consoleWords = useWords(organiseWords);
  return (
    <section className={styles.box} aria-labelledby="codes-title">
      <h2 id="codes-title" className={styles.subtitle}>
        {words.codes}
      </h2>
      <p className={styles.soft}>{consoleWords.keysHint}</p>
      <div>
        {event.challenges.map((challenge) => (
          <ChallengeCodes key={challenge.id} challenge={challenge} />
        ))}
      </div>
    </section>
  );
}

function ChallengeCodes({ challenge }: { readonly challenge: ChallengeSheet }) {
  const words = useWords(prepareWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={own.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span dir="auto">{challenge.title}</span>{' '}
        <span className={styles.soft}>{words.tables(challenge.boards.length)}</span>
      </summary>
      {isOpen ? (
        <ul className={styles.boards}>
          {challenge.boards.map((board) => (
            <BoardItem key={board.id} board={board} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}
