// Watches for a hang from another thread, because an endless loop leaves nothing of its own thread that could tell which
// seed it was.

import { Worker } from 'node:worker_threads';

export interface Watchdog {
  /** The work goes on, now with this seed. */
  readonly alive: (seed: number) => void;
  readonly stop: () => void;
}

/** Ends the process, and says with which seed, when nothing is heard for a minute. */
export function startWatchdog(): Watchdog {
  const heard = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('watchdog-thread.ts', import.meta.url), { workerData: heard });
  thread.unref();
  return {
    alive(seed) {
      Atomics.store(heard, 0, seed);
      Atomics.add(heard, 1, 1);
    },
    stop: () => void thread.terminate(),
  };
}
