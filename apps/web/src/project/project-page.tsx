// The page of one project record, where it is filled in: fetched for whoever may, with the key that they have.

import { useCallback, useEffect, useState } from 'react';
import { type ProjectAnswer, readProject } from '../api/projects.ts';
import { useWords } from '../language/words.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { NotReadable } from './not-readable.tsx';
import { OpenProject } from './open-project.tsx';
import { type Opened, openWith, takeAccesses } from './project-key.ts';
import { projectWords } from './words.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly opened: Opened<ProjectAnswer> };

export default function ProjectPage({ project }: { readonly project: string }) {
  const words = useWords(projectWords);
  const [accesses] = useState(() => takeAccesses(project));
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = useCallback(() => {
    setLoading({ state: 'loading' });
    openWith(project, accesses, (key) => readProject(project, key)).then(
      (opened) => setLoading({ state: 'loaded', opened }),
      (error: unknown) => setLoading({ state: 'failed', error }),
    );
  }, [project, accesses]);
  useEffect(load, [load]);
  return (
    <Page>
      {loading.state === 'loading' ? <Skeleton lines={9} /> : null}
      {loading.state === 'failed' ? (
        <NotReadable error={loading.error} howItOpens={words.howItOpens} onRetry={load} />
      ) : null}
      {loading.state === 'loaded' ? (
        <OpenProject first={loading.opened.answer} access={loading.opened.access} />
      ) : null}
    </Page>
  );
}
