// [T2] Two stock `WebsocketProvider`s of the npm package `y-websocket` converge with the server under random edits, over
// disconnects. A seed that has failed once stays in the list.

import { type BoardSnapshot, snapshotOf } from '@terreau/board/snapshot';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, get, type Joined, join, type TestBoard } from '../evening.ts';
import { createRandom, type Random } from '../random.ts';
import { editAtRandom } from '../random-edits.ts';
import { type ServerProcess, startServer } from '../server-process.ts';

const seeds = [1, 2, 3, 4, 5];
const editsPerClient = 150;

let server: ServerProcess;
let boards: readonly TestBoard[];

beforeAll(async () => {
  server = await startServer();
  ({ boards } = await createEvent(server.url, { tables: seeds.length + 2 }));
});

afterAll(() => server.stop());

interface Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly member: Joined;
  readonly edit: (random: Random) => void;
  /** With which code the server has ended the connection for good; null while it has not. */
  readonly refusal: () => string | null;
}

async function connect(code: string): Promise<Client> {
  const member = await join(server.url, code);
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, member.boardId, doc, {
    params: { token: member.token },
    // In one process, the providers would otherwise talk to each other past the server.
    disableBc: true,
  });
  let refusal: string | null = null;
  provider.on('closed', ({ code: closeCode, reason }) => {
    refusal = `${closeCode} ${reason}`;
  });
  onTestFinished(() => provider.destroy());
  let ids = 0;
  const hand = {
    author: member.participantId,
    now: () => 1_000 + ids,
    newId: () => `${doc.clientID}-${++ids}-record`,
    origin: null,
  };
  return { doc, provider, member, refusal: () => refusal, edit: (random) => editAtRandom(doc, hand, random) };
}

/** Whether a client is in step with the server, and when not, what the server has said. */
function stateOf({ provider, refusal }: Client): { isSynced: boolean; refusal: string | null } {
  return { isSynced: provider.synced, refusal: refusal() };
}

const synced = { isSynced: true, refusal: null };

/** A moment in which what has arrived is dealt with. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function boardOf(index: number): TestBoard {
  const board = boards[index];
  if (!board) throw new Error(`no board ${index}`);
  return board;
}

/** The board as the server answers it over HTTP, in the form of a snapshot. */
async function serverSnapshot({ member }: Client): Promise<BoardSnapshot> {
  const url = `${server.url}/api/v1/boards/${member.boardId}`;
  const { cards, clusters } = await get<BoardSnapshot>(url, member.token);
  return { cards, clusters };
}

test.each(seeds)('[T2] two stock providers and the server converge, seed %i', async (seed) => {
  const { facilitatorKey } = boardOf(seeds.indexOf(seed));
  const clients = [await connect(facilitatorKey), await connect(facilitatorKey)];
  const random = createRandom(seed);
  for (let i = 0; i < editsPerClient * clients.length; i++) {
    const client = random.pick(clients);
    client?.edit(random);
    if (random.chance(0.04)) client?.provider.disconnect();
    if (random.chance(0.08)) random.pick(clients)?.provider.connect();
    if (random.chance(0.3)) await breathe();
  }
  for (const { provider } of clients) provider.connect();
  await vi.waitFor(() => expect(clients.map(stateOf)).toEqual([synced, synced]), { timeout: 30_000 });
  await vi.waitFor(
    async () => {
      const [first, second] = clients;
      if (!first || !second) throw new Error('two clients');
      expect(snapshotOf(second.doc)).toEqual(snapshotOf(first.doc));
      expect(Y.encodeStateVector(second.doc)).toEqual(Y.encodeStateVector(first.doc));
      expect(await serverSnapshot(first)).toEqual(snapshotOf(first.doc));
    },
    { timeout: 30_000, interval: 50 },
  );
  expect(snapshotOf(clients[0]?.doc ?? new Y.Doc()).cards.length).toBeGreaterThan(5);
});

test('stock providers see each other, and who leaves', async () => {
  const { facilitatorKey } = boardOf(seeds.length);
  const [alice, bob] = [await connect(facilitatorKey), await connect(facilitatorKey)];
  alice.provider.awareness.setLocalState({ name: 'Alice' });
  const aliceFor = (): unknown => bob.provider.awareness.getStates().get(alice.doc.clientID);
  await vi.waitUntil(() => aliceFor() !== undefined, { timeout: 30_000 });
  expect(aliceFor()).toEqual({ name: 'Alice' });
  alice.provider.destroy();
  await vi.waitUntil(() => aliceFor() === undefined, { timeout: 30_000 });
});

test('[T4] a refused stock provider stops for good, and the other does not notice', async () => {
  const { joinCode, facilitatorKey } = boardOf(seeds.length + 1);
  const [participant, facilitator] = [await connect(joinCode), await connect(facilitatorKey)];
  await vi.waitUntil(() => participant.provider.synced && facilitator.provider.synced, { timeout: 30_000 });
  participant.edit(createRandom(1));
  await vi.waitUntil(() => participant.refusal() !== null, { timeout: 30_000 });
  expect(participant.refusal()).toBe('4403 card.add in welcome');
  facilitator.edit(createRandom(1));
  await expect.poll(async () => (await serverSnapshot(facilitator)).cards.length).toBe(1);
  expect([facilitator.refusal(), snapshotOf(facilitator.doc).cards.length]).toEqual([null, 1]);
});
