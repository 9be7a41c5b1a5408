// What a code or key opens: a table's code, the code of one seat, the keys of those who lead and of the screen, and the key
// in somebody's personal link.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Database } from '../../journal/journal.ts';
import { hashOf, isKey, normaliseCode } from './codes.ts';

export interface Entrance {
  readonly board: BoardId;
  readonly role: Role;
  readonly as: AsWhom;
}

/** `anyone` who has the code; whoever takes that `seat`; a facilitator whom the organiser `named`; or a `person` who is known already. */
export type AsWhom =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'seat'; readonly seat: number }
  | { readonly kind: 'named'; readonly facilitator: { readonly id: string; readonly name: string } }
  | { readonly kind: 'person'; readonly person: { readonly id: ParticipantId; readonly name: string } };

/** undefined when the code opens nothing. */
export async function findEntrance(database: Database, typed: string): Promise<Entrance | undefined> {
  const code = normaliseCode(typed);
  return (
    (await entranceOfBoard(database, code)) ??
    (isKey(code)
      ? ((await entranceOfPerson(database, code)) ?? (await entranceOfFacilitator(database, code)))
      : await entranceOfSeat(database, code))
  );
}

async function entranceOfBoard({ db }: Database, code: string): Promise<Entrance | undefined> {
  const row = await db
    .selectFrom('boards')
    .select(['id', 'join_code', 'facilitator_key'])
    .where((is) =>
      is.or([is('join_code', '=', code), is('facilitator_key', '=', code), is('screen_key', '=', code)]),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const role =
    row.join_code === code ? 'participant' : row.facilitator_key === code ? 'facilitator' : 'screen';
  return { board: row.id, role, as: { kind: 'anyone' } };
}

async function entranceOfSeat({ db }: Database, code: string): Promise<Entrance | undefined> {
  const row = await db
    .selectFrom('seats')
    .select(['board_id', 'number'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row && { board: row.board_id, role: 'participant', as: { kind: 'seat', seat: row.number } };
}

async function entranceOfPerson({ db }: Database, key: string): Promise<Entrance | undefined> {
  const row = await db
    .selectFrom('participants')
    .select(['id', 'board_id', 'role', 'name'])
    .where('link_hash', '=', hashOf(key))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && { board: row.board_id, role: row.role, as: { kind: 'person', person: row } };
}

/**
 * From the first use of their link on they are somebody at the table, with the role that they have there by now. It opens
 * nothing to whoever was removed.
 */
async function entranceOfFacilitator({ db }: Database, key: string): Promise<Entrance | undefined> {
  const row = await db
    .selectFrom('facilitators')
    .leftJoin('participants', 'participants.id', 'facilitators.participant_id')
    .select([
      'facilitators.id',
      'facilitators.board_id',
      'facilitators.name',
      'participants.id as person_id',
      'participants.name as person_name',
      'participants.role',
    ])
    .where('facilitators.key', '=', key)
    .where('participants.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, board_id: board, name, person_id, person_name, role } = row;
  return person_id === null || person_name === null || role === null
    ? { board, role: 'facilitator', as: { kind: 'named', facilitator: { id, name } } }
    : { board, role, as: { kind: 'person', person: { id: person_id, name: person_name } } };
}
