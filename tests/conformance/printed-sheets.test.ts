// What is printed and taken away, opened by programs that did not make it: poppler for the pages, jsqr for their QR codes,
// LibreOffice for the workbook.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvent, type TestBoard } from '../evening.ts';
import { printedPages, printedWords, scanned } from '../printed-pages.ts';
import { organiserKey, type ServerProcess, startServer } from '../server-process.ts';

const run = promisify(execFile);
const seats = 11;
const headers = { authorization: `Bearer ${organiserKey}`, 'content-type': 'application/json' };

let server: ServerProcess;
let dir: string;
let event: string;
let boards: readonly TestBoard[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'terreau-sheets-'));
  server = await startServer();
  const made = await createEvent(server.url, { tables: 3, seats, seatCodes: true });
  event = made.event.id;
  boards = made.boards;
});
afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true });
});

/** Has a document made in the background, and keeps it as a file. */
async function made(name: string, request: object): Promise<string> {
  const body = JSON.stringify(request);
  const url = `${server.url}/api/v1`;
  const started = await fetch(`${url}/events/${event}/documents`, { method: 'POST', headers, body });
  const { id } = (await started.json()) as { id: string };
  for (;;) {
    const { state } = (await (await fetch(`${url}/documents/${id}`, { headers })).json()) as {
      state: string;
    };
    if (state === 'done') break;
    expect(state).not.toBe('failed');
    await wait(50);
  }
  const file = join(dir, name);
  await writeFile(file, await (await fetch(`${url}/documents/${id}/file`, { headers })).bytes());
  return file;
}

const addressOf = (code: string) => `${server.url}/j/${code}`;

it('has a sheet for every table, whose code leads to it', async () => {
  const file = await made('tables.pdf', { kind: 'sheets', parts: ['tables'], locale: 'fr' });
  const pages = await printedPages(file);
  expect(pages.map((page) => scanned(page))).toEqual(boards.map(({ joinCode }) => addressOf(joinCode)));
  for (const [index, words] of (await printedWords(file)).entries()) {
    const { joinCode = '', table = '' } = boards[index] ?? {};
    expect(words).toContain(`${joinCode.slice(0, 3)} ${joinCode.slice(3)}`);
    expect(words).toContain(table);
    expect(words).toContain('Le déroulé de la soirée');
  }
});

it('has a card for every seat, ten to a page whichever table they are of, and each code once', async () => {
  const pages = await printedPages(
    await made('seats.pdf', { kind: 'sheets', parts: ['seats'], locale: 'en' }),
  );
  const codes = pages.flatMap((page) =>
    Array.from({ length: 10 }, (_, at) => scanned(page, [2, 5, at]) ?? []).flat(),
  );
  expect(codes).toEqual(boards.flatMap(({ seatCodes }) => seatCodes.map(addressOf)));
  expect(pages).toHaveLength(Math.ceil((boards.length * seats) / 10));
});

it('has a page for every facilitator, with their link and the screen’s', async () => {
  const pages = await printedPages(await made('leaders.pdf', { kind: 'sheets', parts: ['facilitators'] }));
  const codes = pages.map((page) => [0, 1].map((at) => scanned(page, [2, 1, at])));
  expect(codes).toEqual(
    boards.map(({ facilitatorKey, screenKey }) => [facilitatorKey, screenKey].map(addressOf)),
  );
});

it('has a workbook that LibreOffice opens, in which no text is a formula', async () => {
  const cards = [{ text: '=1+1' }, { text: '@SUM(A1)' }];
  const body = JSON.stringify({ cards });
  await fetch(`${server.url}/api/v1/boards/${boards[0]?.id}/cards`, { method: 'POST', headers, body });
  const file = await made('event.xlsx', { kind: 'xlsx', locale: 'en' });
  // Every sheet as a file of its own, with the values that the cells show.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const home = `-env:UserInstallation=file://${join(dir, 'office')}`;
  await run('soffice', [home, '--headless', '--convert-to', filter, '--outdir', dir, file]);
  const rows = (await readFile(join(dir, 'event-Cards.csv'), 'utf8')).split('\n');
  expect(rows[0]).toContain('Challenge,Table,Cluster,Kind,Text');
  expect(rows[1]).toContain(',=1+1,');
  expect(rows[2]).toContain(',@SUM(A1),');
  expect(rows[1]).toMatch(/,2\d{3}-\d\d-\d\d \d\d:\d\d(:\d\d)?,/);
});
