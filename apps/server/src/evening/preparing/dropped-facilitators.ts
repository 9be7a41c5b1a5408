// Facilitators whom a plan names no longer: with their link goes whatever they have entered with, as when a person is removed.
// Their name stays with what they wrote.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { closeCode } from '@terreau/sync/messages';
import type { Evening } from '../evening.ts';
import { removal } from '../people/people.ts';
import { pushPeople } from '../sessions/session-push.ts';
import type { BoardSheet } from './event-sheet.ts';

interface Dropped {
  readonly board: BoardId;
  readonly person: ParticipantId;
}

/** Who leads a table that stays and shall not any more; of those whose table goes, nothing is left anyway. */
export async function droppedFacilitators(
  { database: { db } }: Evening,
  before: readonly BoardSheet[],
  after: readonly BoardSheet[],
): Promise<readonly Dropped[]> {
  const kept = new Map(
    after.map(({ id, facilitators }) => [id, new Set(facilitators.map((each) => each.id))]),
  );
  const dropped = before.flatMap(({ id, facilitators }) =>
    facilitators.filter((each) => kept.get(id)?.has(each.id) === false).map((each) => each.id),
  );
  if (dropped.length === 0) return [];
  const rows = await db
    .selectFrom('facilitators')
    .select(['board_id as board', 'participant_id as person'])
    .where('id', 'in', dropped)
    .execute();
  return rows.flatMap(({ board, person }) => (person === null ? [] : [{ board, person }]));
}

/** What takes from them what they entered with. */
export function dropping(evening: Evening, dropped: readonly Dropped[]) {
  return dropped.flatMap(({ board, person }) => removal(evening, board, person));
}

/** Sends them away, and tells their tables. */
export async function sendDroppedAway(evening: Evening, dropped: readonly Dropped[]): Promise<void> {
  for (const { board, person } of dropped) {
    evening.hub.dismiss(board, person, closeCode.unauthorised, 'leads the table no longer');
    await evening.queue.run(board, () => pushPeople(evening, board, [person]));
  }
}
