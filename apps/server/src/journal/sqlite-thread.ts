// The main thread's end of the SQLite worker: posts units, and resolves each when the worker says that it is durable.

import { Worker } from 'node:worker_threads';
import type { SqlResult, SqlStatement, WorkerAnswer, WorkerRequest } from './sqlite-messages.ts';

export interface SqliteThread {
  /** Resolves with a result for each statement once all of them are durable; rejects when none is. */
  readonly run: (statements: readonly SqlStatement[], chain?: string | null) => Promise<readonly SqlResult[]>;
  /** As `run`, of rows that may refer to what is not there yet. */
  readonly runAhead: (statements: readonly SqlStatement[]) => Promise<readonly SqlResult[]>;
  /** Resolves when nothing is in the files any more that was deleted or overwritten before. */
  readonly wipe: () => Promise<readonly SqlResult[]>;
  /** Whether the file took what was last written to it. */
  readonly canWrite: () => boolean;
  /** Finishes what was posted before and ends the thread. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly chain: string | null;
  readonly resolve: (results: readonly SqlResult[]) => void;
  readonly reject: (error: Error) => void;
}

type ThreadState = { readonly kind: 'running' } | { readonly kind: 'ended'; readonly error: Error };

/**
 * Starts the worker on a file; nothing has been read from it yet when this returns. `onDeath` is called when the thread
 * ends without having been asked to.
 */
export function startSqliteThread(file: string, onDeath: (error: Error) => void): SqliteThread {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: file });
  const waiting = new Map<number, Waiting>();
  let state: ThreadState = { kind: 'running' };
  let outgoing: WorkerRequest[] = [];
  let lastId = 0;
  let canWrite = true;
  let isClosing = false;

  /** A message wakes the worker, which is dear: what all rooms ask for in one go is one message. */
  const post = (request: WorkerRequest): void => {
    outgoing.push(request);
    if (outgoing.length > 1) return;
    queueMicrotask(() => {
      worker.postMessage(outgoing);
      outgoing = [];
    });
  };
  const end = (error: Error): void => {
    if (state.kind === 'ended') return;
    state = { kind: 'ended', error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    if (!isClosing) onDeath(error);
  };
  /** After everyone who built on the failed unit has heard of it. */
  const mendLater = (chain: string | null): void => {
    if (chain !== null) setImmediate(() => state.kind === 'running' && post({ type: 'mend', chain }));
  };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('error', (cause) => end(new Error('The database thread failed', { cause })));
  worker.on('exit', () => end(new Error('The database is closed')));
  worker.on('message', ({ answers, canWrite: hasWritten }: WorkerAnswer) => {
    canWrite = hasWritten;
    for (const answer of answers) {
      const unit = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (!unit) continue;
      if (answer.ok) unit.resolve(answer.results);
      else {
        unit.reject(new Error(answer.error));
        mendLater(unit.chain);
      }
    }
  });

  const ask = (
    chain: string | null,
    requestOf: (id: number) => WorkerRequest,
  ): Promise<readonly SqlResult[]> =>
    new Promise((resolve, reject) => {
      if (state.kind === 'ended') return reject(state.error);
      const id = ++lastId;
      waiting.set(id, { chain, resolve, reject });
      post(requestOf(id));
    });

  return {
    run: (statements, chain = null) => ask(chain, (id) => ({ type: 'unit', id, statements, chain })),
    runAhead: (statements) => ask(null, (id) => ({ type: 'ahead', id, statements })),
    wipe: () => ask(null, (id) => ({ type: 'wipe', id })),
    canWrite: () => canWrite,
    close: () => {
      isClosing = true;
      if (state.kind === 'running') post({ type: 'close' });
      return ended;
    },
  };
}
