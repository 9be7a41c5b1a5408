// Typesetting: a typst template and its data become a PDF, in a thread of its own, so that nobody at a table waits for it.
// The same source gives the same bytes: there is no clock in it, and no font but those that come with the server. Texts
// travel as data and are never part of the template: nothing that anybody wrote is read as markup.

import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Progress } from './jobs.ts';
import type { TypesetAnswer, TypesetRequest } from './typst-messages.ts';

export interface TypesetSource {
  /** The template, in typst's language, which reads its data by `json("/data.json")`. */
  readonly main: string;
  /** What JSON can say. */
  readonly data: unknown;
  /** Further files of the template, as pictures, by names like `/cover.svg`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Addresses whose QR codes are further files, `/qr/0.svg` and so on. They are drawn in the thread. */
  readonly qrCodes?: readonly string[];
  /** Whether it says what is a heading and what a list to those who do not see it; so it does, unless it is for paper. */
  readonly isTagged?: boolean;
}

export interface Typesetter {
  /** Rejects when the template is wrong; no text in the data makes it reject. */
  readonly pdf: (source: TypesetSource, progress?: Progress) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the thread; what was not done is rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly progress: Progress | undefined;
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

interface TypesetThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A thread without work keeps its fonts and what it has laid out in memory for so long. */
const idleMs = 30_000;

/** A typesetter whose thread starts with the first document, and ends when none has come for a while. */
export function createTypesetter(): Typesetter {
  let thread: TypesetThread | null = null;
  let lastId = 0;

  const end = async (ending: TypesetThread): Promise<void> => {
    if (thread === ending) thread = null;
    await ending.worker.terminate();
  };
  const endIfIdle = async (idle: TypesetThread): Promise<void> => {
    const id = lastId;
    await wait(idleMs, undefined, { ref: false });
    if (lastId === id && idle.waiting.size === 0 && thread === idle) await end(idle);
  };
  const start = (): TypesetThread => {
    const worker = new Worker(new URL('./typst-worker.ts', import.meta.url));
    const started: TypesetThread = { worker, waiting: new Map() };
    const fail = (error: Error): void => {
      if (thread === started) thread = null;
      for (const { reject } of started.waiting.values()) reject(error);
      started.waiting.clear();
    };
    worker.on('error', (cause) => fail(new Error('The typesetting thread failed', { cause })));
    worker.on('exit', () => fail(new Error('The typesetting thread has ended')));
    worker.on('message', (answer: TypesetAnswer) => {
      settle(started, answer);
      if (started.waiting.size > 0) return;
      // Idle it holds nobody back who wants to end.
      worker.unref();
      void endIfIdle(started);
    });
    return started;
  };

  return {
    pdf: ({ main, data, files = {}, qrCodes = [], isTagged = true }, progress) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        const id = ++lastId;
        thread.waiting.set(id, { progress, resolve, reject });
        thread.worker.ref();
        thread.worker.postMessage({ id, main, data, files, qrCodes, isTagged } satisfies TypesetRequest);
      }),
    close: async () => {
      if (thread) await end(thread);
    },
  };
}

function settle({ waiting }: TypesetThread, answer: TypesetAnswer): void {
  const document = waiting.get(answer.id);
  if (answer.type === 'progress') {
    document?.progress?.(answer.done, answer.total);
    return;
  }
  waiting.delete(answer.id);
  if (answer.ok) document?.resolve(answer.bytes);
  else document?.reject(new Error(answer.error));
}
