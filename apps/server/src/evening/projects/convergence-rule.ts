// When the clusters of an event converge: the usual rule, or the one that its organiser has set.

import type { EventId } from '@terreau/board/ids';
import { type ConvergenceRule, defaultRule } from '@terreau/project/convergence/convergence';
import type { Database } from '../../journal/journal.ts';

/** undefined when there is no such event. */
export async function readRule({ db }: Database, event: EventId): Promise<ConvergenceRule | undefined> {
  const row = await db.selectFrom('events').select('rule').where('id', '=', event).executeTakeFirst();
  return row && (row.rule === null ? defaultRule : (JSON.parse(row.rule) as ConvergenceRule));
}

/** Sets it for all that converge from now on; records keep the rule that they met. False when there is no such event. */
export async function setRule({ db }: Database, event: EventId, rule: ConvergenceRule): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('events')
    .set({ rule: JSON.stringify(rule) })
    .where('id', '=', event)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The INSEE code of an event's territory, where the organiser has said it. */
export async function readInsee({ db }: Database, event: EventId): Promise<string> {
  const row = await db.selectFrom('events').select('insee').where('id', '=', event).executeTakeFirst();
  return row?.insee ?? '';
}
