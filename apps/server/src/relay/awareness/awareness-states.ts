// The last awareness state of each client id of a room, as text, and from which connection it came. A state is taken only
// from the connection whose id it is. [T3]
//
// A stock client repeats whatever it receives about others: such echoes are passed over, not punished. A client that comes
// back, or comes into view again, with the clock at which the others know it as gone is given the next one, so that nobody
// takes its state for an old one; never more than the next, because a client believes a higher clock more than itself and
// would take back a state that it has left.

import type { ParticipantId } from '@terreau/board/ids';
import type { AwarenessEntry } from '@terreau/sync/awareness';
import type { ClientIds } from '../gate/client-ids.ts';
import type { RelayLimits } from '../relay-limits.ts';
import type { Connection } from '../room/connection.ts';

export type Taken = 'echo' | 'malformed' | 'changed' | 'renewed' | 'known';

/** `by` is the connection that sent the state; null when it has left. */
export interface HeldState {
  /** What the others are told: what was heard, or the next. */
  readonly clock: number;
  readonly heard: number;
  readonly state: string;
  readonly by: Connection | null;
}

export interface AwarenessStates {
  /** Whether an entry could be this connection's own: told from what costs nothing, for it is asked of every echo. */
  readonly mayTake: (connection: Connection, clientId: number, clock: number) => boolean;
  readonly take: (connection: Connection, entry: AwarenessEntry) => Taken;
  /** Ends the states of a connection, and returns the ids that have left with it. */
  readonly leave: (connection: Connection) => readonly number[];
  readonly get: (clientId: number) => HeldState | undefined;
}

/** The state of somebody who is not here. */
export const gone = 'null';

/** A client that tells of itself ten times a second gets there in thirteen years; the next is still far below 2^53. */
const maxClock = 2 ** 32;

/** An empty room's states. */
export function createAwarenessStates(deps: {
  readonly ids: ClientIds;
  readonly limits: RelayLimits;
  /** Whether the others see somebody. */
  readonly shows: (clientId: number) => boolean;
}): AwarenessStates {
  const { ids, limits, shows } = deps;
  const held = new Map<number, HeldState>();
  const idsOf = new Map<Connection, Set<number>>();
  const departed = new Set<number>();

  /**
   * What a connection tells first is its own state, even when its last connection still seems to be there. What it tells
   * later under further ids may be an echo: such an id must be nobody's, and its clock new.
   */
  const mayClaim = (connection: Connection, clientId: number, clock: number): boolean => {
    const before = held.get(clientId);
    const own = idsOf.get(connection);
    if (own && (own.size >= limits.maxAwarenessIds || before?.by)) return false;
    if (before && (own ? clock <= before.clock : clock < before.clock)) return false;
    const owner = ids.ownerOf(clientId);
    return owner === undefined || owner === connection.member.id;
  };

  const mayTake = (connection: Connection, clientId: number, clock: number): boolean =>
    held.get(clientId)?.by === connection || mayClaim(connection, clientId, clock);

  const hold = (
    connection: Connection,
    { clientId, clock, state }: AwarenessEntry,
    before: HeldState | undefined,
  ): Taken => {
    if (before?.by !== connection) {
      if (before?.by) idsOf.get(before.by)?.delete(clientId);
      idsOf.set(connection, (idsOf.get(connection) ?? new Set()).add(clientId));
      departed.delete(clientId);
      ids.bind(clientId, connection.member.id);
    }
    const isSame = before?.state === state;
    const least = before ? before.clock + Number(!isSame || !shows(clientId)) : clock;
    held.set(clientId, { clock: Math.max(clock, least), heard: clock, state, by: connection });
    if (!isSame) return 'changed';
    return clock > before.heard ? 'renewed' : 'known';
  };

  /** Remembers who has left, for a while. [T6] */
  const depart = (clientId: number): void => {
    const clock = held.get(clientId)?.clock ?? 0;
    held.set(clientId, { clock, heard: clock, state: gone, by: null });
    departed.add(clientId);
    for (const oldest of departed) {
      if (departed.size <= limits.maxDepartedIds) break;
      departed.delete(oldest);
      held.delete(oldest);
      ids.release(oldest);
    }
  };

  return {
    mayTake,
    take(connection, entry) {
      const { clientId, clock, state } = entry;
      const before = held.get(clientId);
      if (before?.by === connection) {
        if (clock <= before.heard) return 'known';
      } else if (state === gone || !mayClaim(connection, clientId, clock)) return 'echo';
      if (clock > maxClock) return 'malformed';
      if (state === before?.state) return hold(connection, entry, before);
      const value = readState(state, limits);
      if (value === undefined) return 'malformed';
      // Nobody is shown under another's name: such a state is passed over like an echo. [T3]
      return isNamedAs(value, connection.member.id) ? hold(connection, entry, before) : 'echo';
    },
    leave(connection) {
      const left = [...(idsOf.get(connection) ?? [])];
      idsOf.delete(connection);
      left.forEach(depart);
      return left;
    },
    get: (clientId) => held.get(clientId),
  };
}

/** A JSON object, or null, of a bounded length; undefined when it is not. */
function readState(state: string, { maxAwarenessStateCharacters }: RelayLimits): object | null | undefined {
  if (state.length > maxAwarenessStateCharacters) return undefined;
  try {
    const value: unknown = JSON.parse(state);
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    return mayNamePrototype.test(state) && namesPrototype(value) ? undefined : value;
  } catch {
    // Not JSON: malformed, which is all that the caller wants to know.
    return undefined;
  }
}

const mayNamePrototype = /__proto__|\\u/;

/** Whether a key would replace the prototype of the object into which some client copies it. */
function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype);
}

/** Stock clients name nobody; ours name the participant whose pointer it is. */
function isNamedAs(state: object | null, id: ParticipantId): boolean {
  return state === null || !('id' in state) || state.id === id;
}
