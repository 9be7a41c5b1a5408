// Moving many tables to a step of the evening. Each is moved as its facilitator would move it, on its own: what goes wrong at one
// does not hold up the others, and is told by the table's name. Asked again, tables that are there already stay as they are.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { Evening } from '../evening/evening.ts';
import { setPhase } from '../evening/phases.ts';
import { done, type Outcome, type Refusal, refuse } from '../evening/refusal.ts';
import { type Table, tablesOf } from './tables-of.ts';

export interface Move {
  readonly step: number;
  /** undefined for as long as the script says. */
  readonly minutes: number | undefined;
  /** null for all tables of the event. */
  readonly boards: readonly BoardId[] | null;
}

export interface FailedMove extends Table {
  /** Why it stayed where it was: a refusal, or what was thrown. */
  readonly why: { readonly refusal: Refusal } | { readonly error: unknown };
}

export interface Moved {
  readonly moved: number;
  readonly failed: readonly FailedMove[];
}

/** So many at once: a change of step reads the whole board, and those who edit meanwhile shall not wait. [T6] */
const atOnce = 6;

/** undefined when there is no such event. */
export async function moveTables(
  evening: Evening,
  event: EventId,
  { step, minutes, boards }: Move,
): Promise<Outcome<Moved> | undefined> {
  const found = await tablesOf(evening.database, event, boards);
  if (!found?.ok) return found;
  const { script, tables } = found.value;
  const phase = script[step]?.phase;
  if (phase === undefined) return refuse({ reason: 'unknown-step' });
  const waiting = tables.values();
  const failed: FailedMove[] = [];
  const moveOne = async (table: Table): Promise<void> => {
    try {
      const organiser = { id: null, role: 'organiser' } as const;
      const outcome = await setPhase(evening, organiser, table.id, { phase, step, minutes });
      if (!outcome.ok) failed.push({ ...table, why: outcome });
    } catch (error) {
      failed.push({ ...table, why: { error } });
    }
  };
  const moveOnes = async (): Promise<void> => {
    for (const table of waiting) await moveOne(table);
  };
  await Promise.all(Array.from({ length: atOnce }, moveOnes));
  return done({ moved: tables.length - failed.length, failed });
}
