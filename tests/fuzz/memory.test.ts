// [T6] What was refused is forgotten: thousands of refusals leave the memory as it was.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { recordBase } from './byte-run.ts';
import { readCorpus, readRoom } from './corpus.ts';
import { openRoom } from './room-under-fuzz.ts';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterAll(() => {
  vi.useRealTimers();
});

/** What the engine itself may keep of code that has become hot; one frame kept of each refusal would be more. */
const mostBytes = 1 << 20;
const rounds = 80;

test('thousands of refusals leave nothing in memory', async () => {
  const room = await openRoom((await recordBase(readRoom())).crash());
  const refused = readCorpus().flatMap(({ sent }) => sent.filter(({ outcome }) => outcome === 'refused'));
  const refuseAll = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++)
      // An awareness state that was refused once may be passed over as an echo from then on.
      for (const one of refused) expect(await room.send(one)).not.toBe('changed');
  };
  await refuseAll(rounds);
  const before = usedBytes();
  await refuseAll(rounds);
  const grown = usedBytes() - before;
  console.info(`${rounds * refused.length} refusals: ${grown} bytes more`);
  expect(grown).toBeLessThan(mostBytes);
});

function usedBytes(): number {
  if (!globalThis.gc) throw new Error('The tests must run with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
