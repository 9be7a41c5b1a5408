// Keeps one board between the journal and memory: loads it, commits its changes in order, rebuilds it when the document
// holds what was refused, and compacts it. Whoever wants to work on the board enters; while it is loading they wait.

import type { BoardId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Journal, StoredBoard } from '../journal/journal.ts';
import { createCommitLine } from './commit-line.ts';
import type { Change, LiveBoard } from './live-board.ts';
import type { Log } from './log.ts';

/** Work on a board. It runs when the board is loaded; `fail` is called instead when it cannot be. */
export interface Task {
  readonly run: (board: LiveBoard) => void;
  readonly fail: (error: Error) => void;
}

export interface Commit {
  readonly change: Change;
  readonly also: readonly Compilable[];
  readonly whenDurable: () => void;
  readonly whenFailed: (error: Error) => void;
}

export interface BoardKeeper {
  readonly enter: (task: Task) => void;
  /** Sends a change that the document already has to the journal. */
  readonly commit: (commit: Commit) => void;
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
  | { readonly kind: 'ended'; readonly error: Error };

export interface BoardKeeperDeps {
  readonly board: BoardId;
  readonly journal: Pick<Journal, 'append' | 'compact'>;
  readonly load: () => Promise<StoredBoard>;
  readonly open: (stored: StoredBoard) => LiveBoard;
  /** Called around whatever becomes durable together. */
  readonly inOneGo: (run: () => void) => void;
  /** The board could not be loaded or a change not be stored: this keeper is of no more use. */
  readonly onFailure: (error: Error) => void;
  readonly compactEvery: number;
  readonly log: Log;
}

/** Starts to load a board. */
export function createBoardKeeper(deps: BoardKeeperDeps): BoardKeeper {
  const { board, journal, log } = deps;
  const line = createCommitLine({ inOneGo: deps.inOneGo, onFailure: deps.onFailure });
  let state: KeeperState = { kind: 'loading', waiting: [] };
  let seq = 0;
  let changesSinceSnapshot = 0;

  const enter = (task: Task): void => {
    if (state.kind === 'open') task.run(state.live);
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

  const compact = (): Promise<void> => {
    if (state.kind !== 'open' || changesSinceSnapshot === 0) return Promise.resolve();
    const snapshot = state.live.encode();
    changesSinceSnapshot = 0;
    return new Promise<void>((resolve) =>
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
    commit({ change, also, whenDurable, whenFailed }) {
      const committed = journal.append({ board, ...change, also });
      line.commit(
        committed,
        (number) => {
          seq = number;
          changesSinceSnapshot++;
          whenDurable();
          if (changesSinceSnapshot >= deps.compactEvery) void compact();
        },
        whenFailed,
      );
    },
    after: line.after,
    rebuild() {
      if (state.kind !== 'open') return;
      state.live.destroy();
      state = { kind: 'loading', waiting: [] };
      line.after(load, () => undefined);
    },
    compact,
    isQuiet: () => state.kind !== 'loading' && line.isEmpty(),
    end(error) {
      const before = state;
      state = { kind: 'ended', error };
      if (before.kind === 'open') before.live.destroy();
      line.end(error);
      if (before.kind === 'loading') for (const task of before.waiting) task.fail(error);
    },
  };
}
