// The server is killed while it writes the demo evening. After the restart there is no half of it, and a whole one can be
// opened.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { get, post } from '../evening.ts';
import { organiserKey, startServer } from '../server-process.ts';

interface Installation {
  readonly empty: boolean;
  readonly demo: { readonly tables: readonly { readonly boardId: string }[] } | null;
}

test('a demo evening is whole or not there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-demo-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const start = async () => {
    const server = await startServer({ env: { DATA_DIR: dataDir } });
    onTestFinished(async () => void (await server.kill('SIGKILL')));
    return server;
  };
  const first = await start();
  const eventsOf = async (url: string) =>
    (await get<{ events: unknown[] }>(`${url}/api/v1/events`, organiserKey)).events;
  const interrupted = expect(post(`${first.url}/api/v1/demo`, {})).rejects.toThrow();
  await vi.waitUntil(async () => (await eventsOf(first.url)).length === 1, { interval: 1, timeout: 20_000 });
  await first.kill('SIGKILL');
  await interrupted;

  const second = await start();
  expect(await eventsOf(second.url)).toEqual([]);
  const installation = `${second.url}/api/v1/installation`;
  expect(await get<Installation>(installation, organiserKey)).toEqual({ empty: true, demo: null });
  const demo = await post<Installation['demo']>(`${second.url}/api/v1/demo`, {});
  expect(await get<Installation>(installation, organiserKey)).toEqual({ empty: false, demo });
  expect(await eventsOf(second.url)).toHaveLength(1);
  await second.stop();
});
