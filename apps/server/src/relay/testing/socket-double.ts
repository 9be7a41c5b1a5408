// A client's socket for tests: what the relay writes stays in it until the test flushes it by hand, and the test says what
// arrives. Messages are read back out of the frames, so that the framing is tested along.

import type { ClientSocket, SocketListener } from '../socket/client-socket.ts';

export interface SocketDouble extends ClientSocket {
  /** Takes the first `count` of the messages that wait in the socket, all of them by default. */
  readonly flush: (count?: number) => Uint8Array[];
  /** A message arrives. */
  readonly receive: (message: Uint8Array | null) => void;
  /** The peer goes away. */
  readonly leave: () => void;
  /** With which code and reason the relay has closed it; null while it is open. */
  readonly closedWith: () => { readonly code: number; readonly reason: string } | null;
  readonly isPaused: () => boolean;
  /** Makes the socket look as if so many more bytes were waiting in it. */
  readonly clog: (bytes: number) => void;
}

/** An open socket. `onWrite` is called with each message at the moment at which the relay writes it. */
export function createSocketDouble(onWrite: (message: Uint8Array) => void = () => undefined): SocketDouble {
  const written: Uint8Array[] = [];
  let closedWith: { code: number; reason: string } | null = null;
  let isPaused = false;
  let clogged = 0;
  let listener: SocketListener | null = null;
  return {
    write: ({ bytes }) => {
      if (closedWith) return;
      for (const frame of framesIn(bytes)) {
        written.push(frame);
        onWrite(messageOf(frame));
      }
    },
    bufferedBytes: () => written.reduce((sum, { length }) => sum + length, clogged),
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    close: (code, reason) => {
      closedWith = { code, reason };
      listener?.closed();
    },
    listen: (given) => {
      listener = given;
    },
    flush: (count = written.length) => written.splice(0, count).map(messageOf),
    receive: (message) => listener?.message(message),
    leave: () => listener?.closed(),
    closedWith: () => closedWith,
    isPaused: () => isPaused,
    clog: (bytes) => {
      clogged = bytes;
    },
  };
}

/** The unmasked WebSocket frames that were written in one piece. */
export function framesIn(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    const length = bytes[at + 1] ?? 0;
    if (length < 126) end = at + 2 + length;
    else if (length === 126) end = at + 4 + view.getUint16(at + 2);
    else end = at + 10 + Number(view.getBigUint64(at + 2));
    frames.push(bytes.subarray(at, end));
  }
  return frames;
}

/** The payload of an unmasked WebSocket frame. */
export function messageOf(frame: Uint8Array): Uint8Array {
  const length = frame[1] ?? 0;
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10);
}
