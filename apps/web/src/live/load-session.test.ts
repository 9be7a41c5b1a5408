import type { BoardId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeviceMemory } from './device-memory.ts';
import { loadSession } from './load-session.ts';

const board = 'board-under-test' as BoardId;
const keptLongAgo = { now: 1_000, you: { name: 'Léa' } } as Session;

function memoryOf(session: Session | null): DeviceMemory {
  return { session: () => session, keepSession: () => undefined } as unknown as DeviceMemory;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000_000 });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('opens without a network what this device remembers, by the clock of today', async () => {
  const session = await loadSession(board, 'person', memoryOf(keptLongAgo));
  expect(session).toEqual({ ...keptLongAgo, now: 5_000_000 });
});

it('says that there is no network when nothing is remembered', async () => {
  await expect(loadSession(board, 'person', memoryOf(null))).rejects.toThrow();
});
