// A record as a screen may read it, kept as new as the session says that it is.

import type { ProjectRecord } from '@terreau/project/record';
import type { ProjectSummary } from '@terreau/workshop/session';
import { useEffect, useState } from 'react';
import { type ProjectAnswer, readProjectAsScreen } from '../api/projects.ts';

const retryMs = 4_000;

/** null until it is here. */
export function useProjectRecord({ id, revision }: ProjectSummary): ProjectRecord | null {
  const [answer, setAnswer] = useState<ProjectAnswer | null>(null);
  useEffect(() => {
    let isOver = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      if (!isOver) retry = setTimeout(read, retryMs);
    };
    const read = () => {
      readProjectAsScreen(id).then((fresh) => {
        // An older answer that comes late is no news; one that is older than the session told is asked for again.
        setAnswer((known) => (known && known.revision >= fresh.revision ? known : fresh));
        if (fresh.revision < revision) again();
      }, again);
    };
    read();
    return () => {
      isOver = true;
      clearTimeout(retry);
    };
  }, [id, revision]);
  return answer?.record ?? null;
}
