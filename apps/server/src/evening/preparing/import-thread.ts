// Reads imported tables in a thread, one at a time: one as large as is taken keeps a processor busy for a second, in which
// nobody at a table shall wait. [T6]

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DryRun } from '@terreau/workshop/preparing/dry-run';
import type { ImportCell } from '@terreau/workshop/preparing/import-cells';
import type { Locale } from '@terreau/workshop/session';
import type { Evening } from '../evening.ts';

/** Main thread to reading thread. */
export interface ImportRequest {
  /** A file, or the cells of a table. */
  readonly table: Uint8Array<ArrayBuffer> | readonly (readonly ImportCell[])[];
  readonly locale: Locale;
}

/** The dry run of a table. */
export function dryRunInThread({ queue }: Pick<Evening, 'queue'>, request: ImportRequest): Promise<DryRun> {
  return queue.run('import', async () => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: request });
    try {
      // It rejects when the thread fails.
      const [answer] = (await once(worker, 'message')) as [DryRun];
      return answer;
    } finally {
      await worker.terminate();
    }
  });
}
