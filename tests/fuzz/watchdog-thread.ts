// The thread of watchdog.ts: waits for the count to change, and ends the process when it does not.

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const waitMs = 60_000;
const stderr = 2;

if (workerData instanceof Int32Array) watch(workerData);

/** `heard` is the seed at work, and how often one was told. */
function watch(heard: Int32Array): void {
  for (let before = -1; Atomics.load(heard, 1) !== before; ) {
    before = Atomics.load(heard, 1);
    // Nobody wakes it: it sleeps until the time is over.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, waitMs);
  }
  writeSync(stderr, `It hangs: FUZZ_SEED=${Atomics.load(heard, 0)}\n`);
  process.kill(process.pid, 'SIGKILL');
}
