// Sends a room's awareness: what has changed goes to everyone as one frame a tick, and the tick slows as the room grows; what
// was only renewed waits for the slow tick, which also gives a sign of life to sockets that were silent. In a crowd only some
// are shown. Nothing of it is stored, and a slow socket misses some until it has caught up. [T6]

import { type AwarenessEntry, presenceIntervalMs, readEntries } from '@terreau/sync/awareness';
import { signOfLife } from '@terreau/sync/messages';
import type { ClientIds } from '../gate/client-ids.ts';
import type { RelayLimits } from '../relay-limits.ts';
import type { Connection } from '../room/connection.ts';
import type { FanOut } from '../room/fan-out.ts';
import { frameOf } from '../web-socket-frame.ts';
import { createCrowd } from './awareness-crowd.ts';
import { createAwarenessSender } from './awareness-sender.ts';
import { createAwarenessStates, gone, type Taken } from './awareness-states.ts';

export interface AwarenessHub {
  /** Takes a client's entries; false when they are malformed. */
  readonly receive: (connection: Connection, entries: Uint8Array) => boolean;
  /** Sends everybody who is shown to one connection. */
  readonly sendAll: (connection: Connection) => void;
  /** The same on the next tick: somebody who asks again and again is answered once. [T6] */
  readonly sendAllSoon: (connection: Connection) => void;
  /** Sends what waits for the tick, so that it leaves in one piece with something else. */
  readonly flush: () => void;
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
  /** How many connections the whole server has. */
  readonly connectionsInAll: () => number;
}

const signOfLifeFrame = frameOf(signOfLife);
/** Stock clients give up by themselves whom they have not heard of for 30 s. */
const givenUpAfterMs = 60_000;

/** An empty room's awareness, ticking. */
export function createAwarenessHub(deps: AwarenessDeps): AwarenessHub {
  const { ids, fanOut, now, limits, connectionsInAll } = deps;
  const states = createAwarenessStates({ ids, limits, shows: (clientId) => crowd.shows(clientId) });
  const changed = new Set<number>();
  const renewed = new Set<number>();
  /** Since when the others know of somebody that they have gone. */
  const ended = new Map<number, number>();
  let tick: NodeJS.Timeout | null = null;
  /** Stands still while a tick is under way: to ask for the time at every move is dear. */
  let time = now();

  const tickSoon = (): void => {
    tick ??= setTimeout(flush, presenceIntervalMs(fanOut.connections.size, connectionsInAll())).unref();
  };

  const change = (clientId: number): void => {
    changed.add(clientId);
    if (renewed.size > 0) renewed.delete(clientId);
    tickSoon();
  };

  const end = (clientId: number): void => {
    ended.delete(clientId);
    ended.set(clientId, now());
    change(clientId);
  };

  const crowd = createCrowd({ limits, now: () => time, onDisplaced: end });

  const sender = createAwarenessSender({
    fanOut,
    limits,
    // Somebody who is not shown has gone, for the others. They are shown again only with a clock that is newer than that.
    entryOf(clientId) {
      const held = states.get(clientId);
      if (!held) return null;
      return { clientId, clock: held.clock, state: crowd.shows(clientId) ? held.state : gone };
    },
    holderOf: (clientId) => states.get(clientId)?.by ?? null,
    everything: () => [...crowd.shown(), ...ended.keys()],
  });

  const flush = (): void => {
    if (!tick) return;
    clearTimeout(tick);
    tick = null;
    sender.sendToAll(changed);
    if (changed.size > 0) tickSoon();
  };

  /** Decides who sees a state that was taken. */
  const show = ({ member }: Connection, { clientId, state }: AwarenessEntry, taken: Taken): void => {
    if (taken !== 'changed' && taken !== 'renewed') return;
    if (state === gone) {
      if (crowd.drop(clientId)) end(clientId);
      return;
    }
    const hasMoved = taken === 'changed';
    const wasShown = crowd.shows(clientId);
    const isLeader = member.role === 'facilitator' || member.role === 'organiser';
    if (!crowd.show({ clientId, isLeader, hasMoved })) return;
    if (!wasShown) ended.delete(clientId);
    if (hasMoved || !wasShown) change(clientId);
    else if (!changed.has(clientId)) renewed.add(clientId);
  };

  const slowTick = setInterval(() => {
    sender.sendToAll(renewed);
    for (const connection of fanOut.connections)
      if (connection.state.kind === 'joined' && now() - connection.lastSentAt >= limits.silenceMs)
        fanOut.sendFrame(connection, signOfLifeFrame);
    for (const [clientId, since] of ended) {
      if (now() - since < givenUpAfterMs) break;
      ended.delete(clientId);
    }
  }, limits.renewalTickMs).unref();

  return {
    receive(connection, bytes) {
      if (!tick) time = now();
      const isWanted = (clientId: number, clock: number): boolean =>
        states.mayTake(connection, clientId, clock);
      const entries = readEntries(bytes, limits.maxAwarenessEntries, isWanted);
      if (!entries) return false;
      for (const entry of entries) {
        const taken = states.take(connection, entry);
        if (taken === 'malformed') return false;
        show(connection, entry, taken);
      }
      return true;
    },
    sendAll: (connection) => sender.sendTo(connection, crowd.shown()),
    sendAllSoon(connection) {
      connection.lacksAwareness = true;
      tickSoon();
    },
    flush,
    leave(connection) {
      for (const clientId of states.leave(connection)) if (crowd.drop(clientId)) end(clientId);
    },
    stop() {
      clearInterval(slowTick);
      if (tick) clearTimeout(tick);
    },
  };
}
