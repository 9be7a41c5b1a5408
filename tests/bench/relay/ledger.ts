// The books of a run: who has sent what and when, and what of it has reached whom. A delivery is one edit or cursor that
// reaches one other person of the room; a server's echoes are none.

import { createLatencies, type Latencies } from './latencies.ts';
import { type MarkKind, type Marks, markKinds } from './marks.ts';

export interface Person {
  readonly index: number;
  readonly room: number;
  /** The place within the room. */
  readonly slot: number;
  /** By kind: when each message was sent. */
  readonly sentAt: readonly [number[], number[]];
  /** By kind and the sender's slot: the number of the message that comes next. */
  readonly expected: readonly [Uint32Array, Uint32Array];
}

/** What was sent between two moments, and what became of it. */
interface Tally {
  sent: number;
  /** Deliveries that this makes. */
  owed: number;
  arrived: number;
  /** Deliveries within the window, whenever they were sent. */
  arrivedWithin: number;
  readonly latencies: Latencies;
}

export interface Window {
  readonly from: number;
  readonly to: number;
  /** By kind. */
  readonly tallies: readonly [Tally, Tally];
}

export interface Ledger {
  readonly people: readonly Person[];
  /** Counts what is sent from one moment to another; moments of `performance.now()`. */
  readonly openWindow: (from: number, to: number) => Window;
  /** Somebody can be sent something from now on, or no longer. */
  readonly present: (person: Person, isPresent: boolean) => void;
  /** Notes a message and returns its number. */
  readonly sent: (person: Person, kind: MarkKind, at: number) => number;
  readonly received: (person: Person, marks: Marks, at: number) => void;
  /** How many deliveries of edits are still owed, of all that were ever sent. */
  readonly missing: () => number;
  /** Marks of other rooms or of nothing that was sent. */
  readonly strays: () => number;
}

/** The books of rooms with so many people each, in which nothing was sent. */
export function createLedger(sizes: readonly number[]): Ledger {
  const people = sizes
    .flatMap((size, room) => Array.from({ length: size }, (_, slot) => ({ room, slot, size })))
    .map(toPerson);
  const presentIn = new Uint32Array(sizes.length);
  let window: Window = { from: 0, to: 0, tallies: [newTally(), newTally()] };
  let missing = 0;
  let strays = 0;

  const isWithin = (at: number): boolean => at >= window.from && at < window.to;

  const receive = (person: Person, sender: Person, kind: MarkKind, sequence: number, at: number): void => {
    const sentAt = sender.sentAt[kind];
    const next = person.expected[kind][sender.slot] ?? 0;
    if (sequence < next) return;
    person.expected[kind][sender.slot] = sequence + 1;
    const tally = window.tallies[kind];
    // A later edit stands for the earlier ones that it was merged with; a later cursor has replaced them.
    for (let number = kind === markKinds.edit ? next : sequence; number <= sequence; number++) {
      if (kind === markKinds.edit) missing--;
      if (isWithin(at)) tally.arrivedWithin++;
      const sent = sentAt[number] ?? 0;
      if (!isWithin(sent)) continue;
      tally.arrived++;
      tally.latencies.add(at - sent);
    }
  };

  return {
    people,
    openWindow(from, to) {
      window = { from, to, tallies: [newTally(), newTally()] };
      return window;
    },
    present({ room }, isPresent) {
      presentIn[room] = (presentIn[room] ?? 0) + (isPresent ? 1 : -1);
    },
    sent({ room, sentAt }, kind, at) {
      const owed = (presentIn[room] ?? 1) - 1;
      if (kind === markKinds.edit) missing += owed;
      if (isWithin(at)) {
        window.tallies[kind].sent++;
        window.tallies[kind].owed += owed;
      }
      return sentAt[kind].push(at) - 1;
    },
    received(person, marks, at) {
      for (let i = 0; i + 2 < marks.length; i += 3) {
        const kind = marks[i] === markKinds.edit ? markKinds.edit : markKinds.cursor;
        const sender = people[marks[i + 1] ?? -1];
        const sequence = marks[i + 2] ?? 0;
        if (sender === person) continue;
        if (!sender || sender.room !== person.room || sequence >= sender.sentAt[kind].length) strays++;
        else receive(person, sender, kind, sequence, at);
      }
    },
    missing: () => missing,
    strays: () => strays,
  };
}

/** How many edits of one person anybody else has received; a server sends one person's edits in their order. */
export function seenOf(sender: Person, people: readonly Person[]): number {
  const others = people.filter((one) => one !== sender && one.room === sender.room);
  return Math.max(0, ...others.map(({ expected }) => expected[markKinds.edit][sender.slot] ?? 0));
}

function toPerson(
  { room, slot, size }: { readonly room: number; readonly slot: number; readonly size: number },
  index: number,
): Person {
  return {
    index,
    room,
    slot,
    sentAt: [[], []],
    expected: [new Uint32Array(size), new Uint32Array(size)],
  };
}

function newTally(): Tally {
  return { sent: 0, owed: 0, arrived: 0, arrivedWithin: 0, latencies: createLatencies() };
}
