// A client's socket for tests: what the relay writes stays in it until the test flushes it by hand, and the test says what
// arrives. Messages are read back out of the frames, so that the framing is tested along.

import type { ClientSocket, SocketListener } from './client-socket.ts';

export interface SocketDouble extends ClientSocket {
  /** The messages that were written since the last call. */
  readonly flush: () => Uint8Array[];
  /** A message arrives. */
  readonly receive: (message: Uint8Array | null) => void;
  /** The peer goes away. */
  readonly leave: () => void;
  /** With which code and reason the relay has closed it; null while it is open. */
  readonly closedWith: () => { readonly code: number; readonly reason: string } | null;
  readonly isPaused: () => boolean;
  /** Makes the socket look as if so many bytes were waiting in it. */
  readonly clog: (bytes: number) => void;
}

/** An open socket. */
export function createSocketDouble(): SocketDouble {
  let written: Uint8Array[] = [];
  let closedWith: { code: number; reason: string } | null = null;
  let isPaused = false;
  let clogged = 0;
  let listener: SocketListener | null = null;
  return {
    write: ({ bytes }) => {
      if (!closedWith) written.push(bytes);
    },
    hold: () => undefined,
    release: () => undefined,
    bufferedBytes: () => clogged,
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
    flush() {
      const messages = written.map(messageOf);
      written = [];
      return messages;
    },
    receive: (message) => listener?.message(message),
    leave: () => listener?.closed(),
    closedWith: () => closedWith,
    isPaused: () => isPaused,
    clog: (bytes) => {
      clogged = bytes;
    },
  };
}

/** The payload of an unmasked WebSocket frame. */
function messageOf(frame: Uint8Array): Uint8Array {
  const length = frame[1] ?? 0;
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10);
}
