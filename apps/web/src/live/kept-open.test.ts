import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ending } from './connection.ts';
import { keepOpen, type Opening } from './kept-open.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Links that the test ends by hand, as a server would. */
async function setUp() {
  const links: { end: (ending: Ending) => void; isDestroyed: boolean; destroy(): void }[] = [];
  const openings: Opening<unknown>['state'][] = [];
  const stop = keepOpen({
    async open(end) {
      const link = {
        end,
        isDestroyed: false,
        destroy() {
          link.isDestroyed = true;
        },
      };
      links.push(link);
      return link;
    },
    onOpening: ({ state }) => openings.push(state),
    random: () => 1,
  });
  await vi.advanceTimersByTimeAsync(0);
  const end = async (ending: Ending) => {
    links.at(-1)?.end(ending);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { links, openings, stop, end };
}

it('opens anew at once what ended with a refusal', async () => {
  const { links, openings, end } = await setUp();
  await end({ kind: 'refused' });
  expect(links.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false]);
  expect(openings).toEqual(['open', 'open']);
});

it('waits longer and longer for what ends again and again for no known reason', async () => {
  const { links, openings, end } = await setUp();
  const waits: number[] = [];
  for (let time = 0; time < 7; time++) {
    const before = Date.now();
    const count = links.length;
    await end({ kind: 'other' });
    expect(openings.at(-1)).toBe('opening');
    while (links.length === count) await vi.advanceTimersByTimeAsync(100);
    waits.push(Date.now() - before);
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});

it('does nothing more once it is over, whatever a connection says', async () => {
  const { links, openings, stop, end } = await setUp();
  await end({ kind: 'other' });
  stop();
  await end({ kind: 'refused' });
  await end({ kind: 'unauthorised' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(links).toHaveLength(1);
  expect(openings).toEqual(['open', 'opening']);
});
