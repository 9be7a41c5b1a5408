// The picture of the steps in which the table works on its board: what to do in a line, the board, and whose turn it is.

import { useStepWords } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useCards, useSession } from '../live/hooks.tsx';
import styles from './board-scene.module.css';
import { FramedBoard } from './parts.ts';
import { screenWords } from './words.ts';

export function BoardScene() {
  const words = useWords(screenWords);
  const session = useSession();
  const { instruction } = useStepWords(session);
  const isEmpty = useCards().length === 0;
  const { reader } = session.spotlight;
  const reading = reader === null ? undefined : session.people[reader]?.name;
  return (
    <div className={styles.scene} data-empty={isEmpty}>
      <p className={styles.instruction}>{instruction}</p>
      <section className={styles.board} aria-label={words.board}>
        <FramedBoard label={words.board} />
      </section>
      {reading ? <p className={styles.reading}>{words.readsNow(reading)}</p> : null}
    </div>
  );
}
