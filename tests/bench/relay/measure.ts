// A stretch of steady load, measured: first a while to get warm, then the window, then whatever is still under way.

import { createRandom } from '../../random.ts';
import type { Crowd, Member } from './crowd.ts';
import { watchUse } from './doubts.ts';
import type { Window } from './ledger.ts';
import { processUse } from './machine.ts';
import { startPace } from './pace.ts';
import type { Stage } from './stage.ts';
import { until, wait } from './waiting.ts';

export interface Load {
  readonly editors: readonly Member[];
  readonly editEveryMs: number;
  readonly pointers: readonly Member[];
  readonly pointEveryMs: number;
  readonly warmMs: number;
  readonly measureMs: number;
  /** How long to wait for what is under way at the end. */
  readonly drainMs: number;
}

export interface Measured {
  readonly window: Window;
  readonly seconds: number;
  readonly serverCpuSeconds: number | null;
  /** The most that the server had in memory. */
  readonly residentBytes: number | null;
  /** Edits of the window at this percentile, in milliseconds. */
  readonly editMs: (share: number) => number;
  readonly deliveriesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly generatorShare: number;
  readonly doubts: readonly string[];
}

const seed = 20_261_122;
const residentEveryMs = 200;

/** Puts a load on a server and waits until it is delivered, or no longer comes. */
export async function measure(stage: Stage, crowd: Crowd, load: Load): Promise<Measured> {
  const pid = stage.server.pid();
  const from = performance.now() + load.warmMs;
  const window = crowd.ledger.openWindow(from, from + load.measureMs);
  const resident = watchResident(pid);
  const pace = startPace(
    [
      { senders: load.editors, everyMs: load.editEveryMs, send: crowd.edit },
      { senders: load.pointers, everyMs: load.pointEveryMs, send: crowd.moveCursor },
    ],
    load.warmMs + load.measureMs,
    createRandom(seed),
  );
  await wait(from - performance.now());
  const use = watchUse(pid);
  const bytesBefore = crowd.receivedBytes();
  await wait(window.to - performance.now());
  const bytes = crowd.receivedBytes() - bytesBefore;
  const { seconds, serverCpuSeconds, generatorShare, doubts } = use(pace.lagP99Ms());
  await pace.ended;
  await drained(crowd, load.drainMs);
  const [edits, cursors] = window.tallies;
  return {
    window,
    seconds,
    serverCpuSeconds,
    residentBytes: resident(),
    editMs: (share) => edits.latencies.percentile(share, edits.owed),
    deliveriesPerSecond: (edits.arrivedWithin + cursors.arrivedWithin) / seconds,
    bytesPerSecond: bytes / seconds,
    generatorShare,
    doubts,
  };
}

/** Until every edit has arrived, or nothing has come for a while. */
async function drained({ ledger }: Crowd, withinMs: number): Promise<void> {
  const patienceMs = Math.min(2_000, withinMs);
  let missing = ledger.missing();
  let progressAt = performance.now();
  await until(() => {
    if (ledger.missing() !== missing) progressAt = performance.now();
    missing = ledger.missing();
    return missing === 0 || performance.now() - progressAt > patienceMs;
  }, withinMs);
}

/** Looks at the memory of a process until it is asked for the most that it was. */
function watchResident(pid: number): () => number | null {
  let most: number | null = null;
  const look = (): void => {
    const bytes = processUse(pid)?.residentBytes;
    if (bytes !== undefined) most = Math.max(most ?? 0, bytes);
  };
  const timer = setInterval(look, residentEveryMs);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}
