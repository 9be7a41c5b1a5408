// A project record in a list: its title, and for those who may the way to fill it in, and the ways to its brief.

import type { ProjectSummary } from '@terreau/workshop/session';
import { PenLine } from 'lucide-react';
import { briefUrl } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import { useCan } from '../live/hooks.tsx';
import { ButtonLink } from '../ui/button.tsx';
import styles from './converge-panel.module.css';
import { convergeWords } from './voting-words.ts';

/** What a table takes home; the page of the brief has the others. */
const formats = ['pdf', 'docx', 'md'] as const;

export function ProjectLinks({ project: { id, title } }: { readonly project: ProjectSummary }) {
  const words = useWords(convergeWords);
  const canRead = useCan('brief.read');
  const canFill = useCan('project.edit');
  const canOpen = useCan('project.read');
  const names = { pdf: words.pdf, docx: words.word, md: words.markdown };
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
      ) : canOpen ? (
        <ButtonLink href={`/project/${id}`} label={words.openOf(title)}>
          {words.open}
        </ButtonLink>
      ) : null}
      {canRead ? (
        <div className={styles.links}>
          <ButtonLink href={`/brief/${id}`} look="quiet">
            {words.read}
          </ButtonLink>
          {formats.map((format) => (
            <a
              key={format}
              href={briefUrl(id, format)}
              download
              aria-label={words.download(names[format], title)}
            >
              {names[format]}
            </a>
          ))}
        </div>
      ) : null}
    </>
  );
}
