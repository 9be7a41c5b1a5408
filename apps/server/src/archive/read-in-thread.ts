// Reads an archive in a thread of its own, one after the other.

import { Worker } from 'node:worker_threads';
import type { ReadArchive } from './read-archive.ts';

/** What the largest archive that is read takes, and not what one that is made for it could. */
const maxMegabytes = 1_536;

/** As `readArchive`. A thread that needs more memory than there is for it has read too much. */
export function readArchiveInThread(zipped: Uint8Array): Promise<ReadArchive> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: zipped,
      resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    });
    worker.once('message', (read: ReadArchive) => {
      resolve(read);
      void worker.terminate();
    });
    worker.once('error', (cause) => {
      const isTooBig = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isTooBig) resolve({ ok: false, fault: { code: 'too-big' } });
      else reject(new Error('The thread that reads archives failed', { cause }));
    });
    worker.once('exit', () => reject(new Error('The thread that reads archives has ended')));
  });
}
