// How a client comes into a room and leaves it: it is greeted in its turn behind what is under way, and from then on gets
// every change; clients that want the session get it beside.

import { closeCode, writeSession, writeStateVector } from '@terreau/sync/messages';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import type { AwarenessHub } from '../awareness/awareness-hub.ts';
import type { BoardKeeper } from '../board/board-keeper.ts';
import type { Log } from '../log.ts';
import type { Member } from '../member.ts';
import type { ClientSocket } from '../socket/client-socket.ts';
import { type Frame, frameOf } from '../web-socket-frame.ts';
import { type Connection, close, createConnection } from './connection.ts';
import type { FanOut } from './fan-out.ts';
import { type SessionFeed, startSessionFeed } from './session-feed.ts';

export interface Entrance {
  readonly accept: (
    socket: ClientSocket,
    member: Member,
    options: { readonly wantsSession: boolean },
  ) => void;
  /** Sends to each what concerns them; a patch that is one for many is framed once. */
  readonly push: (patchFor: (member: Member) => SessionPatch | null) => void;
}

export interface EntranceDeps {
  readonly keeper: BoardKeeper;
  readonly fanOut: FanOut;
  readonly awareness: AwarenessHub;
  readonly handleFrame: (connection: Connection, frame: Uint8Array | null) => void;
  readonly sessionOf: (member: Member) => Promise<Session>;
  readonly log: Log;
  readonly now: () => number;
  /** Somebody has come or gone. */
  readonly onChange: () => void;
}

/** The entrance of a room in which nobody is yet. */
export function createEntrance(deps: EntranceDeps): Entrance {
  const { fanOut, awareness } = deps;
  const feeds = new Map<Connection, SessionFeed>();

  const leave = (connection: Connection): void => {
    connection.state = { kind: 'closed' };
    fanOut.delete(connection);
    feeds.delete(connection);
    awareness.leave(connection);
    deps.onChange();
  };

  return {
    accept(socket, member, { wantsSession }) {
      const connection = createConnection(socket, member, { wantsSession, now: deps.now() });
      fanOut.add(connection);
      deps.onChange();
      socket.listen({
        message: (frame) => deps.handleFrame(connection, frame),
        closed: () => leave(connection),
      });
      if (wantsSession) feeds.set(connection, startFeed(deps, connection));
      greet(deps, connection);
    },
    push(patchFor) {
      const frames = new Map<SessionPatch, Frame>();
      for (const [{ member }, feed] of feeds) {
        const patch = patchFor(member);
        if (!patch) continue;
        const frame = frames.get(patch) ?? frameOf(writeSession(patch));
        frames.set(patch, frame);
        feed.push(frame);
      }
    },
  };
}

/** Says what the server has, so that the client answers with what it lacks, and who is there. [T1] */
function greet({ keeper, fanOut, awareness }: EntranceDeps, connection: Connection): void {
  const unloaded = (): void => close(connection, closeCode.comeBack, 'unloaded');
  keeper.enter({
    run(live) {
      const greeting = writeStateVector(live.stateVector());
      keeper.after(() => {
        if (connection.state.kind !== 'waiting') return;
        connection.state = { kind: 'joined' };
        fanOut.send(connection, greeting);
        awareness.sendAll(connection);
      }, unloaded);
    },
    fail: unloaded,
  });
}

function startFeed({ sessionOf, fanOut, log }: EntranceDeps, connection: Connection): SessionFeed {
  const { member } = connection;
  return startSessionFeed({
    read: () => sessionOf(member),
    send: (frame) => fanOut.sendFrame(connection, frame),
    fail(error) {
      log.error({ board: member.board, err: error }, 'A session cannot be read');
      close(connection, closeCode.comeBack, 'no session');
    },
  });
}
