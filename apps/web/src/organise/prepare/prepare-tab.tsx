// The first tab of an evening: its tables with the codes and links that lead to them, and the project records that came of it.

import type { ProjectRecord } from '@terreau/project/record';
import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wordsFor } from '../../api/client.ts';
import { type EventSheet, listProjects } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { domainName, domainNames } from '../../language/workshop-words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { BoardItem } from '../board-item.tsx';
import styles from '../organise.module.css';
import type { TabProps } from '../tabs.ts';
import { organiseWords } from '../words.ts';

export default function PrepareTab({ organiserKey, event }: TabProps) {
  const words = useWords(organiseWords);
  const domains = useWords(domainNames);
  return (
    <div className={styles.eventBody}>
      <p className={styles.soft}>{words.keysHint}</p>
      {event.challenges.map((challenge) => (
        <section key={challenge.id} className={styles.eventChallenge}>
          <h2 className={styles.subtitle}>
            {challenge.title} <span className={styles.soft}>{domainName(domains, challenge.domain)}</span>
          </h2>
          <ul className={styles.boards}>
            {challenge.boards.map((board) => (
              <BoardItem key={board.id} board={board} />
            ))}
          </ul>
        </section>
      ))}
      <Projects organiserKey={organiserKey} event={event} />
    </div>
  );
}
function Projects({ organiserKey, event }: { readonly organiserKey: string; readonly event: EventSheet }) {
  const words = useWords(organiseWords);
  const [projects, setProjects] = useState<readonly ProjectRecord[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    listProjects(organiserKey, event.id).then(setProjects, setError);
  }, [organiserKey, event.id]);
  return (
    <section className={styles.eventChallenge}>
      <h2 className={styles.subtitle}>{words.projects}</h2>
      {error ? <p role="alert">{wordsFor(error)}</p> : null}
      {!projects && !error ? <Skeleton lines={1} /> : null}
      {projects?.length === 0 ? <p className={styles.soft}>{words.noProjects}</p> : null}
      <div className={styles.projects}>
        {projects?.map((project) => (
          <ButtonLink
            key={project.id}
            href={`/brief/${project.id}`}
            icon={<FileText aria-hidden size={18} />}
          >
            {project.identity.title.text}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
