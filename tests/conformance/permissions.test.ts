// [T4] The table of permissions as a stock `WebsocketProvider` meets it, at a real server: in each phase each role tries some
// actions, chosen by a seed, on what is its own and what is not, on locked boards and others. All of them are tried on the
// relay alone; here the phase is set over HTTP, and what travels is what the npm package sends.

import { type BoardActionType, boardActionTypes } from '@terreau/board/actions';
import { addCards, type Hand } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { type Belongings, layOutBelongings, singleActions } from '@terreau/server/testing/single-actions';
import { isAllowed, phaseOnBoard, type Role } from '@terreau/workshop/permissions';
import { type Phase, phases } from '@terreau/workshop/phases';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createEvent, type Joined, join, type TestBoard } from '../evening.ts';
import { createRandom } from '../random.ts';
import { organiserKey, type ServerProcess, startServer, withoutPace } from '../server-process.ts';

/** The organiser has no place on a board's socket. */
type SocketRole = Exclude<Role, 'organiser'>;

interface Attempt {
  readonly role: SocketRole;
  readonly phase: Phase;
  readonly action: BoardActionType;
  readonly own: boolean;
  readonly isLocked: boolean;
}

const seed = 5;
const attemptsEach = 3;
const random = createRandom(seed);

/** Each time of both kinds, where there are any: of what the table allows and of what it does not. */
const attempts: readonly Attempt[] = (['participant', 'facilitator', 'screen'] as const).flatMap((role) =>
  phases.flatMap((phase) =>
    Array.from({ length: attemptsEach }, (_, index) => {
      const all = boardActionTypes.flatMap((action) =>
        [true, false].flatMap((own) =>
          [true, false].map((isLocked) => ({ role, phase, action, own, isLocked })),
        ),
      );
      const wanted = all.filter((one) => mayDo(one) === (index % 2 === 0));
      const chosen = random.pick(wanted) ?? random.pick(all);
      if (!chosen) throw new Error('nothing to try');
      return chosen;
    }),
  ),
);

function mayDo({ role, phase, action, own, isLocked }: Attempt): boolean {
  return isAllowed(role, phaseOnBoard(role, { phase, isLocked }), action, own);
}

let server: ServerProcess;
let boards: readonly TestBoard[];

beforeAll(async () => {
  server = await startServer({ env: withoutPace });
  ({ boards } = await createEvent(server.url, { tables: attempts.length }));
});

afterAll(() => server.stop());

interface Client {
  readonly doc: Y.Doc;
  readonly hand: Hand;
  /** With which code the server has ended the connection for good; null while it has not. */
  readonly closedWith: () => number | null;
  readonly leave: () => void;
}

async function connect({ boardId, token, participantId }: Joined): Promise<Client> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, doc, {
    params: { token },
    disableBc: true,
  });
  let closedWith: number | null = null;
  provider.on('closed', ({ code }) => {
    closedWith = code;
  });
  onTestFinished(() => provider.destroy());
  await vi.waitUntil(() => provider.synced, { timeout: 30_000 });
  let ids = 0;
  const newId = (): string => `${doc.clientID}-${++ids}-record`;
  return {
    doc,
    hand: { author: participantId, now: () => 1_000 + ids, newId, origin: null },
    closedWith: () => closedWith,
    leave: () => provider.destroy(),
  };
}

/** While both may write, the actor's things are laid out and somebody else's; answers whose are to be acted on. */
async function layOut(attempt: Attempt, actor: Client, host: Client): Promise<Belongings> {
  const [noted] = addCards(host.doc, host.hand, [{ text: 'le fournil', kind: 'idea', at: [0, 0] }]);
  const hasArrived = (client: Client, count: number) => () =>
    snapshotOf(client.doc).clusters.length === count;
  if (!noted) throw new Error('no card');
  const owner = attempt.own && attempt.role !== 'screen' ? actor : host;
  await vi.waitUntil(() => snapshotOf(actor.doc).cards.length === 1, { timeout: 30_000 });
  const belongings = layOutBelongings(owner.doc, owner.hand, noted);
  for (const client of [actor, host]) await vi.waitUntil(hasArrived(client, 2), { timeout: 30_000 });
  return belongings;
}

test.each(attempts.map((attempt, index) => [nameOf(attempt), attempt, index] as const))(
  '%s',
  async (_, attempt, index) => {
    const { role, phase, action, isLocked, own } = attempt;
    const table = boards[index];
    if (!table) throw new Error('no table');
    const codes = { participant: table.joinCode, facilitator: table.facilitatorKey, screen: table.screenKey };
    const command = (method: 'POST' | 'PUT', path: string, body: object) =>
      commandTo(table, method, path, body);
    await command('POST', 'phase', { phase: 'cluster' });
    const host = await connect(await join(server.url, table.facilitatorKey, 'Nadia'));
    const actor = await connect(await join(server.url, codes[role], 'Tom'));
    const belongings = await layOut(attempt, actor, host);
    await command('POST', 'phase', { phase });
    await command('PUT', 'lock', { isLocked });

    const before = stateOf(host);
    // What is somebody else's names the host as its author; so does what is added in their name.
    const author = own ? actor.hand.author : host.hand.author;
    singleActions[action](actor.doc, { ...actor.hand, author }, belongings);
    await vi.waitUntil(() => actor.closedWith() !== null || stateOf(host) !== before, { timeout: 30_000 });
    const newcomer = await connect(await join(server.url, table.facilitatorKey, 'Inès'));
    expect([actor.closedWith(), stateOf(newcomer) !== before]).toEqual(
      mayDo(attempt) ? [null, true] : [4403, false],
    );
    for (const client of [actor, host, newcomer]) client.leave();
  },
);

function stateOf({ doc }: Client): string {
  return JSON.stringify(snapshotOf(doc));
}

function nameOf({ role, phase, action, own, isLocked }: Attempt): string {
  return `${role}, ${phase}${isLocked ? ' and locked' : ''}: ${action} of ${own ? 'their own' : 'another’s'}`;
}

async function commandTo(
  { id }: TestBoard,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/boards/${id}/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${organiserKey}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
}
