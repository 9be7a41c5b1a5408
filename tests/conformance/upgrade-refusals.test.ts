// [T3] Nobody without a good token for the board, and no page of somebody else's, gets a socket.

import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createEvent, type Joined, join, type TestBoard } from '../evening.ts';
import { type ServerProcess, startServer } from '../server-process.ts';

let server: ServerProcess;
let here: TestBoard;
let member: Joined;
let stranger: Joined;

beforeAll(async () => {
  server = await startServer();
  const [first, second] = (await createEvent(server.url, { tables: 2 })).boards;
  if (!first || !second) throw new Error('two boards');
  here = first;
  member = await join(server.url, first.joinCode);
  stranger = await join(server.url, second.facilitatorKey);
});

afterAll(() => server.stop());

/** Asks for the sync socket; answers the status, 101 when it was opened. */
async function statusOf(query: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${here.id}${query}`, { headers });
  onTestFinished(() => socket.terminate());
  const opened = once(socket, 'open').then(() => 101);
  const refused = new Promise<number>((resolve) => {
    socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
  });
  return Promise.race([opened, refused]);
}

test('a member is let in, by query or by cookie', async () => {
  expect(await statusOf(`?token=${member.token}`)).toBe(101);
  const cookie = `terreau_${here.id}=${member.token}`;
  expect(await statusOf('', { cookie, origin: server.url })).toBe(101);
});

test('without a token the answer is 401', async () => {
  expect(await statusOf('')).toBe(401);
  expect(await statusOf('?token=made-up')).toBe(401);
});

test('with a token of another board the answer is 403', async () => {
  expect(await statusOf(`?token=${stranger.token}`)).toBe(403);
});

test('from a foreign page the answer is 403, although the browser sends the cookie', async () => {
  const cookie = `terreau_${here.id}=${member.token}`;
  expect(await statusOf('', { cookie, origin: 'https://elsewhere.example' })).toBe(403);
});
