// A client that knows exactly what it has been told: which of its changes the server called saved, and what it has received
// of others. With a document of its own it comes back after a crash; without one it starts from nothing.

import { createBoardDoc } from '@terreau/board/document';
import { addCards, type Hand } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import {
  isUpdateFrame,
  messageType,
  readSaved,
  readSession,
  syncStep,
  writeMissing,
  writeStateVector,
  writeUpdate,
} from '@terreau/sync/messages';
import type { SessionPatch } from '@terreau/workshop/session';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Joined } from '../evening.ts';

export interface SyncClient {
  readonly doc: Y.Doc;
  /** What is changed with it is sent. */
  readonly hand: Hand;
  /** Adds a card with this text. */
  readonly write: (text: string) => void;
  /** The texts of the cards that it has, whoever wrote them. */
  readonly seen: () => Set<string>;
  /** The texts that it wrote and that the server has called saved. */
  readonly saved: () => Set<string>;
  /** What the server has promised it: what it has sent of others, and what it has called saved. [T1] */
  readonly promised: () => readonly Uint8Array[];
  /** How many of the updates that it has sent were not called saved yet. */
  readonly unsaved: () => number;
  /** Resolves when it has everything that the server had when it connected. */
  readonly synced: Promise<void>;
  /** Resolves with the close code when the connection has ended. */
  readonly closed: Promise<number>;
  readonly isSynced: () => boolean;
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

export interface SyncClientOptions {
  /** What it knows already; by default nothing. */
  readonly doc?: Y.Doc;
  /** It has heard something of the server. */
  readonly onMessage?: () => void;
  readonly onSession?: (patch: SessionPatch) => void;
}

/** Connects to the board that somebody has joined. */
export function connectSyncClient(
  serverUrl: string,
  { boardId, token, participantId }: Joined,
  { doc = createBoardDoc(), onMessage, onSession }: SyncClientOptions = {},
): SyncClient {
  const socket = new WebSocket(
    `${serverUrl.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`,
  );
  const hand: Hand = {
    author: participantId,
    now: Date.now,
    newId: () => `${doc.clientID}-${Y.getState(doc.store, doc.clientID)}-record`,
    origin: 'hand',
  };
  /** Each sync update that was sent, with the text of the card that it added. */
  const sent: { readonly update: Uint8Array; readonly text: string | null }[] = [];
  const received: Uint8Array[] = [];
  let savedCount = 0;
  let isSynced = false;
  let writing: string | null = null;
  const { promise: synced, resolve: resolveSynced } = Promise.withResolvers<void>();
  const { promise: closed, resolve: resolveClosed } = Promise.withResolvers<number>();

  const send = (frame: Uint8Array, update: Uint8Array): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (isUpdateFrame(frame)) sent.push({ update, text: writing });
    socket.send(frame);
  };

  const takeSync = (decoder: decoding.Decoder): void => {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === syncStep.stateVector) {
      const update = Y.encodeStateAsUpdate(doc, payload);
      send(writeMissing(update), update);
    } else {
      received.push(payload);
      Y.applyUpdate(doc, payload, 'server');
    }
    if (step !== syncStep.missing) return;
    isSynced = true;
    resolveSynced();
  };

  const sendChange = (update: Uint8Array, origin: unknown): void => {
    if (origin === hand.origin) send(writeUpdate(update), update);
  };
  doc.on('update', sendChange);
  socket.on('open', () => {
    const stateVector = Y.encodeStateVector(doc);
    send(writeStateVector(stateVector), stateVector);
  });
  socket.on('message', (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.sync) takeSync(decoder);
    else if (type === messageType.saved) savedCount = readSaved(decoder);
    // What the tests expect of it, they check; what is missing fails them.
    else if (type === messageType.session) onSession?.(readSession(decoder) as SessionPatch);
    onMessage?.();
  });
  // The server is killed: a connection that breaks is what the test is about.
  socket.on('error', () => undefined);
  socket.on('close', (code) => {
    doc.off('update', sendChange);
    resolveClosed(code);
  });

  return {
    doc,
    hand,
    write(text) {
      writing = text;
      addCards(doc, hand, [{ text, kind: 'idea', at: [0, 0] }]);
      writing = null;
    },
    seen: () => new Set(snapshotOf(doc).cards.map(({ text }) => text)),
    saved: () => new Set(sent.slice(0, savedCount).flatMap(({ text }) => (text === null ? [] : [text]))),
    promised: () => [...received, ...sent.slice(0, savedCount).map(({ update }) => update)],
    unsaved: () => sent.length - savedCount,
    synced,
    closed,
    isSynced: () => isSynced,
    isClosed: () => socket.readyState === socket.CLOSED,
    close: () => socket.close(),
  };
}
