// A project record in a list: its title, and for those who may the way to fill it in, and the ways to its brief.

import type { ProjectSummary } from '@terreau/workshop/session';
import { PenLine } from 'lucide-react';
import { briefUrl } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import { useCan } from '../live/hooks.tsx';
import { ButtonLink } from '../ui/button.tsx';
import styles from './converge-panel.module.css';
import { convergeWords } from './voting-words.ts';

export function ProjectLinks({ project: { id, title } }: { readonly project: ProjectSummary }) {
  const words = useWords(convergeWords);
  const canRead = useCan('brief.read');
  const canFill = useCan('project.edit');
  return (
    <>
      <h3 className={styles.name}>
        <span className={styles.tag}>{words.retained}</span> {title}
      </h3>
      {canFill ? (
        <ButtonLink
          href={`/project/${id}`}
          look="primary"
          icon={<PenLine aria-hidden size={18} />}
          label={words.fillOf(title)}
        >
          {words.fill}
        </ButtonLink>
      ) : null}
      {canRead ? (
        <div className={styles.links}>
          <ButtonLink href={`/brief/${id}`} look="quiet">
            {words.read}
          </ButtonLink>
          <a href={briefUrl(id, 'md')} download aria-label={words.download(words.markdown, title)}>
            {words.markdown}
          </a>
          <a href={briefUrl(id, 'json')} download aria-label={words.download(words.json, title)}>
            {words.json}
          </a>
        </div>
      ) : null}
    </>
  );
}
