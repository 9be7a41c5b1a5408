// The project that a projection shows now, as the table's session tells of them.

import type { ProjectSummary } from '@terreau/workshop/session';
import { useEffect, useState } from 'react';
import { useSession } from '../live/hooks.tsx';
import { followProjects } from './followed-project.ts';

/** null for none; `isRevealing` while the votes are shown for the first time. */
export function useFollowedProject(isRevealing: boolean): ProjectSummary | null {
  const { projects } = useSession();
  const [followed, setFollowed] = useState(() =>
    followProjects(null, projects, { isRevealing, now: Date.now() }),
  );
  useEffect(() => {
    const now = Date.now();
    setFollowed((before) => followProjects(before, projects, { isRevealing, now }));
  }, [projects, isRevealing]);
  return projects.find(({ id }) => id === followed.id) ?? null;
}
