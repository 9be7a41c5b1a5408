// One board and everyone who is connected to it. It is made when its board is first needed, and closes itself when nobody
// has needed it for a while.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { closeCode, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import type * as Y from 'yjs';
import type { Journal } from '../journal/journal.ts';
import { createAwarenessHub } from './awareness-hub.ts';
import { type BoardKeeper, createBoardKeeper } from './board-keeper.ts';
import { createClientIds } from './client-ids.ts';
import type { ClientSocket } from './client-socket.ts';
import { type Connection, close, createConnection } from './connection.ts';
import { createFanOut } from './fan-out.ts';
import { createFrameHandler } from './frame-handler.ts';
import { type LiveBoard, openLiveBoard } from './live-board.ts';
import type { Log } from './log.ts';
import type { Member } from './member.ts';
import type { RelayLimits } from './relay-limits.ts';
import { type SessionFeed, startSessionFeed } from './session-feed.ts';
import { createTombstones } from './tombstones.ts';

export interface Room {
  readonly accept: (
    socket: ClientSocket,
    member: Member,
    options: { readonly wantsSession: boolean },
  ) => void;
  readonly edit: <T>(change: (doc: Y.Doc) => T, also: (result: T) => readonly Compilable[]) => Promise<T>;
  readonly read: <T>(read: (doc: Y.Doc) => T) => Promise<T>;
  readonly setPhase: (phase: Phase) => void;
  readonly push: (patchFor: (member: Member) => SessionPatch | null) => void;
  readonly present: () => ReadonlySet<ParticipantId>;
  /** Commits what there is, sends the clients away to come back, and closes. */
  readonly drain: () => Promise<void>;
}

export interface RoomDeps {
  readonly board: BoardId;
  readonly journal: Journal;
  readonly phaseOf: (board: BoardId) => Promise<Phase>;
  readonly sessionOf: (member: Member) => Promise<Session>;
  readonly log: Log;
  readonly now: () => number;
  readonly limits: RelayLimits;
  readonly onRefusal: (member: Member) => void;
  /** The room has closed; whoever needs the board makes another. */
  readonly onClosed: () => void;
}

/** Makes the room of a board, which starts to load. */
export function createRoom(deps: RoomDeps): Room {
  const { board, journal, log, now, limits } = deps;
  const ids = createClientIds();
  const tombstones = createTombstones(limits);
  const fanOut = createFanOut({ now, limits });
  const awareness = createAwarenessHub({ ids, fanOut, now, limits });
  const feeds = new Map<Connection, SessionFeed>();
  let phase: Phase | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const closeAll = (reason: string): void => {
    for (const connection of fanOut.connections) close(connection, closeCode.comeBack, reason);
  };

  const end = (error: Error): void => {
    if (isClosed) return;
    isClosed = true;
    if (idleTimer) clearTimeout(idleTimer);
    awareness.stop();
    keeper.end(error);
    deps.onClosed();
  };

  const keeper: BoardKeeper = createBoardKeeper({
    board,
    journal,
    log,
    compactEvery: limits.compactEvery,
    async load() {
      const [stored, loaded] = await Promise.all([journal.load(board), phase ?? deps.phaseOf(board)]);
      // What `setPhase` has said meanwhile is newer.
      phase ??= loaded;
      ids.restore(stored.owners);
      return stored;
    },
    open: (stored) => openLiveBoard(stored, { ids, tombstones, maxUpdateBytes: limits.maxUpdateBytes }),
    inOneGo: fanOut.together,
    onFailure(error) {
      log.error({ board, err: error }, 'A board cannot be kept');
      end(error);
      closeAll('unloaded');
    },
  });

  const handleFrame = createFrameHandler({
    keeper,
    fanOut,
    awareness,
    limits,
    phase: () => phase ?? 'closed',
    onRefusal({ member }, { reason, detail }) {
      log.warn({ board, participant: member.id, role: member.role, reason, detail }, 'A change was refused');
      deps.onRefusal(member);
    },
  });

  /** Unloads the board unless somebody needs it before the timer ends. */
  const restartIdleTimer = (): void => {
    if (idleTimer) clearTimeout(idleTimer);
    if (!isClosed) idleTimer = setTimeout(() => void unloadWhenIdle(), limits.idleMs).unref();
  };

  const isIdle = (): boolean => fanOut.connections.size === 0 && keeper.isQuiet();

  /** Somebody may come while the snapshot is written: then the board stays. */
  const unloadWhenIdle = async (): Promise<void> => {
    if (isIdle()) await keeper.compact();
    if (isIdle()) end(new Error('The board was unloaded'));
    else restartIdleTimer();
  };

  /** Lets work wait for the board; fails when it cannot be loaded. */
  const enter = <T>(
    work: (live: LiveBoard, resolve: (result: T) => void, reject: (error: unknown) => void) => void,
  ) =>
    new Promise<T>((resolve, reject) => {
      restartIdleTimer();
      keeper.enter({ run: (live) => work(live, resolve, reject), fail: reject });
    });

  /** In its turn, so that the first thing that it gets is not older than what it is told later. */
  const greet = (connection: Connection): void => {
    keeper.enter({
      run(live) {
        const greeting = writeStateVector(live.stateVector());
        keeper.after(() => {
          if (connection.state.kind !== 'waiting') return;
          connection.state = { kind: 'joined' };
          fanOut.send(connection, greeting);
          awareness.sendAll(connection);
        }, reportNothing);
      },
      fail: () => close(connection, closeCode.comeBack, 'unloaded'),
    });
  };

  const startFeed = (connection: Connection): SessionFeed =>
    startSessionFeed({
      read: () => deps.sessionOf(connection.member),
      send: (message) => fanOut.send(connection, message),
      fail(error) {
        log.error({ board, err: error }, 'A session cannot be read');
        close(connection, closeCode.comeBack, 'no session');
      },
    });

  return {
    accept(socket, member, { wantsSession }) {
      const connection = createConnection(socket, member, { wantsSession, now: now() });
      fanOut.add(connection);
      restartIdleTimer();
      socket.listen({
        message: (frame) => handleFrame(connection, frame),
        closed() {
          connection.state = { kind: 'closed' };
          fanOut.delete(connection);
          feeds.delete(connection);
          if (!isClosed) awareness.leave(connection);
          restartIdleTimer();
        },
      });
      if (wantsSession) feeds.set(connection, startFeed(connection));
      greet(connection);
    },

    edit: (change, also) =>
      enter((live, resolve, reject) => {
        try {
          const { result, change: made } = live.change(change);
          const statements = also(result);
          if (!made && statements.length === 0) return keeper.after(() => resolve(result), reject);
          keeper.commit({
            change: made ?? nothing,
            also: statements,
            whenDurable() {
              if (made) fanOut.broadcast(writeUpdate(made.update), null);
              resolve(result);
            },
            whenFailed: reject,
          });
        } catch (error) {
          keeper.rebuild();
          reject(error);
        }
      }),

    read: (read) =>
      enter((live, resolve, reject) => {
        const result = read(live.doc);
        keeper.after(() => resolve(result), reject);
      }),

    setPhase(next) {
      phase = next;
    },

    push(patchFor) {
      for (const [{ member }, feed] of feeds) {
        const patch = patchFor(member);
        if (patch) feed.push(patch);
      }
    },

    present: fanOut.present,

    async drain() {
      for (const { socket } of fanOut.connections) socket.pause();
      await enter<void>((_, resolve) => keeper.after(resolve, () => resolve())).catch(reportNothing);
      closeAll('the server stops');
      await keeper.compact();
      end(new Error('The server stops'));
    },
  };
}

/** What the journal stores when only statements are to become durable. */
const nothing = { update: Uint8Array.of(0, 0), owners: [] };

/** Whoever caused the failure has reported it. */
function reportNothing(): void {}
