// [T1] Whatever the server says, it could be its last word: it is killed at the very moment at which somebody hears that
// something has happened, and after the restart it has happened. A storm rarely hits the fraction of a millisecond in
// which an answer could be ahead of the disk; this does every time.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Card } from '@terreau/board/card';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent, get, type Joined, join, post, type TestBoard } from '../evening.ts';
import { organiserKey, type ServerProcess, startServer } from '../server-process.ts';
import { connectSyncClient } from './sync-client.ts';

/** How often each is tried. */
const times = 2;
const draftsWritten = 3;

interface Stage {
  readonly board: TestBoard;
  readonly facilitator: Joined;
  readonly participant: Joined;
  readonly url: string;
  /** Kills the server now. */
  readonly kill: () => void;
  /** Sends a command, and kills the server when the answer begins. */
  readonly commandAndKill: (
    method: 'POST' | 'PUT',
    path: string,
    token: string,
    body: object,
  ) => Promise<void>;
}

interface Found {
  readonly phase: Phase;
  readonly cards: readonly Card[];
  /** Of the participant. */
  readonly session: Session;
}

interface Case {
  readonly phase: Phase;
  readonly before?: (stage: Stage) => Promise<unknown>;
  /** Something happens, and its answer is the server's last word. */
  readonly act: (stage: Stage) => Promise<unknown>;
  /** What must be found for it. */
  readonly expected: unknown;
  readonly find: (found: Found) => unknown;
}

const texts = ({ cards }: Found): string[] => cards.map(({ text }) => text).sort();
const drafts = ({ session }: Found): string[] => session.drafts.mine.map(({ text }) => text);

const cases: Readonly<Record<string, Case>> = {
  'a change that another client receives': {
    phase: 'share',
    async act({ url, facilitator, participant, kill }) {
      const author = connectSyncClient(url, participant);
      const reader = connectSyncClient(url, facilitator);
      await Promise.all([author.synced, reader.synced]);
      reader.doc.once('update', kill);
      author.write('seen');
      await Promise.all([author.closed, reader.closed]);
    },
    expected: ['seen'],
    find: texts,
  },
  'a change that is called saved': {
    phase: 'share',
    async act({ url, participant, kill }) {
      const author = connectSyncClient(url, participant, {
        onMessage() {
          if (author.saved().has('saved')) kill();
        },
      });
      await author.synced;
      author.write('saved');
      await author.closed;
    },
    expected: ['saved'],
    find: texts,
  },
  'a phase that is shown': {
    phase: 'ideate',
    async act({ url, board, facilitator, participant, kill }) {
      const reader = connectSyncClient(url, participant, {
        onSession({ phase }) {
          if (phase?.name === 'cluster') kill();
        },
      });
      await reader.synced;
      const command = post(`${url}/api/v1/boards/${board.id}/phase`, { phase: 'cluster' }, facilitator.token);
      await Promise.all([reader.closed, command.catch(() => null)]);
    },
    expected: 'cluster',
    find: ({ phase }) => phase,
  },
  'a phase that is answered': {
    phase: 'ideate',
    act: ({ commandAndKill, facilitator }) =>
      commandAndKill('POST', '/phase', facilitator.token, { phase: 'cluster' }),
    expected: 'cluster',
    find: ({ phase }) => phase,
  },
  'a draft': {
    phase: 'ideate',
    act: ({ commandAndKill, participant }) =>
      commandAndKill('PUT', `/drafts/${participant.participantId}`, participant.token, {
        text: 'silent',
        kind: 'idea',
      }),
    expected: [[], ['silent']],
    find: (found) => [texts(found), drafts(found)],
  },
  'the reveal, as it is answered': {
    phase: 'ideate',
    before: writeDrafts,
    act: ({ commandAndKill, facilitator }) =>
      commandAndKill('POST', '/phase', facilitator.token, { phase: 'share' }),
    expected: ['share', ['draft 0', 'draft 1', 'draft 2'], []],
    find: (found) => [found.phase, texts(found), drafts(found)],
  },
  'the reveal, as it is seen': {
    phase: 'ideate',
    before: writeDrafts,
    async act({ url, board, facilitator, kill }) {
      const reader = connectSyncClient(url, facilitator);
      await reader.synced;
      reader.doc.once('update', kill);
      const command = post(`${url}/api/v1/boards/${board.id}/phase`, { phase: 'share' }, facilitator.token);
      await Promise.all([reader.closed, command.catch(() => null)]);
    },
    expected: ['share', ['draft 0', 'draft 1', 'draft 2'], []],
    find: (found) => [found.phase, texts(found), drafts(found)],
  },
  'a ballot': {
    phase: 'share',
    async before({ url, board, facilitator }) {
      await post(`${url}/api/v1/boards/${board.id}/cards`, { cards: [{ text: 'voted' }] }, organiserKey);
      await post(`${url}/api/v1/boards/${board.id}/phase`, { phase: 'vote' }, facilitator.token);
    },
    async act({ url, board, commandAndKill, participant }) {
      const { cards } = await get<Found>(`${url}/api/v1/boards/${board.id}`, organiserKey);
      const votes = Object.fromEntries(cards.map(({ id }) => [id, 2]));
      await commandAndKill('PUT', '/ballot', participant.token, { votes });
    },
    expected: [2],
    find: ({ session }) => Object.values(session.vote.mine),
  },
  'an import': {
    phase: 'share',
    act: ({ commandAndKill }) =>
      commandAndKill('POST', '/cards', organiserKey, { cards: [{ text: 'one' }, { text: 'two' }] }),
    expected: ['one', 'two'],
    find: texts,
  },
};

let dataDir: string;
let server: ServerProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'terreau-answer-'));
  server = await startServer({ env: { DATA_DIR: dataDir } });
});

afterAll(async () => {
  await server.kill('SIGKILL');
  await rm(dataDir, { recursive: true });
});

test.for(Object.entries(cases))('[T1] %s is there after a kill', async ([, given]) => {
  const { boards } = await createEvent(server.url, { tables: times });
  for (const board of boards) {
    const stage = await enter(server, board, given.phase);
    await given.before?.(stage);
    await given.act(stage);
    await server.kill('SIGKILL');

    server = await startServer({ env: { DATA_DIR: dataDir } });
    const path = `${server.url}/api/v1/boards/${board.id}`;
    const view = await get<Found>(path, organiserKey);
    const session = await get<Session>(`${path}/session`, stage.participant.token);
    expect(given.find({ ...view, session })).toEqual(given.expected);
  }
});

/** People at a board in a phase. */
async function enter({ url, pid }: ServerProcess, board: TestBoard, phase: Phase): Promise<Stage> {
  const [facilitator, participant] = await Promise.all([
    join(url, board.facilitatorKey),
    join(url, board.joinCode),
  ]);
  await post(`${url}/api/v1/boards/${board.id}/phase`, { phase }, facilitator.token);
  const kill = (): void => {
    process.kill(pid, 'SIGKILL');
  };
  return {
    board,
    facilitator,
    participant,
    url,
    kill,
    async commandAndKill(method, path, token, body) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const command = request(`${url}/api/v1/boards/${board.id}${path}`, { method, headers });
      // What comes of the connection afterwards is nobody's concern.
      command.on('error', () => undefined);
      const answered = once(command, 'response').then(([response]) => {
        kill();
        return Number(response.statusCode);
      });
      command.end(JSON.stringify(body));
      expect(await answered).toBeLessThan(300);
    },
  };
}

async function writeDrafts({ url, board, participant }: Stage): Promise<void> {
  for (let draft = 0; draft < draftsWritten; draft++) {
    const id = `${participant.participantId}-${draft}`;
    const response = await fetch(`${url}/api/v1/boards/${board.id}/drafts/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${participant.token}` },
      body: JSON.stringify({ text: `draft ${draft}`, kind: 'idea' }),
    });
    expect(response.status).toBe(204);
  }
}
