// The picture of the end: thanks, what the table made, and the way back to its board.

import { Sprout } from 'lucide-react';
import { useStepWords } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import styles from './closed-scene.module.css';
import { JoinCode } from './join-code-part.ts';
import { useFit } from './use-fit.ts';
import { screenWords } from './words.ts';

/** More than this nobody reads from afar. */
const mostProjects = 8;

export default function ClosedScene() {
  const words = useWords(screenWords);
  const session = useSession();
  const { instruction } = useStepWords(session);
  const { projects } = session;
  const ref = useFit<HTMLElement>();
  const more = projects.length - mostProjects;
  return (
    <div className={styles.scene}>
      <section ref={ref} className={styles.call}>
        <p className={styles.thanks}>{words.thanks}</p>
        <p className={styles.instruction}>{instruction}</p>
        {projects.length > 0 ? (
          <ul className={styles.projects} aria-label={words.projects}>
            {projects.slice(0, mostProjects).map(({ id, title }) => (
              <li key={id} className={styles.project}>
                <Sprout className={styles.sign} aria-hidden />
                {title}
              </li>
            ))}
          </ul>
        ) : null}
        {more > 0 ? <p className={styles.more}>{words.moreProjects(more)}</p> : null}
      </section>
      <aside className={styles.aside}>
        <p className={styles.readOn}>{words.readOn}</p>
        <JoinCode />
      </aside>
    </div>
  );
}
