// The wall of tables on a real server: two tables at work, their organiser who watches, moves and addresses them, and a server
// that is killed in the middle of it.

import { rm } from 'node:fs/promises';
import type { SessionPatch } from '@terreau/workshop/session';
import type { WallNews, WallTable } from '@terreau/workshop/wall';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectSyncClient } from '../crash/sync-client.ts';
import {
  createEvent,
  get,
  type Joined,
  join,
  post,
  put,
  type TestBoard,
  type TestEvent,
} from '../evening.ts';
import { organiserKey, type ServerProcess, startServer } from '../server-process.ts';

let server: ServerProcess;
let event: TestEvent;
let here: TestBoard;
let ana: Joined;
let bob: Joined;

beforeAll(async () => {
  server = await startServer();
  const made = await createEvent(server.url, { tables: 2 });
  event = made.event;
  const [first, second] = made.boards;
  if (!first || !second) throw new Error('two boards');
  here = first;
  ana = await join(server.url, first.joinCode, 'Ana');
  bob = await join(server.url, second.joinCode, 'Bob');
});

afterAll(async () => {
  await server.stop();
  await rm(server.dataDir, { recursive: true });
});

const wall = (since = ''): Promise<WallNews> =>
  get<WallNews>(`${server.url}/api/v1/events/${event.id}/wall?since=${since}`, organiserKey);

/** Asks as the console does, each time for what is new, until the first table is as it should be. */
async function untilFirst(isRight: (table: WallTable) => boolean): Promise<WallTable> {
  let version = '';
  let found: WallTable | undefined;
  await expect
    .poll(
      async () => {
        const news = await wall(version);
        version = news.version;
        found = news.tables.find(({ id }) => id === here.id) ?? found;
        return found !== undefined && isRight(found);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  if (!found) throw new Error('not on the wall');
  return found;
}

test('follows two tables through a step, a message and a crash', async () => {
  const heard: SessionPatch[] = [];
  const [client, other] = [ana, bob].map((who) =>
    connectSyncClient(server.url, who, { onSession: (patch) => heard.push(patch) }),
  );
  await Promise.all([client?.synced, other?.synced]);
  await untilFirst(({ here: connected }) => connected === 1);

  const steps = { step: 2 };
  const moved = await post(`${server.url}/api/v1/events/${event.id}/step`, steps, organiserKey);
  expect(moved).toEqual({ moved: 2, failed: [] });
  client?.write('un four à pain');
  await untilFirst(({ cards, phase }) => cards === 1 && phase === 'share');

  const message = { text: 'Reprise à 20 h 30', minutes: 5 };
  await put(`${server.url}/api/v1/events/${event.id}/messages/message-0001`, message, organiserKey);
  await expect.poll(() => heard.filter((patch) => patch.message?.text === message.text).length).toBe(2);

  const again = { DATA_DIR: server.dataDir, PORT: new URL(server.url).port };
  const before = await wall();
  await server.kill('SIGKILL');
  server = await startServer({ env: again });
  const after = await wall(before.version);
  // Another server says everything anew, and has lost nothing.
  expect(after.frame).not.toBeNull();
  expect(after.messages).toEqual(before.messages);
  const counted = await untilFirst(({ cards }) => cards !== null);
  expect(counted).toMatchObject({ cards: 1, phase: 'share', step: 2, here: 0, message: 'message-0001' });
});
