// Everyone who is connected to one board: a message is framed once, and the same bytes are written to every socket.

import type { ParticipantId } from '@terreau/board/ids';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import { createFrameJoiner, type Frame, frameOf } from '../web-socket-frame.ts';
import { type Connection, countSaved, savedFrame, send } from './connection.ts';

export interface FanOut {
  readonly connections: ReadonlySet<Connection>;
  readonly add: (connection: Connection) => void;
  readonly delete: (connection: Connection) => void;
  readonly send: (connection: Connection, message: Uint8Array) => void;
  readonly sendFrame: (connection: Connection, frame: Frame) => void;
  /** To everyone who has joined, its authors too: what several people sent is one message, the same for all. */
  readonly broadcast: (message: Uint8Array) => void;
  /** Counts updates as durable; their author is told at the end of `together`. */
  readonly saved: (author: Connection, updates: number) => void;
  /** Runs what sends several frames, so that those for one connection leave in one piece. */
  readonly together: (run: () => void) => void;
  /** Who is connected, however often. */
  readonly present: () => ReadonlySet<ParticipantId>;
  /** How many people that is; screens are none. */
  readonly headCount: () => number;
}

/** An empty room's fan-out. */
export function createFanOut(deps: { readonly now: () => number; readonly limits: RelayLimits }): FanOut {
  const connections = new Set<Connection>();
  const owedSaved = new Set<Connection>();
  const filled = new Set<Connection>();
  /** How many connections each person has. */
  const heads = new Map<ParticipantId, number>();
  let depth = 0;

  const sendFrame = (connection: Connection, frame: Frame): void => {
    if (depth === 0) send(connection, frame, { ...deps, now: deps.now() });
    else {
      connection.outbox.push(frame);
      filled.add(connection);
    }
  };

  /** Each write to a socket is dear: small frames are written as one piece, the same for all to whom the same is sent. */
  const empty = (): void => {
    const circumstances = { ...deps, now: deps.now() };
    const join = createFrameJoiner();
    for (const connection of filled) {
      for (const frame of join(connection.outbox)) send(connection, frame, circumstances);
      connection.outbox.length = 0;
    }
    filled.clear();
  };

  const count = ({ id, role }: Member, change: 1 | -1): void => {
    if (role === 'screen') return;
    const has = (heads.get(id) ?? 0) + change;
    if (has > 0) heads.set(id, has);
    else heads.delete(id);
  };

  return {
    connections,
    add(connection) {
      connections.add(connection);
      count(connection.member, 1);
    },
    delete(connection) {
      if (connections.delete(connection)) count(connection.member, -1);
      owedSaved.delete(connection);
    },
    sendFrame,
    send: (connection, message) => sendFrame(connection, frameOf(message)),
    broadcast(message) {
      const frame = frameOf(message);
      for (const connection of connections)
        if (connection.state.kind === 'joined') sendFrame(connection, frame);
    },
    saved: (author, updates) => {
      if (countSaved(author, updates)) owedSaved.add(author);
    },
    together(run) {
      depth++;
      try {
        run();
        if (depth > 1) return;
        for (const author of owedSaved) sendFrame(author, savedFrame(author));
        owedSaved.clear();
      } finally {
        depth--;
      }
      empty();
    },
    present: () => new Set([...connections].map(({ member }) => member.id)),
    headCount: () => heads.size,
  };
}
