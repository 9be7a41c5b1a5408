// A journal in memory for tests: what is appended is not durable, and nobody is answered, until the test commits by hand.

import type { BoardId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Journal, JournalEntry, StoredBoard } from './journal.ts';

export interface JournalDouble extends Journal {
  /** Makes the first `count` of what waits durable, all of it by default, and lets everyone hear of it. */
  readonly commit: (count?: number) => Promise<void>;
  /** Fails all that waits. */
  readonly fail: (message: string) => Promise<void>;
  /**
   * The process dies: the first `count` of what waits have become durable, and nobody hears of anything any more. Returns
   * the journal as the next process finds it.
   */
  readonly crash: (count?: number) => JournalDouble;
  /** How much waits. */
  readonly waiting: () => number;
  /** What is durable. */
  readonly stored: (board: BoardId) => StoredBoard;
  /** Every change that has ever become durable, in order, whatever a snapshot has replaced since. */
  readonly history: (board: BoardId) => readonly Uint8Array[];
  readonly statements: () => readonly Compilable[];
}

interface Waiting {
  /** Makes it durable, and returns how its author hears of it. */
  readonly keep: () => () => void;
  readonly fail: (error: Error) => void;
}

const empty: StoredBoard = { snapshot: null, updates: [], seq: 0, owners: new Map() };

/** What a process finds durable when it starts. */
interface Durable {
  readonly boards: ReadonlyMap<BoardId, StoredBoard>;
  readonly histories: ReadonlyMap<BoardId, readonly Uint8Array[]>;
  readonly statements: readonly Compilable[];
}

const nothing: Durable = { boards: new Map(), histories: new Map(), statements: [] };

/** A journal, empty by default. */
export function createJournalDouble(durable: Durable = nothing): JournalDouble {
  const boards = new Map(durable.boards);
  const histories = new Map(durable.histories);
  const statements = [...durable.statements];
  const waiting: Waiting[] = [];
  const stored = (board: BoardId): StoredBoard => boards.get(board) ?? empty;

  const history = (board: BoardId): readonly Uint8Array[] => histories.get(board) ?? [];

  const write = <T>(run: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const keep = (): (() => void) => {
        const result = run();
        return () => resolve(result);
      };
      waiting.push({ keep, fail: reject });
    });

  const append = (entry: JournalEntry): number => {
    const before = stored(entry.board);
    const seq = before.seq + 1;
    boards.set(entry.board, {
      ...before,
      updates: [...before.updates, entry.update],
      seq,
      owners: new Map([...before.owners, ...(entry.owners ?? [])]),
    });
    histories.set(entry.board, [...history(entry.board), entry.update]);
    statements.push(...(entry.also ?? []));
    return seq;
  };

  const compact = (board: BoardId, seq: number, snapshot: Uint8Array): void => {
    const before = stored(board);
    const kept = before.seq - seq;
    boards.set(board, { ...before, snapshot, updates: kept > 0 ? before.updates.slice(-kept) : [] });
  };

  return {
    load: (board) => Promise.resolve(stored(board)),
    append: (entry) => write(() => append(entry)),
    compact: (board, seq, snapshot) => write(() => compact(board, seq, snapshot)),
    async commit(count = waiting.length) {
      for (const { keep } of waiting.splice(0, count)) keep()();
      await settled();
    },
    async fail(message) {
      for (const { fail } of waiting.splice(0)) fail(new Error(message));
      await settled();
    },
    crash(count = 0) {
      for (const { keep } of waiting.splice(0).slice(0, count)) keep();
      return createJournalDouble({ boards, histories, statements });
    },
    waiting: () => waiting.length,
    stored,
    history,
    statements: () => statements,
  };
}

/** Until every promise that could go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
