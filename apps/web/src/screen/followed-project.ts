// Which of the table's projects a projection shows: the one that is being written in. Pure.

import type { ProjectSummary } from '@terreau/workshop/session';

/** What was shown last, and what was known then. */
export interface FollowedProject {
  /** null for none: then the picture is that of the votes. */
  readonly id: string | null;
  /** When it changed last, as far as was seen. */
  readonly at: number;
  /** By project. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** Where people write in two records by turns, nobody can read a picture that jumps with every word. */
export const stayForMs = 12_000;

/**
 * What to show now that these are the projects. While the votes are revealed it is none of them; afterwards one that was made
 * or written in since the reveal began. Whoever comes later sees the one that was written in most.
 */
export function followProjects(
  before: FollowedProject | null,
  projects: readonly ProjectSummary[],
  { isRevealing, now }: { readonly isRevealing: boolean; readonly now: number },
): FollowedProject {
  const revisions = new Map(projects.map(({ id, revision }) => [id, revision]));
  if (isRevealing) return { id: null, at: now, revisions: before?.revisions ?? revisions };
  if (!before) return { id: mostWritten(projects)?.id ?? null, at: now, revisions };
  const changed = projects.filter(({ id, revision }) => revision > (before.revisions.get(id) ?? 0));
  const stays = before.id !== null && revisions.has(before.id);
  if (changed.length === 0) return stays || before.id === null ? before : { ...before, id: null };
  if (stays && changed.some(({ id }) => id === before.id)) return { id: before.id, at: now, revisions };
  if (stays && now - before.at < stayForMs) return { ...before, revisions };
  return { id: changed[0]?.id ?? null, at: now, revisions };
}

function mostWritten(projects: readonly ProjectSummary[]): ProjectSummary | undefined {
  return projects.toSorted((one, other) => other.revision - one.revision)[0];
}
