// [T1] [T4] The reveal of the silent drafts happens exactly once, wherever the server dies in it: cards, drafts, phase, step,
// timer and the record of them are as they were before, or all as they are after, and nothing in between.

import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { BoardId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Session } from '@terreau/workshop/session';
import { expect, onTestFinished, test } from 'vitest';
import { createEvent, get, type Joined, join, post, type TestBoard } from '../evening.ts';
import { createRandom } from '../random.ts';
import { organiserKey, type ServerProcess, startServer, withoutPace } from '../server-process.ts';
import { readStoredBoard } from './stored-board.ts';
import { readWriteAheadLog } from './write-ahead-log.ts';

const people = 6;
const draftsEach = 20;
/** Of each person’s drafts, so many are set aside. */
const asideEach = 2;
const stepsOfScript = { writing: 1, sharing: 2 };
const minuteMs = 60_000;
/** How long after the command was sent the server is killed; whatever comes of it must be whole. */
const delaysMs = [0, 2, 5, 9, 14, 20];

interface Table {
  readonly board: TestBoard;
  readonly facilitator: Joined;
  readonly participants: readonly Joined[];
}

/** What must be one thing. */
interface Found {
  readonly phase: string;
  readonly step: number;
  readonly endsAt: number;
  readonly drafts: readonly string[];
  readonly cards: readonly string[];
  readonly changes: number;
  readonly states: number;
}

const all = Array.from({ length: people * draftsEach }, (_, n) => `brouillon ${String(n).padStart(3, '0')}`);
const isAside = (_: string, n: number): boolean => n % draftsEach < asideEach;
const aside = all.filter(isAside);
const revealed = all.filter((text, n) => !isAside(text, n));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(joinPath(tmpdir(), 'terreau-reveal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function startIn(folder: string): Promise<ServerProcess> {
  const server = await startServer({ env: { DATA_DIR: folder, ...withoutPace } });
  onTestFinished(async () => void (await server.kill('SIGKILL')));
  return server;
}

/** A table that has written, and whose facilitator has looked over it. */
async function writeInSilence({ url }: ServerProcess, board: TestBoard): Promise<Table> {
  const facilitator = await join(url, board.facilitatorKey);
  const participants = await Promise.all(Array.from({ length: people }, () => join(url, board.joinCode)));
  const path = `${url}/api/v1/boards/${board.id}`;
  const put = async ({ token }: Joined, rest: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${path}${rest}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(204);
  };
  await post(`${path}/phase`, { phase: 'ideate', step: stepsOfScript.writing }, facilitator.token);
  for (const [n, text] of all.entries()) {
    const author = participants[Math.floor(n / draftsEach)] ?? expect.unreachable();
    const id = `${n}-${author.participantId}`;
    await put(author, `/drafts/${id}`, { text, kind: 'idea' });
    if (isAside(text, n)) await put(facilitator, `/drafts/${id}/aside`, { aside: true });
  }
  return { board, facilitator, participants };
}

/** What the file of an installation holds of the table. */
function readStored(file: string, board: BoardId): Found {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare('select phase, step, phase_ends_at from boards where id = ?').get(board);
  const drafts = db.prepare('select text from drafts where board_id = ? order by text').all(board);
  const count = (from: string): number =>
    Number(db.prepare(`select count(*) as n from ${from} and board_id = ?`).get(board)?.['n']);
  const changes = count("phase_changes where phase = 'share'");
  const states = count("board_states where phase = 'ideate' and occasion = 'phase-end'");
  db.close();
  const { cards } = snapshotOf(readStoredBoard(file, board).doc);
  return {
    phase: String(row?.['phase']),
    step: Number(row?.['step']),
    endsAt: Number(row?.['phase_ends_at']),
    drafts: drafts.map(({ text }) => String(text)),
    cards: cards.map(({ text }) => text).sort(),
    changes,
    states,
  };
}

const before = {
  phase: 'ideate',
  step: stepsOfScript.writing,
  drafts: all,
  cards: [],
  changes: 0,
  states: 0,
};
const after = {
  phase: 'share',
  step: stepsOfScript.sharing,
  drafts: aside,
  cards: revealed,
  changes: 1,
  states: 1,
};

test('[T1] wherever the log of the reveal is cut, it has not happened, or has happened once', async () => {
  const [folder, elsewhere] = [await newFolder(), await newFolder()];
  const [file, copy] = [folder, elsewhere].map((of) => joinPath(of, 'terreau.sqlite')) as [string, string];
  const server = await startIn(folder);
  const [board] = (await createEvent(server.url)).boards;
  if (!board) throw new Error('no table');
  const { facilitator, participants } = await writeInSilence(server, board);
  const [database, quiet] = [await readFile(file), readWriteAheadLog(await readFile(`${file}-wal`))];
  await reveal(server.url, board, facilitator);
  await server.kill('SIGKILL');
  const written = await readFile(`${file}-wal`);
  // The log has only grown: what is behind its end then, is the reveal.
  expect(readWriteAheadLog(written).generation).toBe(quiet.generation);
  expect(database.equals(await readFile(file))).toBe(true);

  const cutAt = async (at: number): Promise<void> => {
    await rm(`${copy}-shm`, { force: true });
    await copyFile(file, copy);
    await writeFile(`${copy}-wal`, written.subarray(0, at));
  };
  const foundAt = async (at: number): Promise<Found> => {
    await cutAt(at);
    return readStored(copy, board.id);
  };
  const [first, last] = [await foundAt(quiet.committedEnd), await foundAt(written.length)];
  expect(first).toMatchObject(before);
  expect(last).toMatchObject(after);
  const random = createRandom(5);
  const counts = { before: 0, after: 0 };
  for (let at = quiet.committedEnd; at <= written.length; at += 1 + random.below(3_000)) {
    const found = await foundAt(at);
    expect([first, last], `cut at ${at}`).toContainEqual(found);
    counts[found.phase === 'ideate' ? 'before' : 'after']++;
  }
  expect(counts.before).toBeGreaterThan(10);

  // What was cut in its middle goes on as if nobody had asked for it, and is revealed once.
  await cutAt(Math.floor((quiet.committedEnd + written.length) / 2));
  const again = await startIn(elsewhere);
  await expectWhole(again.url, board, participants);
  await reveal(again.url, board, facilitator);
  expect(await expectWhole(again.url, board, participants)).toBe('share');
  await again.stop();
});

test('[T1] a server that is killed while it reveals has done so once, or not yet', async () => {
  const folder = await newFolder();
  let server = await startIn(folder);
  const { boards } = await createEvent(server.url, { tables: delaysMs.length });
  for (const [index, board] of boards.entries()) {
    const { facilitator, participants } = await writeInSilence(server, board);
    const command = reveal(server.url, board, facilitator).catch(() => null);
    await setTimeout(delaysMs[index]);
    await server.kill('SIGKILL');
    await command;
    server = await startIn(folder);
    await expectWhole(server.url, board, participants);
    await reveal(server.url, board, facilitator);
    expect(await expectWhole(server.url, board, participants)).toBe('share');
  }
});

function reveal(url: string, board: TestBoard, { token }: Joined): Promise<unknown> {
  return post(
    `${url}/api/v1/boards/${board.id}/phase`,
    { phase: 'share', step: stepsOfScript.sharing },
    token,
  );
}

/** What people see is what it was before the reveal, or what it is after it; answers in which phase the table is. */
async function expectWhole(url: string, board: TestBoard, participants: readonly Joined[]): Promise<string> {
  const path = `${url}/api/v1/boards/${board.id}`;
  const { cards } = await get<{ cards: { text: string; author: string }[] }>(path, organiserKey);
  const sessions = await Promise.all(participants.map(({ token }) => get<Session>(`${path}/session`, token)));
  const [first] = sessions;
  if (!first) throw new Error('nobody');
  const { name, step, endsAt, pausedMs } = first.phase;
  const mine = sessions.flatMap(({ drafts }) => drafts.mine);
  const found = { phase: name, step, cards: cards.map(({ text }) => text).sort() };
  const expected = name === 'ideate' ? before : after;
  expect(found).toEqual({ phase: expected.phase, step: expected.step, cards: expected.cards });
  expect(mine.map(({ text }) => text).sort()).toEqual(expected.drafts);
  expect(
    mine
      .filter((draft) => draft.aside)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(aside);
  for (const { text, author } of cards) expect(participants[authorOf(text)]?.participantId).toBe(author);
  // The timer is that of the step, from when the record says that it began.
  const minutes = first.script[step ?? -1]?.minutes ?? Number.NaN;
  const began = await beganAt(url, board, name);
  expect([Math.round(((endsAt ?? 0) - began) / minuteMs), pausedMs]).toEqual([minutes, null]);
  for (const { phase, drafts } of sessions) {
    expect(phase).toEqual(first.phase);
    expect(drafts.count).toBe(name === 'ideate' ? revealed.length : 0);
  }
  return name;
}

function authorOf(text: string): number {
  return Math.floor(all.indexOf(text) / draftsEach);
}

/** When the record says that the phase of a board began, the one time that it did. */
async function beganAt(url: string, board: TestBoard, phase: string): Promise<number> {
  const { events } = await get<{ events: { id: string }[] }>(`${url}/api/v1/events`, organiserKey);
  const [event] = events;
  const { challenges } = await get<EventExport>(
    `${url}/api/v1/events/${event?.id}/export.json`,
    organiserKey,
  );
  const { phases } = challenges.flatMap(({ boards }) => boards).find(({ id }) => id === board.id) ?? {
    phases: [],
  };
  const changes = phases.filter((change) => change.phase === phase);
  expect(changes).toHaveLength(1);
  return changes[0]?.at ?? Number.NaN;
}

interface EventExport {
  readonly challenges: readonly {
    readonly boards: readonly {
      readonly id: string;
      readonly phases: readonly { readonly at: number; readonly phase: string }[];
    }[];
  }[];
}
