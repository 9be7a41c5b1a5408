// The page of one project record: fetched for whoever leads its table, has a link to it, or the
// organiser's key.

import type { ProjectRecord } from '@terreau/project/record/record';
import { useCallback, useEffect, useState } from 'react';
import { readBrief } from '../api/projects.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { takeOrganiserKey } from '../organise/organiser-key.ts';
import { NotReadable } from '../project/not-readable.tsx';
import { knownAccesses, type Opened, openWith } from '../project/project-key.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/spinner.tsx';
import { useTitle } from '../ui/use-title.ts';
import styles from './brief.module.css';
import { BriefDocument } from './brief-document.tsx';
import { BriefTools } from './brief-tools.tsx';
import { briefPageWords } from './words.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'loaded'; readonly opened: Opened<ProjectRecord> };

export default function BriefPage({ project }: { readonly project: string }) {
  const words = useWords(briefPageWords);
  const locale = useLocale();
  const [accesses] = useState(() => {
    // From the organiser's link it goes to where the organiser's key is kept.
    takeOrganiserKey();
    return knownAccesses(project);
  });
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = useCallback(() => {
    setLoading({ state: 'loading' });
    openWith(project, accesses, (key) => readBrief(project, key)).then(
      (opened) => setLoading({ state: 'loaded', opened }),
      (error: unknown) => setLoading({ state: 'failed', error }),
    );
  }, [project, accesses]);
  useEffect(load, [load]);
  useTitle(loading.state === 'loaded' ? loading.opened.answer.identity.title.text : null);
  return (
    <Page>
      {loading.state === 'loading' ? (
        <div className={styles.sheet}>
          <Skeleton lines={9} />
        </div>
      ) : null}
      {loading.state === 'failed' ? (
        <NotReadable error={loading.error} howItOpens={words.howItOpens} onRetry={load} />
      ) : null}
      {loading.state === 'loaded' ? (
        <>
          <BriefTools record={loading.opened.answer} access={loading.opened.access} />
          <BriefDocument record={loading.opened.answer} locale={locale} />
        </>
      ) : null}
    </Page>
  );
}
