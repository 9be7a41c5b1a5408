// Sends awareness entries to a room: one frame, built once, for everyone who has joined, but for those who are behind. A slow
// socket gets none until it has caught up, and then everything once. [T6]

import { type AwarenessEntry, writeEntries } from '@terreau/sync/awareness';
import { writeAwareness } from '@terreau/sync/messages';
import type { RelayLimits } from '../relay-limits.ts';
import type { Connection } from '../room/connection.ts';
import type { FanOut } from '../room/fan-out.ts';
import { type Frame, frameOf } from '../web-socket-frame.ts';
import { gone } from './awareness-states.ts';

export interface AwarenessSender {
  /** Sends the entries of some clients to everyone, and takes them out of the set; what has no room stays for later. */
  readonly sendToAll: (clientIds: Set<number>) => void;
  /** Sends the entries of some clients to one connection. */
  readonly sendTo: (connection: Connection, clientIds: readonly number[]) => void;
}

export interface AwarenessSenderDeps {
  readonly fanOut: FanOut;
  readonly limits: Pick<RelayLimits, 'maxBufferedBytesForAwareness' | 'maxAwarenessCharacters'>;
  /** What the others are told of a client. */
  readonly entryOf: (clientId: number) => AwarenessEntry | null;
  /** Whose the client is; null when they have left. */
  readonly holderOf: (clientId: number) => Connection | null;
  /** All that a connection needs to know that has missed some. */
  readonly everything: () => readonly number[];
}

/** Makes the sender of a room. */
export function createAwarenessSender(deps: AwarenessSenderDeps): AwarenessSender {
  const { fanOut, limits, entryOf, holderOf } = deps;

  /** Nobody is told that they themselves have gone: a stock client would contradict, and its page take it for true. */
  const frameFor = (connection: Connection, entries: readonly AwarenessEntry[]): Frame | null =>
    frameOfEntries(
      entries.filter(({ clientId, state }) => state !== gone || holderOf(clientId) !== connection),
    );

  const takeEntries = (clientIds: Set<number>): AwarenessEntry[] => {
    const entries: AwarenessEntry[] = [];
    let characters = 0;
    for (const clientId of clientIds) {
      if (characters >= limits.maxAwarenessCharacters) break;
      clientIds.delete(clientId);
      const entry = entryOf(clientId);
      if (!entry) continue;
      entries.push(entry);
      characters += entry.state.length;
    }
    return entries;
  };

  const sendTo = (connection: Connection, clientIds: readonly number[]): void => {
    const frame = frameFor(
      connection,
      clientIds.flatMap((clientId) => entryOf(clientId) ?? []),
    );
    if (frame) fanOut.sendFrame(connection, frame);
  };

  const sendOrOwe = (connection: Connection, frame: Frame | null): void => {
    const isSlow = connection.socket.bufferedBytes() > limits.maxBufferedBytesForAwareness;
    if (isSlow) connection.lacksAwareness = true;
    else if (connection.lacksAwareness) {
      connection.lacksAwareness = false;
      sendTo(connection, deps.everything());
    } else if (frame) fanOut.sendFrame(connection, frame);
  };

  return {
    sendTo,
    sendToAll(clientIds) {
      const entries = takeEntries(clientIds);
      const frame = frameOfEntries(entries);
      const farewells = entries.filter(({ state }) => state === gone);
      const displaced = new Set(farewells.map(({ clientId }) => holderOf(clientId)));
      fanOut.together(() => {
        for (const connection of fanOut.connections)
          if (connection.state.kind === 'joined')
            sendOrOwe(connection, displaced.has(connection) ? frameFor(connection, entries) : frame);
      });
    },
  };
}

function frameOfEntries(entries: readonly AwarenessEntry[]): Frame | null {
  return entries.length > 0 ? frameOf(writeAwareness(writeEntries(entries))) : null;
}
