// One of a crowd: connects as our client does, comes back when it is told to, and keeps what it is sent without
// decoding it, so that one process can be a whole hall. Marks in the cards' texts tell what it has received.

import { readLater } from '@terreau/sync/later';
import { isUpdateFrame, messageType, syncStep, writeMissing, writeStateVector } from '@terreau/sync/messages';
import { WebSocket } from 'ws';
import type { Joined } from '../evening.ts';

export interface Listener {
  /** Resolves when it has the answer to what it lacks. */
  readonly synced: Promise<void>;
  readonly isSynced: () => boolean;
  /** The document changes that it was sent on the connection that it has, in order. */
  readonly received: () => readonly Uint8Array[];
  /** The marks that it was sent on the connection that it has. */
  readonly marks: () => ReadonlySet<string>;
  /** How often it was sent away. */
  readonly timesSentAway: () => number;
  readonly close: () => void;
}

/** What a mark looks like inside of a text. */
export function mark(n: number): string {
  return `${markBegins}${n}>`;
}

const markBegins = '<mark ';

function* marksIn(frame: Buffer): Generator<string> {
  for (let at = frame.indexOf(markBegins); at >= 0; at = frame.indexOf(markBegins, at + 1))
    yield frame.toString('latin1', at + markBegins.length, frame.indexOf('>', at));
}

/** Sync frames begin with two types; the length of what they carry follows. */
const afterTypes = 2;

/** Connects, and goes on until it is closed. */
export function connectListener(
  serverUrl: string,
  { boardId, token }: Joined,
  random: () => number,
): Listener {
  const url = `${serverUrl.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`;
  const { promise: synced, resolve } = Promise.withResolvers<void>();
  let received: Uint8Array[] = [];
  let marks = new Set<string>();
  let socket: WebSocket;
  let isSynced = false;
  let isOver = false;
  let timesSentAway = 0;

  const take = (frame: Buffer): void => {
    if (frame[0] !== messageType.sync) return;
    if (!isUpdateFrame(frame)) {
      socket.send(writeMissing(nothing));
      return;
    }
    received.push(payloadOf(frame));
    for (const n of marksIn(frame)) marks.add(n);
    if (frame[1] !== syncStep.missing) return;
    isSynced = true;
    resolve();
  };

  const connect = (): void => {
    received = [];
    marks = new Set();
    socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('open', () => socket.send(writeStateVector(Uint8Array.of(0))));
    socket.on('message', take);
    socket.on('error', () => undefined);
    socket.on('close', (_, reason) => {
      isSynced = false;
      if (isOver) return;
      timesSentAway++;
      setTimeout(connect, (readLater(String(reason)) ?? 1_000) + random() * 500);
    });
  };
  connect();

  return {
    synced,
    isSynced: () => isSynced,
    received: () => received,
    marks: () => marks,
    timesSentAway: () => timesSentAway,
    close() {
      isOver = true;
      socket.terminate();
    },
  };
}

/** An update that changes nothing. */
const nothing = Uint8Array.of(0, 0);

function payloadOf(frame: Uint8Array): Uint8Array {
  let at = afterTypes;
  while (((frame[at] ?? 0) & 0x80) !== 0) at++;
  return frame.subarray(at + 1);
}
