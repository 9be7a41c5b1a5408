// A client that knows exactly what it has been told: which of its changes the server called saved, and what it has seen of
// others. It has no memory of its own: after a crash, a new one starts from nothing.

import { addCards, type Hand } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import {
  isUpdateFrame,
  messageType,
  readSaved,
  syncStep,
  writeMissing,
  writeStateVector,
  writeUpdate,
} from '@terreau/sync/messages';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Joined } from '../evening.ts';

export interface SyncClient {
  /** Adds a card with this text, and sends it. */
  readonly write: (text: string) => void;
  /** The texts of the cards that it has, whoever wrote them. */
  readonly seen: () => Set<string>;
  /** The texts that it wrote and that the server has called saved. */
  readonly saved: () => Set<string>;
  /** Resolves when it has everything that the server had when it connected. */
  readonly synced: Promise<void>;
  /** Resolves with the close code when the connection has ended. */
  readonly closed: Promise<number>;
  readonly close: () => void;
}

/** Connects with an empty document. */
export function connectSyncClient(serverUrl: string, { boardId, token, participantId }: Joined): SyncClient {
  const doc = new Y.Doc();
  const socket = new WebSocket(
    `${serverUrl.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`,
  );
  const hand: Hand = {
    author: participantId,
    now: () => 1_000,
    newId: () => `${doc.clientID}-${sent.length}-card`,
    origin: 'hand',
  };
  /** For each sync update that was sent, the text that it added. */
  const sent: (string | null)[] = [];
  let savedCount = 0;
  const { promise: synced, resolve: resolveSynced } = Promise.withResolvers<void>();
  const { promise: closed, resolve: resolveClosed } = Promise.withResolvers<number>();

  const send = (frame: Uint8Array, text: string | null): void => {
    if (isUpdateFrame(frame)) sent.push(text);
    if (socket.readyState === socket.OPEN) socket.send(frame);
  };

  const takeSync = (decoder: decoding.Decoder): void => {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === syncStep.stateVector) send(writeMissing(Y.encodeStateAsUpdate(doc, payload)), null);
    else Y.applyUpdate(doc, payload, 'server');
    if (step === syncStep.missing) resolveSynced();
  };

  socket.on('open', () => send(writeStateVector(Y.encodeStateVector(doc)), null));
  socket.on('message', (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) takeSync(decoder);
    else if (type === messageType.saved) savedCount = readSaved(decoder);
  });
  // The server is killed: a connection that breaks is what the test is about.
  socket.on('error', () => undefined);
  socket.on('close', resolveClosed);

  let writing: string | null = null;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'hand') send(writeUpdate(update), writing);
  });

  return {
    write(text) {
      writing = text;
      addCards(doc, hand, [{ text, kind: 'idea', at: [0, 0] }]);
    },
    seen: () => new Set(snapshotOf(doc).cards.map(({ text }) => text)),
    saved: () => new Set(sent.slice(0, savedCount).filter((text) => text !== null)),
    synced,
    closed,
    close: () => socket.close(),
  };
}
