// The project records of the table, for everybody.

import type { ProjectSummary } from '@terreau/workshop/session';
import { useWords } from '../language/words.ts';
import { Panel } from '../ui/panel.tsx';
import styles from './converge-panel.module.css';
import { ProjectLinks } from './project-links.tsx';
import { convergeWords } from './voting-words.ts';

export function ProjectsPanel({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const words = useWords(convergeWords);
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
