// How those are called whose names are erased: as if they had given none when they came, by their number at their table.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Selectable } from 'kysely';
import type { Database } from '../../journal/journal.ts';
import type { Schema } from '../../journal/schema.ts';

/** The names of those who gave none, by their role and their number in it. */
export type NeutralNames = Readonly<Record<Role, (n: number) => string>>;

export type Named = Pick<Selectable<Schema['participants']>, 'id' | 'board_id' | 'role' | 'name'>;

/** Everybody who has ever been on one of the boards, in the order in which they came. */
export function readNamed({ db }: Database, boards: readonly BoardId[]): Promise<readonly Named[]> {
  return db
    .selectFrom('participants')
    .select(['id', 'board_id', 'role', 'name'])
    .where('board_id', 'in', boards)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The same people are called the same, whenever they are asked for. */
export function neutralNames(
  people: readonly Named[],
  neutral: NeutralNames,
): ReadonlyMap<ParticipantId, string> {
  const counts = new Map<string, number>();
  return new Map(
    people.map(({ id, board_id, role }) => {
      const place = `${board_id} ${role}`;
      const n = (counts.get(place) ?? 0) + 1;
      counts.set(place, n);
      return [id, neutral[role](n)];
    }),
  );
}
