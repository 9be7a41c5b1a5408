// The main thread's end of the SQLite worker: posts units, and resolves each when the worker says that it is durable.

import { Worker } from 'node:worker_threads';
import type { SqlResult, SqlStatement, WorkerAnswer, WorkerRequest } from './sqlite-messages.ts';

export interface SqliteThread {
  /** Resolves with a result for each statement once all of them are durable; rejects when none is. */
  readonly run: (statements: readonly SqlStatement[], chain?: string) => Promise<readonly SqlResult[]>;
  /** Finishes what was posted before and ends the thread. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly chain: string | null;
  readonly resolve: (results: readonly SqlResult[]) => void;
  readonly reject: (error: Error) => void;
}

type ThreadState = { readonly kind: 'running' } | { readonly kind: 'ended'; readonly error: Error };

/** Starts the worker on a file; nothing has been read from it yet when this returns. */
export function startSqliteThread(file: string): SqliteThread {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: file });
  const waiting = new Map<number, Waiting>();
  let state: ThreadState = { kind: 'running' };
  let lastId = 0;

  const post = (request: WorkerRequest): void => worker.postMessage(request);
  const end = (error: Error): void => {
    if (state.kind === 'running') state = { kind: 'ended', error };
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  /** After everyone who built on the failed unit has heard of it. */
  const mendLater = (chain: string | null): void => {
    if (chain !== null) setImmediate(() => state.kind === 'running' && post({ type: 'mend', chain }));
  };
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('error', (cause) => end(new Error('The database thread failed', { cause })));
  worker.on('exit', () => end(new Error('The database is closed')));
  worker.on('message', (answers: WorkerAnswer) => {
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

  return {
    run: (statements, chain) =>
      new Promise((resolve, reject) => {
        if (state.kind === 'ended') return reject(state.error);
        const id = ++lastId;
        waiting.set(id, { chain: chain ?? null, resolve, reject });
        post({ type: 'unit', id, statements, chain: chain ?? null });
      }),
    close: () => {
      if (state.kind === 'running') post({ type: 'close' });
      return ended;
    },
  };
}
