// The personal links to one record: for whom there are some, a new one, and ending one.

import { type SubmitEvent, useCallback, useEffect, useState } from 'react';
import { wordsFor } from '../../api/client.ts';
import {
  listProjectLinks,
  makeProjectLink,
  type ProjectLink,
  revokeProjectLink,
} from '../../api/projects.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import text from '../../ui/text.module.css';
import { LinkItem } from './link-item.tsx';
import type { ProjectRow } from './project-rows.ts';
import styles from './projects.module.css';
import { projectsWords } from './words.ts';

/** What has just been done; only now the address of a new link is known. */
type Done = { readonly made: string; readonly url: string } | { readonly revoked: string };

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
  const [links, setLinks] = useState<readonly ProjectLink[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(
    () => listProjectLinks(project.id, organiserKey).then(setLinks),
    [project.id, organiserKey],
  );
  const attempt = useCallback(async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    await deed().catch((problem: unknown) => setError(wordsFor(problem)));
    setBusy(false);
  }, []);
  useEffect(() => void attempt(load), [attempt, load]);
  const make = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    void attempt(async () => {
      const { key } = await makeProjectLink(project.id, organiserKey, name);
      setDone({ made: name, url: `${location.origin}/project/${project.id}#key=${key}` });
      form.reset();
      await load();
    });
  };
  const revoke = (link: ProjectLink) =>
    attempt(async () => {
      await revokeProjectLink(project.id, organiserKey, link.id);
      setDone({ revoked: link.name });
      await load();
    });
  return (
    <Dialog title={words.shareOf(project.title)} onClose={onClose}>
      <p>{words.linksText}</p>
      <form className={styles.newLink} onSubmit={make}>
        <Field label={words.linkFor} error={error}>
          {(field) => <input {...field} type="text" name="name" required maxLength={80} autoComplete="off" />}
        </Field>
        <Button type="submit" look="primary" busy={isBusy}>
          {words.makeLink}
        </Button>
      </form>
      <div role="status">{done ? <JustDone done={done} /> : null}</div>
      {links?.length === 0 ? <p className={text.soft}>{words.noLinks}</p> : null}
      {links === null && error === null ? <Skeleton lines={2} /> : null}
      <ul className={styles.links} aria-label={words.linksTitle}>
        {links?.map((link) => (
          <LinkItem key={link.id} link={link} isBusy={isBusy} onRevoke={() => void revoke(link)} />
        ))}
      </ul>
    </Dialog>
  );
}

function JustDone({ done }: { readonly done: Done }) {
  const words = useWords(projectsWords);
  if ('revoked' in done) {
    // Its button is gone, and the focus with it.
    return (
      <p ref={takeFocus} tabIndex={-1}>
        {words.revoked(done.revoked)}
      </p>
    );
  }
  return (
    <div className={styles.made}>
      <p>
        <strong>{words.linkMade(done.made)}</strong> {words.linkOnce}
      </p>
      <code className={styles.url}>{done.url}</code>
      <CopyButton text={done.url} label={words.copyLink} />
    </div>
  );
}

/** Once, when it is there: the same function at every render. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
