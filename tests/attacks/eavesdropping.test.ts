// What people keep to themselves reaches nobody else: every byte that a second client receives is kept, at real sockets of a
// real server, while people write in silence and while they vote, and looked through for each text in every form. [T4] [T5]

import { addCards, addNote } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeStateVector } from '@terreau/sync/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { connectSyncClient, type SyncClient } from '../crash/sync-client.ts';
import { createEvent, get, type Joined, join, post, type TestBoard } from '../evening.ts';
import { createRandom } from '../random.ts';
import { type ServerProcess, startServer, withoutPace } from '../server-process.ts';
import { everyFormOf, findForm } from './every-form.ts';

const random = createRandom(7);
const letters = Array.from('bcdfghjkmnpqrstvwxzéèçœ—«»"\\🌳');
const plain = Array.from('bcdfghjkmnpqrstvwxz');
/** Letters in an order that is nowhere by chance. */
const secretText = (): string => Array.from({ length: 24 }, () => random.pick(letters) ?? '').join('');

interface Ear {
  readonly who: string;
  /** All that it has received, message by message. */
  readonly heard: Buffer[];
  readonly leave: () => void;
}

interface Table {
  readonly board: TestBoard;
  readonly ana: Joined;
  readonly facilitator: Joined;
  readonly screen: Joined;
  readonly bob: Joined;
  readonly lead: SyncClient;
  readonly ears: readonly Ear[];
  readonly own: Ear;
  readonly end: () => void;
}

let server: ServerProcess;
let boards: TestBoard[];
let table: Table;

beforeAll(async () => {
  server = await startServer({ env: withoutPace });
  boards = [...(await createEvent(server.url, { tables: 2 })).boards];
});
afterAll(() => server.stop());
beforeEach(async () => {
  table = await listenAt(boards.pop());
  return () => table.end();
});

/** Keeps every message that our own client would receive, whatever kind it is of. */
function listen(who: string, { boardId, token }: Joined): Ear {
  const heard: Buffer[] = [];
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/sync/${boardId}?v=terreau1&token=${token}`,
  );
  socket.on('open', () => socket.send(writeStateVector(Y.encodeStateVector(new Y.Doc()))));
  socket.on('message', (message: Buffer) => heard.push(message));
  return { who, heard, leave: () => socket.close() };
}

/** The same of the npm package `y-websocket`. */
function listenAsStock(who: string, { boardId, token }: Joined): Ear {
  const heard: Buffer[] = [];
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, new Y.Doc(), {
    params: { token },
    disableBc: true,
    connect: false,
  });
  provider.on('status', ({ status }) => {
    if (status !== 'connecting') return;
    provider.ws?.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) heard.push(Buffer.from(data));
    });
  });
  provider.connect();
  return { who, heard, leave: () => provider.destroy() };
}

async function listenAt(board: TestBoard | undefined): Promise<Table> {
  if (!board) throw new Error('no table');
  const { url } = server;
  const ana = await join(url, board.joinCode, 'Ana');
  const bob = await join(url, board.joinCode, 'Bob');
  const stock = await join(url, board.joinCode, 'Zoé');
  const facilitator = await join(url, board.facilitatorKey, 'Flo');
  const screen = await join(url, board.screenKey);
  const ears = [
    listen('another participant', bob),
    listenAsStock('a stock client', stock),
    listen('the screen', screen),
    listen('the facilitator', facilitator),
  ];
  const own = listen('their author', ana);
  const lead = connectSyncClient(url, facilitator);
  await lead.synced;
  return {
    board,
    ana,
    bob,
    facilitator,
    screen,
    lead,
    ears,
    own,
    end() {
      for (const { leave } of [...ears, own]) leave();
      lead.close();
    },
  };
}

function pathOf(path: string): string {
  return `${server.url}/api/v1/boards/${table.board.id}${path}`;
}

async function command(who: Joined, method: 'PUT' | 'DELETE', path: string, body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${who.token}` };
  const response = await fetch(pathOf(path), {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${await response.text()}`);
}

const toPhase = (phase: string) => post(pathOf('/phase'), { phase }, table.facilitator.token);

let marks = 0;

/** Until everybody has received what has happened until now: something that all may see comes after it. */
async function untilHeard(say: (mark: string) => void): Promise<void> {
  const mark = `MARK${++marks}END`;
  await command(table.facilitator, 'PUT', '/help', { isNeeded: marks % 2 === 1 });
  const helped = marks % 2 === 1 ? '"helpAt":1' : '"helpAt":null';
  say(mark);
  await vi.waitFor(
    () => {
      for (const { who, heard } of [...table.ears, table.own]) {
        expect(
          heard.some((message) => message.includes(mark)),
          who,
        ).toBe(true);
        if (who !== 'a stock client')
          expect(
            heard.some((message) => message.includes(helped)),
            who,
          ).toBe(true);
      }
    },
    { timeout: 30_000, interval: 20 },
  );
}

/** What those who listen have received that holds one of some texts. */
function leaks(texts: readonly string[]): string[] {
  const forms = texts.flatMap(everyFormOf);
  return table.ears.flatMap(({ who, heard }) =>
    heard.flatMap((message) => {
      const form = findForm(message, forms);
      return form === null ? [] : [`${who}: ${JSON.stringify(form)}`];
    }),
  );
}

it('of drafts, nobody else receives a byte until they are revealed', async () => {
  await toPhase('ideate');
  const texts = [secretText(), secretText(), secretText()];
  const ids = texts.map((_, n) => `${n}-${table.ana.participantId}`);
  const write = (n: number, text: string) =>
    command(table.ana, 'PUT', `/drafts/${ids[n]}`, { text, kind: 'idea' });
  // Written, rewritten, looked over, set aside and taken back, deleted.
  for (const [n, text] of texts.entries()) await write(n, text);
  const rewritten = secretText();
  await write(0, rewritten);
  await get(pathOf('/drafts'), table.facilitator.token);
  for (const aside of [true, false])
    await command(table.facilitator, 'PUT', `/drafts/${ids[1]}/aside`, { aside });
  await command(table.ana, 'DELETE', `/drafts/${ids[2]}`);
  const say = (text: string) =>
    void addCards(table.lead.doc, table.lead.hand, [{ text, kind: 'idea', at: [0, 0] }]);
  await untilHeard(say);

  expect(leaks([...texts, rewritten])).toEqual([]);
  for (const { who, heard } of table.ears)
    for (const id of ids)
      expect(
        heard.some((message) => message.includes(id)),
        who,
      ).toBe(false);
  // The same search finds them where they may be: with their author, and with everybody after the reveal.
  const forms = everyFormOf(rewritten);
  expect(table.own.heard.some((message) => findForm(message, forms) !== null)).toBe(true);
  await toPhase('share');
  await untilHeard(say);
  expect(new Set(leaks([rewritten]).map((leak) => leak.split(':')[0]))).toEqual(
    new Set(table.ears.map(({ who }) => who)),
  );
  const [first, , third] = texts;
  expect(leaks([first ?? '', third ?? ''])).toEqual([]);
});

describe('of ballots', () => {
  /** Cards to vote for, and one of those who lead to say something on. */
  async function openVote(): Promise<readonly CardId[]> {
    await toPhase('cluster');
    const card = (text: string) => ({ text, kind: 'idea', at: [0, 0] }) as const;
    // Of ids that nothing else looks like.
    const newId = () => Array.from({ length: 20 }, () => random.pick(plain) ?? '').join('');
    const cards = addCards(table.lead.doc, { ...table.lead.hand, newId }, ['un', 'deux', 'trois'].map(card));
    await vi.waitUntil(() => table.lead.unsaved() === 0, { timeout: 30_000 });
    await toPhase('vote');
    return cards;
  }

  it('nobody else receives what was voted until it is revealed, and nobody’s name then', async () => {
    const [first, second, third] = (await openVote()) as [CardId, CardId, CardId];
    const say = (text: string) => void addNote(table.lead.doc, table.lead.hand, third, text);
    await untilHeard(say);
    for (const { heard } of [...table.ears, table.own]) heard.length = 0;
    for (const votes of [{ [first]: 3 }, { [first]: 1, [second]: 2 }, { [second]: 3 }])
      await command(table.ana, 'PUT', '/ballot', { votes });
    await command(table.facilitator, 'PUT', '/paper-ballots/paper-0001', { votes: { [first]: 2 } });
    await command(table.facilitator, 'PUT', '/paper-ballots/paper-0001', { votes: { [second]: 1 } });
    await command(table.facilitator, 'PUT', '/paper-ballots/paper-0002', { votes: { [first]: 3 } });
    await command(table.facilitator, 'DELETE', '/paper-ballots/paper-0002');
    await untilHeard(say);

    expect(leaks([first, second])).toEqual([]);
    expect(table.own.heard.some((message) => findForm(message, everyFormOf(second)) !== null)).toBe(true);
    for (const { who, heard } of table.ears)
      if (who !== 'a stock client')
        expect(
          heard.some((message) => message.includes('"ballots":2')),
          who,
        ).toBe(true);
    // Whoever comes in now is told the board, and nothing of the vote in the session.
    for (const who of [table.bob, table.facilitator, table.screen]) {
      const session = await get<{ vote: object }>(pathOf('/session'), who.token);
      expect(session.vote).toMatchObject({ mine: {}, ballots: 2, tallies: null, paper: ['paper-0001'] });
      expect(JSON.stringify(session)).not.toContain(second);
    }

    for (const { heard } of table.ears) heard.length = 0;
    await toPhase('converge');
    await untilHeard(say);
    for (const { who, heard } of table.ears) {
      const told = heard.filter((message) => message.includes(second));
      expect(told.length > 0, who).toBe(who !== 'a stock client');
      for (const message of told) expect(message.includes(table.ana.participantId), who).toBe(false);
    }
    expect(snapshotOf(table.lead.doc).cards).toHaveLength(3);
  });
});
