// One client of a board, from the moment its socket is open: who it is, how far its changes are saved, and what it may
// still receive.

import { closeCode, writeSaved } from '@terreau/sync/messages';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import type { ClientSocket } from '../socket/client-socket.ts';
import { type Frame, frameOf } from '../web-socket-frame.ts';

/** A connection waits until it has been greeted, in its turn behind what was under way; then it gets every change. */
export type ConnectionState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'closed' };

export interface Connection {
  readonly member: Member;
  readonly wantsSession: boolean;
  readonly socket: ClientSocket;
  state: ConnectionState;
  /** Frames that leave together at the end of what the room is doing. */
  readonly outbox: Frame[];
  /** Frames that were received and not yet dealt with; a client with too many is not read for a while. [T6] */
  framesUnderWay: number;
  /** Whether the client has answered our state vector: what it sends from then on builds on nothing that we lack. */
  hasAnswered: boolean;
  /** Updates that came too early and that the answer will contain. */
  updatesAwaitingAnswer: number;
  /** While a state vector of the client is being answered, the newest that it has sent since. */
  question: { readonly newest: Uint8Array | null } | null;
  /** How many of the sync updates that it has sent are durable. */
  updatesSaved: number;
  /** Whether `updatesSaved` has grown since the client was told. */
  owesSaved: boolean;
  /** When the last frame was sent, by the relay's clock. */
  lastSentAt: number;
  /** Whether awareness was withheld because the socket was slow. */
  lacksAwareness: boolean;
}

/** A connection whose socket is open and that has neither received nor sent anything. */
export function createConnection(
  socket: ClientSocket,
  member: Member,
  { wantsSession, now }: { readonly wantsSession: boolean; readonly now: number },
): Connection {
  return {
    member,
    wantsSession,
    socket,
    state: { kind: 'waiting' },
    outbox: [],
    framesUnderWay: 0,
    hasAnswered: false,
    updatesAwaitingAnswer: 0,
    question: null,
    updatesSaved: 0,
    owesSaved: false,
    lastSentAt: now,
    lacksAwareness: false,
  };
}

/** Sends a frame, unless the client is so far behind that it is better off when it comes back and syncs. [T6] */
export function send(
  connection: Connection,
  frame: Frame,
  { now, limits }: { readonly now: number; readonly limits: RelayLimits },
): void {
  if (connection.state.kind === 'closed') return;
  if (connection.socket.bufferedBytes() > limits.maxBufferedBytes) {
    close(connection, closeCode.comeBack, 'too slow');
    return;
  }
  connection.lastSentAt = now;
  connection.socket.write(frame);
}

/** Closes a connection; `closed` of its socket's listener follows. */
export function close(connection: Connection, code: number, reason: string): void {
  if (connection.state.kind === 'closed') return;
  connection.state = { kind: 'closed' };
  connection.socket.close(code, reason);
}

/** A frame has arrived and waits for what it leads to. */
export function beginFrame(connection: Connection, { maxFramesUnderWay }: RelayLimits): void {
  connection.framesUnderWay++;
  if (connection.framesUnderWay === maxFramesUnderWay) connection.socket.pause();
}

/** What a frame led to has been done. */
export function endFrame(connection: Connection, { maxFramesUnderWay }: RelayLimits): void {
  connection.framesUnderWay--;
  if (connection.framesUnderWay === Math.floor(maxFramesUnderWay / 2)) connection.socket.resume();
}

/** Counts updates of the author as durable; true when the author is to be told. */
export function countSaved(connection: Connection, updates: number): boolean {
  connection.updatesSaved += updates;
  if (!connection.wantsSession || connection.owesSaved) return false;
  connection.owesSaved = true;
  return true;
}

/** What tells the author how many of its updates are durable. */
export function savedFrame(connection: Connection): Frame {
  connection.owesSaved = false;
  return frameOf(writeSaved(connection.updatesSaved));
}
