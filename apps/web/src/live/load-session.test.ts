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

const never = () => new Promise<void>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000_000 });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('opens without a network what this device remembers, by the clock of today', async () => {
  const session = await loadSession(board, 'person', memoryOf(keptLongAgo), never);
  expect(session).toEqual({ ...keptLongAgo, now: 5_000_000 });
});

it('says that there is no network when nothing is remembered', async () => {
  await expect(loadSession(board, 'person', memoryOf(null), never)).rejects.toThrow();
});

it('does not wait for a server that is too slow, unless nothing is remembered', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  vi.stubGlobal('fetch', async () => (await promise).clone());
  const tooSlow = async () => undefined;
  expect(await loadSession(board, 'person', memoryOf(keptLongAgo), tooSlow)).toMatchObject({
    you: { name: 'Léa' },
  });
  const first = loadSession(board, 'person', memoryOf(null), tooSlow);
  resolve(Response.json({ you: { name: 'Noé' } }));
  expect(await first).toEqual({ you: { name: 'Noé' } });
});

it('believes a server that says that one may not be here', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ title: 'no' }, { status: 401 }));
  await expect(loadSession(board, 'person', memoryOf(keptLongAgo), never)).rejects.toMatchObject({
    status: 401,
  });
});
