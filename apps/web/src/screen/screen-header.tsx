// Above every picture: which table and which challenge, which step, how long, and whether the board is locked.

import { Lock } from 'lucide-react';
import { useStepWords } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { PhaseTimer } from './phase-timer.tsx';
import type { Scene } from './scene-of.ts';
import styles from './screen-header.module.css';
import { screenWords } from './words.ts';

/** These show the way in large, or have nobody to let in. */
const withoutCode: ReadonlySet<Scene> = new Set(['welcome', 'writing', 'closed']);
/** These show the time large. */
const withLargeTime: ReadonlySet<Scene> = new Set(['writing', 'vote']);

export function ScreenHeader({ scene }: { readonly scene: Scene }) {
  const words = useWords(screenWords);
  const session = useSession();
  const { title } = useStepWords(session);
  const { event, challenge, board, isLocked } = session;
  return (
    <header className={styles.header}>
      <div className={styles.where}>
        <p className={styles.table}>
          <span dir="auto">{board.table}</span>
          {withoutCode.has(scene) || board.hasSeatCodes ? null : (
            <span className={styles.code}>{words.code(board.joinCode)}</span>
          )}
        </p>
        {scene === 'welcome' ? (
          <p className={styles.about}>{event.name}</p>
        ) : (
          <h1 className={styles.about}>{challenge.title}</h1>
        )}
      </div>
      <div className={styles.now}>
        {isLocked ? (
          <p className={styles.locked}>
            <Lock className={styles.sign} aria-hidden />
            {words.locked}
          </p>
        ) : null}
        <p className={styles.step}>{title}</p>
      </div>
      {withLargeTime.has(scene) ? null : <PhaseTimer size="small" />}
    </header>
  );
}
