// Keeps one board between the journal and memory: loads it, commits its changes in order, rebuilds it when the document
// holds what was refused, and compacts it. Whoever wants to work on the board enters; while it is loading they wait.

import type { BoardId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Journal, StoredBoard } from '../../journal/journal.ts';
import type { Log } from '../log.ts';
import { createCommitLine } from './commit-line.ts';
import type { CommitTurns } from './commit-turns.ts';
import { createIdleTimer } from './idle-timer.ts';
import type { Change, LiveBoard } from './live-board.ts';

/** Work on a board. It runs when the board is loaded; `fail` is called instead when it cannot be. */
export interface Task {
  readonly run: (board: LiveBoard) => void;
  readonly fail: (error: Error) => void;
}

/** Somebody who waits for a change to become durable. */
export interface Waiting {
  readonly whenDurable: () => void;
  readonly whenFailed: (error: Error) => void;
}

/** A change of the server's own, with the statements that become durable together with it. */
export interface OwnCommit extends Waiting {
  /** null when only the statements are to become durable. */
  readonly change: Change | null;
  readonly also: readonly Compilable[];
}

export interface BoardKeeper {
  readonly enter: (task: Task) => void;
  /** Whether whoever enters has to wait for nothing. */
  readonly isOpen: () => boolean;
  /** A client's change was received; it leaves for the journal in the next turn, with what others send until then. */
  readonly received: (waiting: Waiting) => void;
  /** Sends to the journal, at once, what was received. */
  readonly flush: () => Promise<void>;
  /** Sends a change of the server to the journal, at once. Flush before making it. */
  readonly commit: (commit: OwnCommit) => void;
  /** Runs when all that the document has now is durable. [T1] */
  readonly after: (run: () => void, whenFailed: (error: Error) => void) => void;
  /** Throws the document away and loads it again, once what is under way is durable. */
  readonly rebuild: () => void;
  /** Replaces the journal's changes by a snapshot, unless there are none. */
  readonly compact: () => Promise<void>;
  /** Whether nobody waits and nothing is under way. */
  readonly isQuiet: () => boolean;
  /** Lets go of the board; what waits fails. */
  readonly end: (error: Error) => void;
}

type KeeperState =
  | { readonly kind: 'loading'; readonly waiting: Task[] }
  | { readonly kind: 'open'; readonly live: LiveBoard }
  /** Open to everyone, but as its bytes only: whoever enters wakes it. */
  | { readonly kind: 'resting'; readonly bytes: Uint8Array }
  | { readonly kind: 'ended'; readonly error: Error };

export interface BoardKeeperDeps {
  readonly board: BoardId;
  readonly journal: Pick<Journal, 'append' | 'compact'>;
  readonly load: () => Promise<StoredBoard>;
  readonly open: (stored: StoredBoard) => LiveBoard;
  /** Called around whatever becomes durable together. */
  readonly inOneGo: (run: () => void) => void;
  /** An update is durable, and may be seen. */
  readonly onDurable: (update: Uint8Array) => void;
  readonly turns: CommitTurns;
  /** The board could not be loaded or a change not be stored: this keeper is of no more use. */
  readonly onFailure: (error: Error) => void;
  readonly compactEvery: number;
  /** After so long without anybody entering, the board rests. */
  readonly restMs: number;
  readonly log: Log;
}

/** Starts to load a board. */
export function createBoardKeeper(deps: BoardKeeperDeps): BoardKeeper {
  const { board, journal, log } = deps;
  const line = createCommitLine({ inOneGo: deps.inOneGo, onFailure: deps.onFailure });
  let state: KeeperState = { kind: 'loading', waiting: [] };
  /** Who waits, in order, for what was received since the last flush; null when nothing was. */
  let gathering: Waiting[] | null = null;
  let seq = 0;
  let changesSinceSnapshot = 0;

  const rest = (): void => {
    if (state.kind !== 'open') return;
    if (gathering || !line.isEmpty()) {
      restTimer.restart();
      return;
    }
    const bytes = state.live.encode();
    state.live.destroy();
    state = { kind: 'resting', bytes };
  };

  /** A document takes twenty times as much memory as its bytes; a table that talks needs none. [T6] */
  const restTimer = createIdleTimer(deps.restMs, rest);

  const wake = (bytes: Uint8Array): LiveBoard => {
    const live = deps.open({ snapshot: bytes, updates: [], seq, owners: new Map() });
    state = { kind: 'open', live };
    return live;
  };

  const enter = (task: Task): void => {
    restTimer.restart();
    if (state.kind === 'resting') task.run(wake(state.bytes));
    else if (state.kind === 'open') task.run(state.live);
    else if (state.kind === 'loading') state.waiting.push(task);
    else task.fail(state.error);
  };

  const open = (stored: StoredBoard): void => {
    if (state.kind !== 'loading') return;
    const { waiting } = state;
    seq = stored.seq;
    changesSinceSnapshot = stored.updates.length;
    state = { kind: 'open', live: deps.open(stored) };
    // A task may spoil the document: the rest then waits for the next one, in the same order.
    for (const task of waiting) enter(task);
  };

  const load = (): void => {
    deps.load().then(open).catch(deps.onFailure);
  };

  const append = (change: Change, also: readonly Compilable[], waiting: Waiting): Promise<void> => {
    const appended = journal.append({ board, ...change, also });
    line.commit(
      appended,
      (number) => {
        seq = number;
        changesSinceSnapshot++;
        waiting.whenDurable();
        if (changesSinceSnapshot >= deps.compactEvery) void compact();
      },
      waiting.whenFailed,
    );
    // The line tells everyone who waits for it of a failure; a turn only waits until it is over.
    return appended.then(ignore, ignore);
  };

  /** A document that cannot be encoded is of no more use: its people come back to what is stored. */
  const takeChange = (): Change | null => {
    try {
      return state.kind === 'open' ? state.live.take() : null;
    } catch (error) {
      deps.onFailure(new Error('A change could not be encoded', { cause: error }));
      return null;
    }
  };

  const flush = (): Promise<void> => {
    const change = takeChange();
    if (!gathering || !change) return Promise.resolve();
    const waiting = gathering;
    gathering = null;
    return append(change, [], {
      whenDurable() {
        // Whoever joins among them gets the update too, because their answer may have been made before its last change.
        for (const { whenDurable } of waiting) whenDurable();
        deps.onDurable(change.update);
      },
      whenFailed(error) {
        for (const { whenFailed } of waiting) whenFailed(error);
      },
    });
  };

  const after = (run: () => void, whenFailed: (error: Error) => void): void => {
    if (gathering) gathering.push({ whenDurable: run, whenFailed });
    else line.after(run, whenFailed);
  };

  const compact = async (): Promise<void> => {
    if (state.kind !== 'open' && state.kind !== 'resting') return;
    // What a snapshot contains of a change it must contain whole: its number stands for all of it. [T1]
    void flush();
    if (line.isEmpty() && changesSinceSnapshot === 0) return;
    const snapshot = state.kind === 'open' ? state.live.encode() : state.bytes;
    changesSinceSnapshot = 0;
    await new Promise<void>((resolve) =>
      // Behind everything that the snapshot contains: then `seq` is the number of the last of it.
      line.after(
        () => {
          journal
            .compact(board, seq, snapshot)
            .catch((error: unknown) => log.error({ board, err: error }, 'The journal could not be compacted'))
            .finally(resolve);
        },
        () => resolve(),
      ),
    );
  };

  load();

  return {
    enter,
    isOpen: () => state.kind === 'open' || state.kind === 'resting',
    flush,
    after,
    compact,
    received(waiting) {
      if (gathering) return void gathering.push(waiting);
      gathering = [waiting];
      deps.turns.ask(flush);
    },
    commit({ change, also, whenDurable, whenFailed }) {
      void append(change ?? nothing, also, {
        whenDurable() {
          if (change) deps.onDurable(change.update);
          whenDurable();
        },
        whenFailed,
      });
    },
    rebuild() {
      void flush();
      if (state.kind !== 'open') return;
      state.live.destroy();
      state = { kind: 'loading', waiting: [] };
      line.after(load, ignore);
    },
    isQuiet: () => state.kind !== 'loading' && gathering === null && line.isEmpty(),
    end(error) {
      const before = state;
      state = { kind: 'ended', error };
      restTimer.stop();
      if (before.kind === 'open') before.live.destroy();
      line.end(error);
      for (const { whenFailed } of gathering ?? []) whenFailed(error);
      gathering = null;
      if (before.kind === 'loading') for (const task of before.waiting) task.fail(error);
    },
  };
}

/** What the journal stores when only statements are to become durable: an update that changes nothing. */
const nothing: Change = { update: Uint8Array.of(0, 0), owners: [] };

function ignore(): void {}
