// A journal in memory for tests: what is appended is not durable, and nobody is answered, until the test commits by hand.

import type { BoardId } from '@terreau/board/ids';
import type { Compilable } from 'kysely';
import type { Journal, JournalEntry, StoredBoard } from './journal.ts';

export interface JournalDouble extends Journal {
  /** Makes the first `count` of what waits durable, all of it by default, and lets everyone hear of it. */
  readonly commit: (count?: number) => Promise<void>;
  /** Fails all that waits. */
  readonly fail: (message: string) => Promise<void>;
  /** How much waits. */
  readonly waiting: () => number;
  /** What is durable. */
  readonly stored: (board: BoardId) => StoredBoard;
  readonly statements: () => readonly Compilable[];
}

interface Waiting {
  readonly run: () => void;
  readonly fail: (error: Error) => void;
}

const empty: StoredBoard = { snapshot: null, updates: [], seq: 0, owners: new Map() };

/** An empty journal. */
export function createJournalDouble(): JournalDouble {
  const boards = new Map<BoardId, StoredBoard>();
  const statements: Compilable[] = [];
  const waiting: Waiting[] = [];
  const stored = (board: BoardId): StoredBoard => boards.get(board) ?? empty;

  const write = <T>(run: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push({ run: () => resolve(run()), fail: reject });
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
      for (const { run } of waiting.splice(0, count)) run();
      await settled();
    },
    async fail(message) {
      for (const { fail } of waiting.splice(0)) fail(new Error(message));
      await settled();
    },
    waiting: () => waiting.length,
    stored,
    statements: () => statements,
  };
}

/** Until every promise that could go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
