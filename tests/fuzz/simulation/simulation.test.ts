// [T1] [T2] [T3] [T4] [T6] Simulated tables: whatever happens in whatever order, what must hold holds after each step.

import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { firstSeed, simulatedRooms } from '../amount.ts';
import { startWatchdog } from '../watchdog.ts';
import { simulate } from './simulate.ts';

/** So generous that only a hang can need more. */
const timeout = simulatedRooms * 5_000;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterAll(() => {
  vi.useRealTimers();
});

test(`${simulatedRooms} simulated tables keep what the relay promises`, { timeout }, async () => {
  const watchdog = startWatchdog();
  onTestFinished(watchdog.stop);
  let commits = 0;
  for (let seed = firstSeed; seed < firstSeed + simulatedRooms; seed++) {
    watchdog.alive(seed);
    commits += await simulate(seed);
  }
  console.info(`${commits} commits in ${simulatedRooms} simulated rooms`);
  expect(commits, 'something happens at most tables').toBeGreaterThanOrEqual(4 * simulatedRooms);
});
