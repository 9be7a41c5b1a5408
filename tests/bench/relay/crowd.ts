// The people of a run, connected: a link each, their edits and cursors, and the books of what arrived.

import type { Room } from './contender.ts';
import { cursorEntries } from './cursor.ts';
import { createLedger, type Ledger, type Person } from './ledger.ts';
import { type Link, openLink } from './link.ts';
import { untilCalm } from './machine.ts';
import { createMarkReader, type Marks, markKinds, writeMark } from './marks.ts';
import { type EditStream, inTheNameOf, type Material } from './material.ts';
import type { Stage } from './stage.ts';
import { forEachAtOnce, until } from './waiting.ts';

export interface Member {
  readonly person: Person;
  readonly link: Link;
  /** What this person writes; null for somebody who only looks. */
  readonly stream: EditStream | null;
  /** Whether all that this person receives is kept, to be checked at the end. */
  readonly isSampled: boolean;
}

export interface Crowd {
  readonly members: readonly Member[];
  readonly ledger: Ledger;
  /** Sends the member's next edit; nothing when there is none left. */
  readonly edit: (member: Member) => void;
  readonly moveCursor: (member: Member) => void;
  /** Bytes that the server has sent to all of them. */
  readonly receivedBytes: () => number;
  /** How many connections the server has ended. */
  readonly broken: () => number;
  readonly leave: () => Promise<void>;
}

export interface Seating {
  readonly rooms: readonly Room[];
  readonly people: number;
  readonly material: Material;
  /** What the person at a place writes. */
  readonly streamOf?: (slot: number) => EditStream | null;
  readonly isSampled?: (room: number, slot: number) => boolean;
}

const connectingAtOnce = 32;
const syncsWithinMs = 60_000;
const settlesWithinMs = 60_000;
const leavesWithinMs = 3_000;
/** Client ids of those who write nothing. */
const firstSilentId = 3_000_000;

/** Seats everybody: first those at place 0, who bring the board, then the others. */
export async function seat(stage: Stage, seating: Seating): Promise<Crowd> {
  const { rooms, people, material } = seating;
  const ledger = createLedger(rooms.map(() => people));
  const readers = rooms.map(createMarkReader);
  const members: Member[] = [];
  let broken = 0;
  let isLeaving = false;

  const connect = async (person: Person): Promise<void> => {
    const listener = {
      readMarks: readers[person.room] ?? createMarkReader(),
      lost: () => {
        if (!isLeaving) broken++;
      },
    };
    const member = toMember(stage, seating, person, ledger, listener);
    members[person.index] = member;
    await until(() => member.link.syncedAt() !== null || member.link.isClosed(), syncsWithinMs);
  };

  const first = ledger.people.filter(({ slot }) => slot === 0);
  await forEachAtOnce(first, connectingAtOnce, connect);
  for (const { room, index } of first) {
    const author = rooms[room]?.addressOf(0).author ?? null;
    members[index]?.link.sendUpdate(inTheNameOf(author, material.seed));
  }
  await untilCalm(stage.server.pid(), settlesWithinMs);
  await forEachAtOnce(
    ledger.people.filter(({ slot }) => slot > 0),
    connectingAtOnce,
    connect,
  );
  await untilCalm(stage.server.pid(), settlesWithinMs);
  return {
    members,
    ledger,
    edit: (member) => sendEdit(ledger, member),
    moveCursor: (member) => sendCursor(ledger, member),
    receivedBytes: () => members.reduce((sum, { link }) => sum + link.receivedBytes(), 0),
    broken: () => broken,
    async leave() {
      isLeaving = true;
      for (const { link } of members) link.close();
      await until(() => members.every(({ link }) => link.isClosed()), leavesWithinMs);
    },
  };
}

function toMember(
  { server, contender }: Stage,
  { rooms, streamOf, isSampled }: Seating,
  person: Person,
  ledger: Ledger,
  listener: {
    readonly readMarks: (bytes: Buffer, start: number, end: number) => Marks;
    readonly lost: () => void;
  },
): Member {
  const { room, slot } = person;
  const address = rooms[room]?.addressOf(slot);
  if (!address) throw new Error(`there is no room ${room}`);
  const keepsUpdates = isSampled?.(room, slot) ?? false;
  let isPresent = false;
  const link = openLink({
    port: server.port,
    dialect: contender.dialect,
    address,
    keepsUpdates,
    onSynced() {
      isPresent = true;
      ledger.present(person, true);
    },
    onMessage: (bytes, start, end) =>
      ledger.received(person, listener.readMarks(bytes, start, end), performance.now()),
    onClosed() {
      if (isPresent) ledger.present(person, false);
      listener.lost();
    },
  });
  return { person, link, stream: streamOf?.(slot) ?? null, isSampled: keepsUpdates };
}

function sendEdit(ledger: Ledger, { person, stream, link }: Member): void {
  const edit = stream?.edits[person.sentAt[markKinds.edit].length];
  if (!edit || link.isClosed()) return;
  const sequence = ledger.sent(person, markKinds.edit, performance.now());
  link.sendUpdate(writeMark(edit.update, edit.markAt, person.index, sequence));
}

function sendCursor(ledger: Ledger, { person, stream, link }: Member): void {
  if (link.isClosed()) return;
  const sequence = ledger.sent(person, markKinds.cursor, performance.now());
  const clientId = stream?.clientId ?? firstSilentId + person.slot;
  link.sendAwareness(cursorEntries({ clientId, clock: sequence + 1, person: person.index, sequence }));
}
