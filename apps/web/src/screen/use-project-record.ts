// A record as a screen may read it, kept as new as the session says that it is.

import type { ProjectRecord } from '@terreau/project/record/record';
import type { ProjectSummary } from '@terreau/workshop/session';
import { useEffect, useState } from 'react';
import { type ProjectAnswer, readProjectAsScreen } from '../api/projects.ts';
import { createRecordReading } from './record-reading.ts';

/** null until it is here. */
export function useProjectRecord({ id, revision, hiding }: ProjectSummary): ProjectRecord | null {
  const [answer, setAnswer] = useState<ProjectAnswer | null>(null);
  const [reading] = useState(() =>
    createRecordReading({ read: readProjectAsScreen, take: setAnswer, later }),
  );
  useEffect(() => reading.follow({ id, revision, hiding }), [reading, id, revision, hiding]);
  return answer?.record ?? null;
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
