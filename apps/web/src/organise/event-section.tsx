// One evening: its tables with the codes and links that lead to them, and the project records that came out of it.

import { dateInWords } from '@terreau/brief/typography';
import type { ProjectRecord } from '@terreau/project/record';
import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { type EventSheet, listProjects } from '../api/organise.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { domainName, domainNames } from '../language/workshop-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { BoardItem } from './board-item.tsx';
import styles from './organise.module.css';
import { organiseWords } from './words.ts';

export function EventSection(props: {
  readonly organiserKey: string;
  readonly event: EventSheet;
  readonly isOpen: boolean;
}) {
  const words = useWords(organiseWords);
  const domains = useWords(domainNames);
  const locale = useLocale();
  const { event } = props;
  const tables = event.challenges.reduce((sum, { boards }) => sum + boards.length, 0);
  return (
    <details className={styles.event} open={props.isOpen}>
      <summary className={styles.summary}>
        <h2 className={styles.subtitle}>{event.name}</h2>
        <span className={styles.soft}>
          {event.territory} · {dateInWords(event.date, locale)} · {words.tableCount(tables)}
        </span>
      </summary>
      <div className={styles.eventBody}>
        <p className={styles.soft}>{words.keysHint}</p>
        {event.challenges.map((challenge) => (
          <section key={challenge.id} className={styles.eventChallenge}>
            <h3>
              {challenge.title} <span className={styles.soft}>{domainName(domains, challenge.domain)}</span>
            </h3>
            <ul className={styles.boards}>
              {challenge.boards.map((board) => (
                <BoardItem key={board.id} board={board} />
              ))}
            </ul>
          </section>
        ))}
        <Projects organiserKey={props.organiserKey} event={event} />
      </div>
    </details>
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
      <h3>{words.projects}</h3>
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
