// One personal link: for whom and since when, and ending it, which nothing brings back: so it is asked once more.

import { dateInWords } from '@terreau/brief/typography';
import { useState } from 'react';
import type { ProjectLink } from '../../api/projects.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import text from '../../ui/text.module.css';
import styles from './projects.module.css';
import { projectsWords } from './words.ts';

export function LinkItem(props: {
  readonly link: ProjectLink;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const [asked, setAsked] = useState<'not yet' | 'now' | 'before'>('not yet');
  const { name, createdAt } = props.link;
  const made = dateInWords(new Date(createdAt).toISOString().slice(0, 10), locale);
  return (
    <li>
      <span>
        <strong>{name}</strong> <span className={text.soft}>{words.madeOn(made)}</span>
      </span>
      {asked === 'now' ? (
        <div className={styles.sure}>
          <p>{words.revokeSure(name)}</p>
          <Button autoFocus onClick={() => setAsked('before')}>
            {words.keep}
          </Button>
          <Button look="danger" busy={props.isBusy} onClick={props.onRevoke}>
            {words.revoke}
          </Button>
        </div>
      ) : (
        <Button
          look="danger"
          autoFocus={asked === 'before'}
          aria-label={words.revokeOf(name)}
          onClick={() => setAsked('now')}
        >
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
