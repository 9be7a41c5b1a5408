// One board and everyone who is connected to it. It is made when its board is first needed, and closes itself when nobody
// has needed it for a while.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { presenceIntervalMs } from '@terreau/sync/awareness';
import { closeCode, writeUpdate } from '@terreau/sync/messages';
import { type BoardRules, phaseOnBoard } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import type { Session, SessionPatch } from '@terreau/workshop/session';
import type { Compilable } from 'kysely';
import type * as Y from 'yjs';
import type { Journal } from '../../journal/journal.ts';
import { createAwarenessHub } from '../awareness/awareness-hub.ts';
import type { AnswerLine } from '../board/answer-line.ts';
import { type BoardKeeper, createBoardKeeper } from '../board/board-keeper.ts';
import type { CommitTurns } from '../board/commit-turns.ts';
import { createIdleTimer } from '../board/idle-timer.ts';
import { type LiveBoard, openLiveBoard } from '../board/live-board.ts';
import type { BoardWatch } from '../board-watch.ts';
import { createClientIds } from '../gate/client-ids.ts';
import { createTombstones } from '../gate/tombstones.ts';
import type { Log } from '../log.ts';
import type { Member } from '../member.ts';
import type { RelayLimits } from '../relay-limits.ts';
import { close } from './connection.ts';
import { createEntrance, type Entrance } from './entrance.ts';
import { createFanOut } from './fan-out.ts';
import { createFrameHandler } from './frame-handler.ts';
import { createSessionNews } from './session-news.ts';

export interface Room extends Entrance {
  readonly edit: <T>(change: (doc: Y.Doc) => T, also: (result: T) => readonly Compilable[]) => Promise<T>;
  readonly read: <T>(read: (doc: Y.Doc) => T) => Promise<T>;
  readonly setPhase: (phase: Phase) => void;
  readonly setLocked: (isLocked: boolean) => void;
  readonly present: () => ReadonlySet<ParticipantId>;
  readonly headCount: () => number;
  readonly tell: (patch: SessionPatch, only?: ParticipantId) => void;
  /** Closes without putting anything away: the board has been deleted. */
  readonly discard: () => void;
  /** Commits what there is, sends the clients away to come back, and closes. */
  readonly drain: () => Promise<void>;
}

export interface RoomDeps {
  readonly board: BoardId;
  readonly journal: Journal;
  readonly rulesOf: (board: BoardId) => Promise<BoardRules>;
  readonly sessionOf: (member: Member) => Promise<Session>;
  readonly log: Log;
  readonly now: () => number;
  readonly limits: RelayLimits;
  readonly onRefusal: (member: Member) => void;
  readonly turns: CommitTurns;
  readonly answers: AnswerLine;
  readonly connectionsInAll: () => number;
  readonly watch: BoardWatch;
  /** The room has closed; whoever needs the board makes another. */
  readonly onClosed: () => void;
}

/** Makes the room of a board, which starts to load. */
export function createRoom(deps: RoomDeps): Room {
  const { board, journal, log, now, limits } = deps;
  const ids = createClientIds();
  const tombstones = createTombstones(limits);
  const fanOut = createFanOut({ now, limits });
  const awareness = createAwarenessHub({ ...deps, ids, fanOut });
  const idleTimer = createIdleTimer(limits.idleMs, () => void unloadWhenIdle());
  /** What is known of the rules; all of it when the board is loaded. */
  let rules: Partial<BoardRules> = {};
  let isClosed = false;

  const keeper: BoardKeeper = createBoardKeeper({
    board,
    journal,
    log,
    compactEvery: limits.compactEvery,
    restMs: limits.restMs,
    async load() {
      const [stored, loaded] = await Promise.all([journal.load(board), deps.rulesOf(board)]);
      // What `setPhase` and `setLocked` have said meanwhile is newer.
      rules = { ...loaded, ...rules };
      ids.restore(stored.owners);
      return stored;
    },
    open: (stored) => openLiveBoard(stored, { ids, tombstones, now, limits }),
    turns: deps.turns,
    inOneGo: (run) => deps.turns.sending(() => fanOut.together(run)),
    onDurable(update) {
      deps.watch.changed(board);
      fanOut.broadcast(writeUpdate(update));
      // Cursors that wait for their tick go along: each write to a socket is dear.
      awareness.flush();
    },
    onFailure(error) {
      if (isClosed) return;
      log.error({ board, err: error }, 'A board cannot be kept');
      end(error, 'unloaded');
    },
  });

  const end = (error: Error, reason: string): void => {
    if (isClosed) return;
    isClosed = true;
    for (const connection of fanOut.connections) close(connection, closeCode.comeBack, reason);
    keeper.end(error);
    awareness.stop();
    news.stop();
    idleTimer.stop();
    deps.onClosed();
  };

  const isIdle = (): boolean => fanOut.connections.size === 0 && keeper.isQuiet();

  /** Somebody may come while the snapshot is written: then the board stays. */
  const unloadWhenIdle = async (): Promise<void> => {
    if (isIdle()) await keeper.compact();
    if (isIdle()) end(new Error('The board was unloaded'), 'unloaded');
    else stayAwhile();
  };

  const stayAwhile = (): void => {
    if (!isClosed) idleTimer.restart();
  };

  const handleFrame = createFrameHandler({
    keeper,
    fanOut,
    awareness,
    limits,
    answers: deps.answers,
    // Frames are handled when the board is loaded, and then its rules are known.
    phaseFor: ({ role }) => phaseOnBoard(role, { phase: 'closed', isLocked: false, ...rules }),
    onRefusal({ member }, { reason, detail }) {
      log.warn({ board, participant: member.id, role: member.role, reason, detail }, 'A change was refused');
      deps.onRefusal(member);
    },
    onMalformed({ member }, what) {
      log.warn({ board, participant: member.id, role: member.role, what }, 'A frame was malformed');
      deps.onRefusal(member);
    },
  });

  const entrance = createEntrance({
    ...deps,
    keeper,
    fanOut,
    awareness,
    handleFrame,
    onChange() {
      stayAwhile();
      tellHeadCount();
    },
  });
  let toldHeads = 0;
  const tellHeadCount = (): void => {
    const heads = fanOut.headCount();
    if (heads !== toldHeads) news.tell({ headCount: heads });
    toldHeads = heads;
  };
  const news = createSessionNews({
    push: entrance.push,
    intervalMs: () => presenceIntervalMs(fanOut.connections.size),
  });

  /** Lets work wait for the board; fails when it cannot be loaded. */
  const enter = <T>(work: (live: LiveBoard, settle: Settle<T>) => void): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      stayAwhile();
      keeper.enter({ run: (live) => work(live, { resolve, reject }), fail: reject });
    });

  return {
    ...entrance,

    push(patchFor) {
      news.flush();
      entrance.push(patchFor);
    },

    tell: news.tell,

    edit: (change, also) =>
      enter((live, { resolve, reject }) => {
        try {
          void keeper.flush();
          const { result, change: made } = live.change(change);
          const statements = also(result);
          if (!made && statements.length === 0) keeper.after(() => resolve(result), reject);
          else
            keeper.commit({
              change: made,
              also: statements,
              whenDurable: () => resolve(result),
              whenFailed: reject,
            });
        } catch (error) {
          keeper.rebuild();
          reject(error);
        }
      }),

    read: (read) =>
      enter((live, { resolve, reject }) => {
        const result = read(live.doc);
        keeper.after(() => resolve(result), reject);
      }),

    setPhase(phase) {
      rules = { ...rules, phase };
    },

    setLocked(isLocked) {
      rules = { ...rules, isLocked };
    },

    present: fanOut.present,

    headCount: fanOut.headCount,

    discard() {
      end(new Error('The board was deleted'), 'deleted');
    },

    async drain() {
      for (const { socket } of fanOut.connections) socket.pause();
      try {
        await enter<void>((_, { resolve, reject }) => keeper.after(resolve, reject));
        await keeper.compact();
      } catch (error) {
        log.warn({ board, err: error }, 'A board was closed before it was drained');
      }
      end(new Error('The server stops'), 'the server stops');
    },
  };
}

interface Settle<T> {
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
}
