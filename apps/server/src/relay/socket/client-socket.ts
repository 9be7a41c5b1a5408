// What the relay needs of a socket: whole frames out, messages in. The real one is in web-socket.ts; tests have one that
// they flush by hand.

import type { Frame } from '../web-socket-frame.ts';

export interface ClientSocket {
  /** Writes a frame, or several that were joined; does nothing once the socket is closing. */
  readonly write: (frame: Frame) => void;
  /** Bytes that were written and have not left yet. */
  readonly bufferedBytes: () => number;
  /** Stops reading, and starts again: how a client that sends too fast is slowed down. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly close: (code: number, reason: string) => void;
  /** Called once, before anything arrives. */
  readonly listen: (listener: SocketListener) => void;
}

export interface SocketListener {
  /** A message, whose bytes are the listener's from now on; null for one that was not binary. */
  readonly message: (message: Uint8Array | null) => void;
  /** A ping or a pong has arrived: nothing for the room, but it counts. */
  readonly control?: () => void;
  /** The connection has ended, for whatever reason. */
  readonly closed: () => void;
}
