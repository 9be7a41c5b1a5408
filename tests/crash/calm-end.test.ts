// The end of a server that is asked to stop while people work with it: nothing is lost, nobody is cut off.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeCode } from '@terreau/sync/messages';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEvent, get, join } from '../evening.ts';
import { organiserKey, type ServerProcess, startServer } from '../server-process.ts';
import { connectSyncClient } from './sync-client.ts';

const patience = { timeout: 30_000, interval: 1 };

/** Starts servers one after another on the same data, all gone when the test is. */
async function startsOnOneDirectory(): Promise<() => Promise<ServerProcess>> {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'terreau-end-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  return async () => {
    const server = await startServer({ env: { DATA_DIR: dataDir } });
    onTestFinished(async () => void (await server.kill('SIGKILL')));
    return server;
  };
}

test('[T1] Ctrl-C, which arrives more than once, sends everyone away to come back, with everything saved', async () => {
  const start = await startsOnOneDirectory();
  const server = await start();
  const boards = (await createEvent(server.url, { tables: 4 })).boards;
  const people = await Promise.all(
    boards.flatMap(({ facilitatorKey }) => [
      join(server.url, facilitatorKey, 'Ana'),
      join(server.url, facilitatorKey, 'Bob'),
    ]),
  );
  const clients = people.map((person) => connectSyncClient(server.url, person));
  await Promise.all(clients.map(({ synced }) => synced));
  let isEnded = false;
  const writing = clients.map(async (client, index) => {
    for (let card = 0; !isEnded; card++) {
      client.write(`card ${card} by ${index}`);
      await wait(5);
    }
  });
  await vi.waitUntil(() => clients.every((client) => client.saved().size > 0), patience);

  const ended = server.kill('SIGINT').finally(() => {
    isEnded = true;
  });
  // Again and again, because signals that a busy process has not looked at yet count once; but not for so long that it
  // is impatience.
  for (const begun = Date.now(); !isEnded && Date.now() - begun < 500; ) {
    await wait(2);
    void server.kill('SIGINT');
  }
  const codes = await Promise.all(clients.map(({ closed }) => closed));
  expect(codes).toEqual(clients.map(() => closeCode.comeBack));
  expect(await ended).toBe(0);
  await Promise.all(writing);

  const again = await start();
  const back = people.map((person) => connectSyncClient(again.url, person));
  await Promise.all(back.map(({ synced }) => synced));
  const found = new Set(back.flatMap((client) => [...client.seen()]));
  const saved = clients.flatMap((client) => [...client.saved()]);
  expect(saved.filter((text) => !found.has(text))).toEqual([]);
  await again.stop();
});

test('[T1] commands that are under way are answered, and what was answered is there', async () => {
  const start = await startsOnOneDirectory();
  const server = await start();
  const boards = (await createEvent(server.url, { tables: 4 })).boards;
  const send = async (index: number) => {
    const board = boards[index % boards.length]?.id;
    const lines = Array.from({ length: 40 }, (_, line) => `idea ${index} ${line}`);
    const response = await fetch(`${server.url}/api/v1/boards/${board}/cards`, {
      method: 'POST',
      headers: { authorization: `Bearer ${organiserKey}`, 'content-type': 'text/csv' },
      body: ['text', ...lines].join('\n'),
    });
    await response.text();
    return { index, board, status: response.status };
  };
  const sent = Array.from({ length: 20 }, (_, index) => send(index));
  await Promise.race(sent);
  const ended = server.kill('SIGTERM');
  const answers = await Promise.all(sent);
  expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
  expect(await ended).toBe(0);

  const again = await start();
  for (const { index, board } of answers.filter(({ status }) => status === 201)) {
    const { cards } = await get<{ cards: { text: string }[] }>(
      `${again.url}/api/v1/boards/${board}`,
      organiserKey,
    );
    expect(cards.filter(({ text }) => text.startsWith(`idea ${index} `))).toHaveLength(40);
  }
  await again.stop();
});

test('what was begun before the end may finish, and what comes after it is refused', async () => {
  const server = await (await startsOnOneDirectory())();
  const { boards } = await createEvent(server.url);
  const url = `${server.url}/api/v1/boards/${boards[0]?.id}/cards`;
  const headers = { authorization: `Bearer ${organiserKey}`, 'content-type': 'text/csv' };
  const slow = request(url, { method: 'POST', headers: { ...headers, expect: '100-continue' } });
  const answered = once(slow, 'response');
  slow.flushHeaders();
  await once(slow, 'continue');
  slow.write('text\nBegun before');

  const ended = server.kill('SIGTERM');
  const isStopping = async () => (await fetch(`${server.url}/api/v1/installation`)).status === 503;
  await vi.waitUntil(isStopping, patience);
  const late = await fetch(url, { method: 'POST', headers, body: 'text\nCome after' });
  expect([late.status, late.headers.get('connection')]).toEqual([503, 'close']);
  expect(late.headers.get('content-type')).toContain('application/problem+json');

  slow.end(' the end');
  const [answer]: IncomingMessage[] = await answered;
  expect(answer?.statusCode).toBe(201);
  expect(await ended).toBe(0);
});
