// The project records of the table; for those who lead, what decides them.

import { lazy, Suspense } from 'react';
import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import styles from './converge-panel.module.css';
import { ProjectLinks } from './project-links.tsx';
import { convergeWords } from './voting-words.ts';

/** Most people at a table never need it. */
const Deciding = lazy(() => import('./deciding.tsx'));

export function ConvergePanel() {
  const words = useWords(convergeWords);
  const { projects } = useSession();
  const canConverge = useCan('project.converge');
  if (canConverge) {
    return (
      <Suspense fallback={<Skeleton lines={4} />}>
        <Deciding />
      </Suspense>
    );
  }
  if (projects.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className={styles.list}>
        {projects.map((project) => (
          <li key={project.id} className={styles.item}>
            <ProjectLinks project={project} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
