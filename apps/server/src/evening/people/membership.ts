// Who belongs to a board: joining with a code or a key, and being recognised by a token afterwards. Tokens are stored
// as hashes only: whoever reads the database cannot enter with what is there.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import type { Database } from '../../journal/journal.ts';
import type { Member } from '../../relay/member.ts';
import type { Evening } from '../evening.ts';
import { done, type Outcome, type Refusal, refuse } from '../refusal.ts';
import { pushPeople } from '../sessions/session-push.ts';
import { hashOf, newToken } from './codes.ts';
import type { Entrance } from './entrance.ts';
import { noSeatFor, takeSeat } from './seats.ts';

/**
 * Participants who may ever join one board, so that nobody fills the database by joining again and again. [T6] Those who
 * hold a key are not counted: whoever fills a table must not keep its facilitator out.
 */
export const maxPeople = 2_000;

export interface Membership {
  readonly member: Member;
  readonly token: string;
}

/**
 * Joins a board. Whoever holds a token of the same board and role stays who they are, under the new name if they give
 * one; so does whoever comes with their personal link, from another device. `fallbackName` names somebody who gives none,
 * by their number among the participants of this board. `waitFor` says how many seconds a new participant has to wait,
 * and counts one who need not; nobody else is ever asked to.
 */
export function join(
  evening: Evening,
  { board, role, as }: Entrance,
  caller: {
    readonly name: string;
    readonly token: string | null;
    readonly fallbackName: (n: number) => string;
    readonly waitFor: () => number;
  },
): Promise<Outcome<Membership>> {
  return evening.queue.run(board, async () => {
    const known = caller.token ? await identify(evening.database, caller.token) : null;
    if (caller.token && known?.board === board && opens(role, known.role)) {
      return done({ member: await rename(evening, known, caller.name), token: caller.token });
    }
    const token = newToken(evening.random);
    if (as.kind === 'person') {
      return done({ member: await addDevice(evening, { board, role, ...as.person }, token), token });
    }
    if (as.kind === 'named') {
      const member = await admitNamed(evening, board, as.facilitator, caller.name, token);
      return done({ member, token });
    }
    const participants = await countParticipants(evening.database, board);
    if (role === 'participant') {
      const refusal =
        (await noSeatFor(evening.database, board, as)) ?? noRoomFor(participants, caller.waitFor);
      if (refusal) return refuse(refusal);
    }
    const name = caller.name || caller.fallbackName(participants + 1);
    const member = await admit(evening, { board, role, name }, token);
    if (as.kind === 'seat') await takeSeat(evening.database, board, as.seat, member.id);
    return done({ member, token });
  });
}

/** Whether somebody in a role need not become somebody else: who was let lead stays so when they scan the table's code again. */
function opens(entrance: Role, role: Role): boolean {
  return role === entrance || (entrance === 'participant' && role === 'facilitator');
}

function noRoomFor(participants: number, waitFor: () => number): Refusal | null {
  if (participants >= maxPeople) return { reason: 'too-many-people', max: maxPeople };
  const seconds = waitFor();
  return seconds > 0 ? { reason: 'too-many-newcomers', seconds } : null;
}

/** Whose token this is; null when it is nobody's. */
export async function identify({ db }: Database, token: string): Promise<Member | null> {
  const row = await db
    .selectFrom('participants')
    .select(['id', 'board_id', 'role', 'name'])
    .where('token_hash', '=', hashOf(token))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const found = row ?? (await ofFurtherDevice(db, hashOf(token)));
  return found ? { id: found.id, board: found.board_id, role: found.role, name: found.name } : null;
}

function ofFurtherDevice(db: Database['db'], tokenHash: string) {
  return db
    .selectFrom('tokens')
    .innerJoin('participants', 'participants.id', 'tokens.participant_id')
    .select(['participants.id', 'participants.board_id', 'participants.role', 'participants.name'])
    .where('tokens.token_hash', '=', tokenHash)
    .where('participants.removed_at', 'is', null)
    .executeTakeFirst();
}

/** Puts somebody on a board. Call it within the board's queue. */
export async function admit(
  evening: Evening,
  person: { readonly board: BoardId; readonly role: Role; readonly name: string },
  token: string,
): Promise<Member> {
  const member: Member = { id: evening.newId() as ParticipantId, ...person };
  await evening.database.db
    .insertInto('participants')
    .values({
      id: member.id,
      board_id: member.board,
      role: member.role,
      name: member.name,
      token_hash: hashOf(token),
      created_at: evening.now(),
    })
    .execute();
  await pushPeople(evening, member.board, [member.id]);
  return member;
}

/**
 * The organiser as a participant of a board, for what they put on it: every card has an author. Nobody holds this
 * participant's token. Call it within the board's queue.
 */
export async function organiserOn(evening: Evening, board: BoardId, name: string): Promise<ParticipantId> {
  const found = await evening.database.db
    .selectFrom('participants')
    .select('id')
    .where('board_id', '=', board)
    .where('role', '=', 'organiser')
    .executeTakeFirst();
  if (found) return found.id;
  return (await admit(evening, { board, role: 'organiser', name }, newToken(evening.random))).id;
}

/**
 * A facilitator comes with the link that the organiser gave them: as who they are if they have come before, also at the
 * same moment from elsewhere.
 */
async function admitNamed(
  evening: Evening,
  board: BoardId,
  { id, name }: { readonly id: string; readonly name: string },
  chosen: string,
  token: string,
): Promise<Member> {
  const { db } = evening.database;
  const known = await db
    .selectFrom('facilitators')
    .innerJoin('participants', 'participants.id', 'facilitators.participant_id')
    .select(['participants.id', 'participants.role', 'participants.name'])
    .where('facilitators.id', '=', id)
    .executeTakeFirst();
  if (known) return addDevice(evening, { board, ...known }, token);
  const member = await admit(evening, { board, role: 'facilitator', name: chosen || name }, token);
  await db.updateTable('facilitators').set({ participant_id: member.id }).where('id', '=', id).execute();
  return member;
}

/** Lets somebody in from one more device, as the same person. */
async function addDevice(evening: Evening, member: Member, token: string): Promise<Member> {
  await evening.database.db
    .insertInto('tokens')
    .values({ token_hash: hashOf(token), participant_id: member.id, created_at: evening.now() })
    .execute();
  return member;
}

async function rename(evening: Evening, member: Member, name: string): Promise<Member> {
  if (name === '' || name === member.name) return member;
  await evening.database.db.updateTable('participants').set({ name }).where('id', '=', member.id).execute();
  const renamed = { ...member, name };
  await pushPeople(evening, member.board, [member.id]);
  return renamed;
}

async function countParticipants({ db }: Database, board: BoardId): Promise<number> {
  const row = await db
    .selectFrom('participants')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board_id', '=', board)
    .where('role', '=', 'participant')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What nobody holds a token for. */
export function revokedToken(random: Evening['random']): string {
  return hashOf(newToken(random));
}
