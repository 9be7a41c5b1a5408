import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { boundedParts, maxSilenceMs, TooLargeError } from './bounded-parts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const part = new Uint8Array(10);
const body = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>) =>
  new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });

async function gathered(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const each of parts) all.push(each);
  return all;
}

it('takes a body however long it takes, as long as something comes [T6]', async () => {
  let sent = 0;
  const slow = body(async (controller) => {
    await new Promise((resolve) => setTimeout(resolve, maxSilenceMs - 1));
    if (++sent > 100) controller.close();
    else controller.enqueue(part);
  });
  const all = gathered(boundedParts(slow, 1_000));
  await vi.advanceTimersByTimeAsync(101 * maxSilenceMs);
  expect(await all).toHaveLength(100);
  expect(vi.getTimerCount()).toBe(0);
});

it('waits no longer for whoever has fallen silent [T6]', async () => {
  let sent = 0;
  const silent = body((controller) => {
    if (++sent > 2) return new Promise(() => {});
    return controller.enqueue(part);
  });
  const all = gathered(boundedParts(silent, 1_000));
  await vi.advanceTimersByTimeAsync(maxSilenceMs);
  expect(await all).toHaveLength(2);
});

it('takes no more than it may [T6]', async () => {
  const endless = body((controller) => controller.enqueue(part));
  await expect(gathered(boundedParts(endless, 1_000))).rejects.toThrow(TooLargeError);
});
