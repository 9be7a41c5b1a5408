// Briefs as DOCX, written in a thread of their own that starts with the first and ends when none has come for a while.

import { Worker } from 'node:worker_threads';
import type { ProjectRecord } from '@terreau/project/record';
import type { Locale } from '@terreau/workshop/session';

/** Main thread to writing thread. */
export interface DocxRequest {
  readonly id: number;
  readonly record: ProjectRecord;
  readonly locale: Locale;
  readonly url: string;
}

/** Writing thread to main thread. */
export type DocxAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly ok: false; readonly error: string };

export interface DocxWriter {
  /** The brief of a record; `url` is where the record is read. */
  readonly brief: (record: ProjectRecord, locale: Locale, url: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the thread; what was not done is rejected. */
  readonly close: () => Promise<void>;
}

type Waiting = PromiseWithResolvers<Uint8Array<ArrayBuffer>>;

const idleMs = 30_000;

/** A writer without a thread yet. */
export function createDocxWriter(): DocxWriter {
  let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    const ending = thread;
    thread = null;
    await ending?.worker.terminate();
  };
  const start = (): NonNullable<typeof thread> => {
    const worker = new Worker(new URL('./docx-worker.ts', import.meta.url));
    const waiting = new Map<number, Waiting>();
    const started = { worker, waiting };
    const fail = (error: Error): void => {
      if (thread === started) thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', (cause) => fail(new Error('The thread that writes DOCX failed', { cause })));
    worker.on('exit', () => fail(new Error('The thread that writes DOCX has ended')));
    worker.on('message', (answer: DocxAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.resolve(answer.bytes);
      else asked?.reject(new Error(answer.error));
      if (waiting.size > 0) return;
      // Idle it holds nobody back who wants to end.
      worker.unref();
      idle = setTimeout(() => void end(), idleMs).unref();
    });
    return started;
  };

  return {
    brief: (record, locale, url) => {
      clearTimeout(idle);
      thread ??= start();
      const id = ++lastId;
      const waiting: Waiting = Promise.withResolvers();
      thread.waiting.set(id, waiting);
      thread.worker.ref();
      thread.worker.postMessage({ id, record, locale, url } satisfies DocxRequest);
      return waiting.promise;
    },
    close: async () => {
      clearTimeout(idle);
      await end();
    },
  };
}
