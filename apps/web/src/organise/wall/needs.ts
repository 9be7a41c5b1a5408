// What a table needs of the organiser, as far as figures tell: a call before all, then what may have gone wrong unnoticed. Pure.

import type { Phase } from '@terreau/workshop/phases';
import type { WallTable } from '@terreau/workshop/wall';

export type Need =
  /** They call. */
  | 'help'
  /** They had begun, and nobody is connected any more. */
  | 'gone'
  /** Their time ran out a while ago. */
  | 'late'
  /** Two steps or more behind most of the others. */
  | 'behind'
  /** Nobody has touched anything for minutes, in a step that is done by hand. */
  | 'quiet';

/** The most urgent first. */
export const needs: readonly Need[] = ['help', 'gone', 'late', 'behind', 'quiet'];

const byHand: ReadonlySet<Phase> = new Set(['ideate', 'cluster', 'vote']);
const notYetBegun: ReadonlySet<Phase> = new Set(['welcome', 'closed']);

const lateAfterMs = 2 * 60_000;
const quietAfterMs = 4 * 60_000;
const stepsBehind = 2;

/** The most urgent of a table's needs; null when it gets along. `now` is the server's time. */
export function needOf(table: WallTable, now: number, usualStep: number | null): Need | null {
  const { helpAt, phase, here, seated, endsAt, step, seenAt } = table;
  if (helpAt !== null) return 'help';
  if (notYetBegun.has(phase)) return null;
  if (here === 0) return seated > 0 ? 'gone' : null;
  if (endsAt !== null && now - endsAt > lateAfterMs) return 'late';
  if (step !== null && usualStep !== null && usualStep - step >= stepsBehind) return 'behind';
  return byHand.has(phase) && seenAt !== null && now - seenAt > quietAfterMs ? 'quiet' : null;
}

/** The step in which most tables are, the earlier one when it is a tie; null where no table is in one. */
export function usualStepOf(tables: Iterable<Pick<WallTable, 'step'>>): number | null {
  const counts = new Map<number, number>();
  for (const { step } of tables) if (step !== null) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, others]) => others - many || a - b);
  return most?.[0] ?? null;
}
