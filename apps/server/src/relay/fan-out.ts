// Everyone who is connected to one board: a message is framed once, and the same bytes are written to every socket.

import type { ParticipantId } from '@terreau/board/ids';
import { type Connection, countSaved, savedFrame, send } from './connection.ts';
import type { RelayLimits } from './relay-limits.ts';
import { type Frame, frameOf } from './web-socket-frame.ts';

export interface FanOut {
  readonly connections: ReadonlySet<Connection>;
  readonly add: (connection: Connection) => void;
  readonly delete: (connection: Connection) => void;
  readonly send: (connection: Connection, message: Uint8Array) => void;
  readonly sendFrame: (connection: Connection, frame: Frame) => void;
  /** To everyone who has joined, but not to the author of what the message tells. */
  readonly broadcast: (message: Uint8Array, author: Connection | null) => void;
  /** Counts updates as durable; their author is told once, at the end of `together`. */
  readonly saved: (author: Connection, updates: number) => void;
  /** Runs what sends many messages, so that they leave each socket in one piece. */
  readonly together: (run: () => void) => void;
  /** Who is connected, however often. */
  readonly present: () => ReadonlySet<ParticipantId>;
}

/** An empty room's fan-out. */
export function createFanOut(deps: { readonly now: () => number; readonly limits: RelayLimits }): FanOut {
  const connections = new Set<Connection>();
  const owedSaved = new Set<Connection>();
  const held = new Set<Connection>();
  let depth = 0;

  const sendFrame = (connection: Connection, frame: Frame): void => {
    if (depth > 0 && !held.has(connection)) {
      held.add(connection);
      connection.socket.hold();
    }
    send(connection, frame, { now: deps.now(), limits: deps.limits });
  };

  const settle = (): void => {
    for (const author of owedSaved) sendFrame(author, savedFrame(author));
    owedSaved.clear();
  };

  const release = (): void => {
    for (const { socket } of held) socket.release();
    held.clear();
  };

  return {
    connections,
    add: (connection) => {
      connections.add(connection);
    },
    delete: (connection) => {
      connections.delete(connection);
    },
    sendFrame,
    send: (connection, message) => sendFrame(connection, frameOf(message)),
    broadcast(message, author) {
      const frame = frameOf(message);
      for (const connection of connections)
        if (connection !== author && connection.state.kind === 'joined') sendFrame(connection, frame);
    },
    saved: (author, updates) => {
      if (countSaved(author, updates)) owedSaved.add(author);
    },
    together(run) {
      depth++;
      try {
        run();
        if (depth === 1) settle();
      } finally {
        depth--;
        if (depth === 0) release();
      }
    },
    present: () => new Set([...connections].map(({ member }) => member.id)),
  };
}
