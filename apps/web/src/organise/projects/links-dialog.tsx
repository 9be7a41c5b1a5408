// The personal links to one record: for whom there are some, a new one, and taking one back.

import { dateInWords } from '@terreau/brief/typography';
import { type SubmitEvent, useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../../api/client.ts';
import {
  listProjectLinks,
  makeProjectLink,
  type ProjectLink,
  revokeProjectLink,
} from '../../api/projects.ts';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import text from '../../ui/text.module.css';
import { toasts } from '../../ui/toasts.ts';
import type { ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsWords } from './words.ts';

export function LinksDialog({
  project,
  organiserKey,
  onClose,
}: {
  readonly project: ProjectRow;
  readonly organiserKey: string;
  readonly onClose: () => void;
}) {
  const words = useWords(projectsWords);
  const locale = useLocale();
  const [links, setLinks] = useState<readonly ProjectLink[]>([]);
  const [made, setMade] = useState<{ readonly name: string; readonly url: string } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(() => {
    listProjectLinks(project.id, organiserKey).then(setLinks, (problem: unknown) =>
      setError(wordsFor(problem)),
    );
  }, [project.id, organiserKey]);
  useEffect(load, [load]);
  const make = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    try {
      const { key } = await makeProjectLink(project.id, organiserKey, name);
      setMade({ name, url: `${location.origin}/project/${project.id}#key=${key}` });
      setError(null);
      form.reset();
      load();
    } catch (problem) {
      setError(wordsFor(problem));
    }
  };
  const revoke = async (link: ProjectLink) => {
    try {
      await revokeProjectLink(project.id, organiserKey, link.id);
      toasts.show({ text: words.revoked(link.name) });
      setMade(null);
      load();
    } catch (problem) {
      setError(wordsFor(problem));
    }
  };
  return (
    <Dialog title={words.shareOf(project.title)} onClose={onClose}>
      <p>{words.linksText}</p>
      <form className={styles.newLink} onSubmit={(event) => void make(event)}>
        <Field label={words.linkFor} error={error}>
          {(field) => <input {...field} type="text" name="name" required maxLength={80} autoComplete="off" />}
        </Field>
        <Button type="submit" look="primary">
          {words.makeLink}
        </Button>
      </form>
      {made ? (
        <div className={styles.made} role="status">
          <p>
            <strong>{words.linkMade(made.name)}</strong> {words.linkOnce}
          </p>
          <code className={styles.url}>{made.url}</code>
          <CopyButton text={made.url} label={words.copyLink} />
        </div>
      ) : null}
      <ul className={styles.links} aria-label={words.linksTitle}>
        {links.map((link) => (
          <li key={link.id}>
            <span>
              <strong>{link.name}</strong>{' '}
              <span className={text.soft}>
                {words.madeOn(dateInWords(new Date(link.createdAt).toISOString().slice(0, 10), locale))}
              </span>
            </span>
            <Button look="danger" aria-label={words.revokeOf(link.name)} onClick={() => void revoke(link)}>
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {links.length === 0 ? <p className={text.soft}>{words.noLinks}</p> : null}
    </Dialog>
  );
}
