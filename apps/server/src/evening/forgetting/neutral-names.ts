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

/** Whoever is called so already is called so still, whenever and with whomever they are asked for. */
export function neutralNames(
  people: readonly Named[],
  neutral: NeutralNames,
): ReadonlyMap<ParticipantId, string> {
  const tables = Map.groupBy(people, ({ board_id }) => board_id);
  return new Map([...tables.values()].flatMap((table) => [...namesAtTable(table, neutral)]));
}

function namesAtTable(people: readonly Named[], neutral: NeutralNames): ReadonlyMap<ParticipantId, string> {
  const shared = new Set(
    Object.values(neutral).flatMap((nameOf) => (nameOf(1) === nameOf(2) ? nameOf(1) : [])),
  );
  const kept = keptNames(people, neutral, shared);
  const taken = new Set(kept.values());
  const last = new Map<Role, number>();
  /** By the next number of the role that nobody has, whatever their role is by now. */
  const newName = (role: Role): string => {
    const n = (last.get(role) ?? 0) + 1;
    last.set(role, n);
    const name = neutral[role](n);
    return taken.has(name) && !shared.has(name) ? newName(role) : name;
  };
  return new Map(people.map(({ id, role }) => [id, kept.get(id) ?? newName(role)]));
}

/** Who is called as by these names already, each by one that only those of a role without numbers share. */
function keptNames(
  people: readonly Named[],
  neutral: NeutralNames,
  shared: ReadonlySet<string>,
): ReadonlyMap<ParticipantId, string> {
  // No number is higher than there are people: a name of which one is part, as a telephone's, is none of these.
  const possible = new Set(
    Object.values(neutral).flatMap((nameOf) => people.map((_, index) => nameOf(index + 1))),
  );
  const kept = new Map<ParticipantId, string>();
  for (const { id, name } of people) {
    if (!possible.has(name)) continue;
    kept.set(id, name);
    if (!shared.has(name)) possible.delete(name);
  }
  return kept;
}
