// One person's connection to a room: it syncs, sends what it is told to, and shows what arrives.

import * as decoding from 'lib0/decoding';
import {
  type Address,
  authenticated,
  awarenessHead,
  type Dialect,
  emptyStateVector,
  emptyUpdate,
  messageTypes,
  syncHead,
  syncSteps,
} from './dialect.ts';
import { openWebSocket } from './web-socket.ts';

export interface Link {
  /** A moment of `performance.now()`. */
  readonly openedAt: number;
  /** When it had the whole document; null while it has not. */
  readonly syncedAt: () => number | null;
  readonly isClosed: () => boolean;
  /** How many bytes of the document came before it was synced. */
  readonly syncBytes: () => number;
  /** The document updates that came, when they are kept. */
  readonly updates: readonly Uint8Array[];
  readonly sendUpdate: (update: Uint8Array) => void;
  readonly sendAwareness: (entries: Uint8Array) => void;
  /** Bytes that came, those of the protocols included. */
  readonly receivedBytes: () => number;
  /** Bytes that the socket has not taken yet. */
  readonly unsentBytes: () => number;
  readonly close: () => void;
}

export interface LinkOptions {
  readonly port: number;
  readonly dialect: Dialect;
  readonly address: Address;
  /** Synced only when so much of the document has come. */
  readonly minSyncBytes?: number;
  /** Whether `updates` is filled. */
  readonly keepsUpdates?: boolean;
  readonly onSynced?: () => void;
  /** Once synced, all of the bytes that may hold marks; valid only during the call. */
  readonly onMessage?: (bytes: Buffer, start: number, end: number) => void;
  readonly onClosed?: () => void;
}

/** Connects at once. */
export function openLink(options: LinkOptions): Link {
  const { port, dialect, address } = options;
  const prefix = dialect.prefixOf(address);
  const greeting = dialect.greetingOf(address);
  const updates: Uint8Array[] = [];
  const sync = { at: null as number | null, bytes: 0, hasAnswer: false };
  const openedAt = performance.now();
  let isClosed = false;

  const sendSync = (step: number, bytes: Uint8Array): void =>
    socket.send(syncHead(prefix, step, bytes.length), bytes);

  const takeUpdate = (bytes: Buffer, start: number, end: number): void => {
    if (options.keepsUpdates) updates.push(readUpdate(bytes, start + 1, end));
    if (sync.at !== null) {
      options.onMessage?.(bytes, start, end);
      return;
    }
    sync.bytes += end - start;
    sync.hasAnswer ||= bytes[start] === syncSteps.missing;
    if (!sync.hasAnswer || sync.bytes < (options.minSyncBytes ?? 0)) return;
    sync.at = performance.now();
    options.onSynced?.();
  };

  const takeMessage = (bytes: Buffer, start: number, end: number): void => {
    const at = start + prefix.length;
    const type = bytes[at];
    if (type === messageTypes.sync || (greeting && type === messageTypes.syncReply)) {
      if (bytes[at + 1] === syncSteps.stateVector) sendSync(syncSteps.missing, emptyUpdate);
      else takeUpdate(bytes, at + 1, end);
    } else if (type === messageTypes.awareness) {
      if (sync.at !== null) options.onMessage?.(bytes, at, end);
    } else if (type === messageTypes.auth) {
      if (bytes[at + 1] === authenticated) sendSync(syncSteps.stateVector, emptyStateVector);
      else socket.destroy();
    }
  };

  const socket = openWebSocket(port, address.path, {
    opened() {
      if (greeting) socket.send(prefix, greeting);
      else sendSync(syncSteps.stateVector, emptyStateVector);
    },
    message: takeMessage,
    closed() {
      isClosed = true;
      options.onClosed?.();
    },
  });
  return {
    openedAt,
    syncedAt: () => sync.at,
    isClosed: () => isClosed,
    syncBytes: () => sync.bytes,
    updates,
    sendUpdate: (update) => sendSync(syncSteps.update, update),
    sendAwareness: (entries) => socket.send(awarenessHead(prefix, entries.length), entries),
    receivedBytes: socket.receivedBytes,
    unsentBytes: socket.unsentBytes,
    close: socket.close,
  };
}

/** The update of a sync message whose step has been read. */
function readUpdate(bytes: Buffer, start: number, end: number): Uint8Array {
  return decoding.readVarUint8Array(decoding.createDecoder(bytes.subarray(start, end))).slice();
}
