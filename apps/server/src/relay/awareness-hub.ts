// Sends a room's awareness: what has changed goes to everyone as one frame a tick; what was only renewed waits for the slow
// tick, which also gives a sign of life to sockets that were silent. Nothing of it is stored, and a slow socket misses some
// until it has caught up. [T6]

import { readEntries, writeEntries } from '@terreau/sync/awareness';
import { signOfLife, writeAwareness } from '@terreau/sync/messages';
import { createAwarenessStates } from './awareness-states.ts';
import type { ClientIds } from './client-ids.ts';
import type { Connection } from './connection.ts';
import type { FanOut } from './fan-out.ts';
import type { RelayLimits } from './relay-limits.ts';
import { type Frame, frameOf } from './web-socket-frame.ts';

export interface AwarenessHub {
  /** Takes a client's entries; false when they are malformed. */
  readonly receive: (connection: Connection, entries: Uint8Array) => boolean;
  /** Sends everything that is known to one connection. */
  readonly sendAll: (connection: Connection) => void;
  /** Ends the states of a connection that has closed. */
  readonly leave: (connection: Connection) => void;
  /** Stops its timers. */
  readonly stop: () => void;
}

export interface AwarenessDeps {
  readonly ids: ClientIds;
  readonly fanOut: FanOut;
  readonly now: () => number;
  readonly limits: RelayLimits;
}

const signOfLifeFrame = frameOf(signOfLife);

/** An empty room's awareness, ticking. */
export function createAwarenessHub({ ids, fanOut, now, limits }: AwarenessDeps): AwarenessHub {
  const states = createAwarenessStates({ ids, limits });
  const changed = new Set<number>();
  const renewed = new Set<number>();
  let tick: NodeJS.Timeout | null = null;

  const frameOfIds = (clientIds: Iterable<number>): Frame =>
    frameOf(writeAwareness(writeEntries(states.entriesOf(clientIds))));

  const sendAll = (connection: Connection): void => {
    const present = states.present();
    if (present.length > 0) fanOut.sendFrame(connection, frameOfIds(present));
  };

  const sendTo = (connection: Connection, frame: Frame | null): void => {
    const isSlow = connection.socket.bufferedBytes() > limits.maxBufferedBytesForAwareness;
    if (isSlow) connection.lacksAwareness = true;
    else if (connection.lacksAwareness) {
      connection.lacksAwareness = false;
      sendAll(connection);
    } else if (frame) fanOut.sendFrame(connection, frame);
  };

  /** Sends the entries of these ids, and whatever else a connection is owed, to everyone. */
  const flush = (clientIds: Set<number>): void => {
    const frame = clientIds.size > 0 ? frameOfIds(clientIds) : null;
    clientIds.clear();
    for (const connection of fanOut.connections)
      if (connection.state.kind === 'joined') sendTo(connection, frame);
  };

  const change = (clientId: number): void => {
    changed.add(clientId);
    renewed.delete(clientId);
    tick ??= setTimeout(() => {
      tick = null;
      flush(changed);
    }, limits.awarenessTickMs).unref();
  };

  const slowTick = setInterval(() => {
    flush(renewed);
    for (const connection of fanOut.connections)
      if (connection.state.kind === 'joined' && now() - connection.lastSentAt >= limits.silenceMs)
        fanOut.sendFrame(connection, signOfLifeFrame);
  }, limits.renewalTickMs).unref();

  return {
    receive(connection, bytes) {
      for (const entry of readEntries(bytes, limits.maxAwarenessEntries) ?? [null]) {
        const taken = entry ? states.take(connection, entry) : 'malformed';
        if (taken === 'malformed') return false;
        if (entry && taken === 'changed') change(entry.clientId);
        if (entry && taken === 'renewed' && !changed.has(entry.clientId)) renewed.add(entry.clientId);
      }
      return true;
    },
    sendAll,
    leave: (connection) => {
      states.leave(connection).forEach(change);
    },
    stop() {
      clearInterval(slowTick);
      if (tick) clearTimeout(tick);
    },
  };
}
