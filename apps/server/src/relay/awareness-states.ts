// The last awareness state of each client id of a room, as text, and from which connection it came. A state is taken only
// from the connection whose id it is. [T3]
//
// A stock client repeats whatever it receives about others: such echoes are passed over, not punished. A client that comes
// back with the clock it had is given the next one, so that nobody takes its state for an old one; never more than the
// next, because a client believes a higher clock more than itself.

import type { ParticipantId } from '@terreau/board/ids';
import type { AwarenessEntry } from '@terreau/sync/awareness';
import type { ClientIds } from './client-ids.ts';
import type { Connection } from './connection.ts';
import type { RelayLimits } from './relay-limits.ts';

export type Taken = 'echo' | 'malformed' | 'changed' | 'renewed' | 'known';

export interface AwarenessStates {
  readonly take: (connection: Connection, entry: AwarenessEntry) => Taken;
  /** Ends the states of a connection, and returns the ids that have left with it. */
  readonly leave: (connection: Connection) => readonly number[];
  /** The entries of ids, as far as they are known. */
  readonly entriesOf: (clientIds: Iterable<number>) => AwarenessEntry[];
  /** The ids of everyone who is here. */
  readonly present: () => number[];
}

/** `by` is the connection that sent the state; null when it has left. */
interface Held {
  readonly clock: number;
  readonly state: string;
  readonly by: Connection | null;
}

const gone = 'null';

/** An empty room's states. */
export function createAwarenessStates(deps: {
  readonly ids: ClientIds;
  readonly limits: RelayLimits;
}): AwarenessStates {
  const { ids, limits } = deps;
  const held = new Map<number, Held>();
  const idsOf = new Map<Connection, Set<number>>();
  const departed = new Set<number>();

  /** Whether an entry of an id that another connection has, or none, is this connection's own. */
  const claims = (connection: Connection, { clientId, clock, state }: AwarenessEntry): boolean => {
    const before = held.get(clientId);
    const own = idsOf.get(connection);
    const isNew = before === undefined || clock > before.clock || (before.by === null && !own);
    if (state === gone || !isNew || (own && own.size >= limits.maxAwarenessIds)) return false;
    return ids.bind(clientId, connection.member.id);
  };

  const hold = (connection: Connection, { clientId, clock, state }: AwarenessEntry): Taken => {
    const before = held.get(clientId);
    if (before?.by === connection && before.state === state) {
      if (clock <= before.clock) return 'known';
      held.set(clientId, { ...before, clock });
      return 'renewed';
    }
    if (before?.by && before.by !== connection) idsOf.get(before.by)?.delete(clientId);
    idsOf.set(connection, (idsOf.get(connection) ?? new Set()).add(clientId));
    departed.delete(clientId);
    held.set(clientId, { clock: before ? Math.max(clock, before.clock + 1) : clock, state, by: connection });
    return 'changed';
  };

  /** Remembers who has left, for a while. [T6] */
  const depart = (clientId: number): void => {
    held.set(clientId, { clock: held.get(clientId)?.clock ?? 0, state: gone, by: null });
    departed.add(clientId);
    for (const oldest of departed) {
      if (departed.size <= limits.maxDepartedIds) break;
      departed.delete(oldest);
      held.delete(oldest);
      ids.release(oldest);
    }
  };

  return {
    take(connection, entry) {
      if (held.get(entry.clientId)?.by !== connection && !claims(connection, entry)) return 'echo';
      const state = readState(entry.state, limits);
      if (state === undefined) return 'malformed';
      // Nobody is shown under another's name: such a state is passed over like an echo. [T3]
      return isNamedAs(state, connection.member.id) ? hold(connection, entry) : 'echo';
    },
    leave(connection) {
      const left = [...(idsOf.get(connection) ?? [])];
      idsOf.delete(connection);
      left.forEach(depart);
      return left;
    },
    entriesOf: (clientIds) =>
      [...clientIds].flatMap((clientId) => {
        const entry = held.get(clientId);
        return entry ? [{ clientId, clock: entry.clock, state: entry.state }] : [];
      }),
    present: () => [...held].filter(([, { state }]) => state !== gone).map(([clientId]) => clientId),
  };
}

/** A JSON object, or null, of a bounded length; undefined when it is not. */
function readState(state: string, { maxAwarenessStateCharacters }: RelayLimits): object | null | undefined {
  if (state.length > maxAwarenessStateCharacters) return undefined;
  try {
    const value: unknown = JSON.parse(state);
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: malformed, which is all that the caller wants to know.
    return undefined;
  }
}

/** Stock clients name nobody; ours name the participant whose pointer it is. */
function isNamedAs(state: object | null, id: ParticipantId): boolean {
  return state === null || !('id' in state) || state.id === id;
}
