// Who holds which sockets of one board, and how many. A person has a phone, a laptop and tabs, all paced as one; beyond what
// a person may hold, the oldest gives way, which is mostly one whose network is gone and has not said so. [T6]

import type { ParticipantId } from '@terreau/board/ids';
import { closeCode } from '@terreau/sync/messages';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import type { ClientSocket } from './client-socket.ts';
import { createPace, type Pace } from './pace-of-frames.ts';
import { createPacedSocket } from './paced-socket.ts';

export interface Attendance {
  /** Counts a socket in, until it has closed; the room gets what is returned instead of it. */
  readonly enter: (socket: ClientSocket, member: Member) => ClientSocket;
  /** Closes all sockets of a person. */
  readonly dismiss: (participant: ParticipantId, code: number, reason: string) => void;
}

interface Person {
  readonly id: ParticipantId;
  readonly pace: Pace;
  /** Oldest first. */
  readonly sockets: Set<ClientSocket>;
}

/** Whoever leaves and comes back does not come back rested: what they owed is paid within this time. */
const rememberedMs = 60_000;

/** Nobody is there. */
export function createAttendance(deps: {
  readonly limits: RelayLimits;
  readonly now: () => number;
  /** So many sockets more, or fewer. */
  readonly onCount: (change: 1 | -1) => void;
}): Attendance {
  const { limits, now, onCount } = deps;
  const people = new Map<ParticipantId, Person>();
  /** Whoever holds no socket, and since when, longest first. */
  const absent = new Map<ParticipantId, number>();
  let count = 0;

  const forget = (): void => {
    for (const [id, since] of absent) {
      if (now() - since < rememberedMs) break;
      absent.delete(id);
      people.delete(id);
    }
  };

  const personOf = ({ id, role }: Member): Person => {
    const person = people.get(id) ?? { id, pace: createPace(role, deps), sockets: new Set() };
    people.set(id, person);
    return person;
  };

  /** A socket has closed or is about to. */
  const leave = ({ id, sockets }: Person, socket: ClientSocket): void => {
    if (!sockets.delete(socket)) return;
    count--;
    onCount(-1);
    if (sockets.size === 0) absent.set(id, now());
  };

  /** Makes room for one more socket of this person. */
  const makeRoom = (person: Person): void => {
    const isFull = count >= limits.connectionsPerBoard;
    if (person.sockets.size < limits.connectionsPerPerson && !isFull) return;
    const holder = isFull ? busiestOf(people.values(), person) : person;
    const [oldest] = holder.sockets;
    if (!oldest) return;
    leave(holder, oldest);
    oldest.close(closeCode.elsewhere, 'too many connections');
  };

  return {
    enter(socket, member) {
      forget();
      const person = personOf(member);
      makeRoom(person);
      const paced = createPacedSocket(socket, person.pace);
      const listen: ClientSocket['listen'] = (listener) =>
        paced.listen({
          ...listener,
          closed() {
            leave(person, entered);
            listener.closed();
          },
        });
      const entered: ClientSocket = { ...paced, listen };
      person.sockets.add(entered);
      absent.delete(person.id);
      count++;
      onCount(1);
      return entered;
    },
    dismiss(participant, code, reason) {
      for (const socket of people.get(participant)?.sockets ?? []) socket.close(code, reason);
    },
  };
}

/** Whoever holds the most; the newcomer when nobody holds more. */
function busiestOf(people: Iterable<Person>, newcomer: Person): Person {
  let busiest = newcomer;
  for (const person of people) if (person.sockets.size > busiest.sockets.size) busiest = person;
  return busiest;
}
