// npm run bench:documents -- [tables]
//
// Measures the documents of an evening of 168 tables with 30 projects: seconds, and how much memory the server and the
// processes it has started take meanwhile; and how long an edit takes from one person of a table to the next, with nothing else
// to do and while each document is made, again and again for as long as the quiet lasted. People, server and documents share this
// machine, so compare the figures of one run only.

import { addCluster } from '@terreau/board/cluster-edits';
import { addCards } from '@terreau/board/edits';
import { connectSyncClient } from '../../crash/sync-client.ts';
import { createEvent, get, join, post, type TestBoard } from '../../evening.ts';
import { organiserKey, type ServerProcess, startServer, withoutPace } from '../../server-process.ts';
import { residentBytesOfAll } from '../relay/machine.ts';
import { numberText } from '../relay/table.ts';
import { type EditedTables, editTables } from './edited-tables.ts';

const tableCount = Number(process.argv[2] ?? 168);
const projectCount = Math.min(30, tableCount);
const editedTables = Math.min(10, tableCount);
/** Long enough for a hundredth of the edits to be several. */
const leastMs = 10_000;
/** By then the processes that make documents have ended. */
const restMs = 35_000;

const server = await startServer({ env: withoutPace });
try {
  await measureAll(server);
} finally {
  await server.stop();
}

async function measureAll({ url, pid }: ServerProcess): Promise<void> {
  const { event, boards } = await createEvent(url, { tables: tableCount, seats: 8, seatCodes: true });
  const projects: string[] = [];
  for (const board of boards.slice(0, projectCount)) projects.push(await makeProject(url, board));
  const tables = await editTables(url, boards.slice(-editedTables));
  const documents = { url: `${url}/api/v1`, event: event.id };
  await row('nothing', pid, tables, () => rest(leastMs));
  const brief = (format: string) => async () => {
    for (const id of projects) await download(`${documents.url}/projects/${id}/brief.${format}`);
  };
  await row(`${projectCount} briefs, PDF`, pid, tables, brief('pdf'));
  await row(`${projectCount} briefs, DOCX`, pid, tables, brief('docx'));
  await row(`booklet of ${projectCount}`, pid, tables, () => made(documents, { kind: 'booklet' }));
  const parts = ['tables'];
  await row(`${tableCount} sheets`, pid, tables, () => made(documents, { kind: 'sheets', parts }));
  await row('sheets, seats, facilitators', pid, tables, () => made(documents, { kind: 'sheets' }));
  await row('workbook', pid, tables, () => made(documents, { kind: 'xlsx' }));
  await row('ZIP of everything', pid, tables, () => made(documents, { kind: 'zip' }));
  await row('archive', pid, tables, () => made(documents, { kind: 'archive' }));
  await rest(restMs);
  await row('nothing, afterwards', pid, tables, () => rest(leastMs));
  tables.close();
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A project of a dozen cards. */
async function makeProject(url: string, board: TestBoard): Promise<string> {
  const leader = await join(url, board.facilitatorKey, 'Nadia');
  const path = `${url}/api/v1/boards/${board.id}`;
  await post(`${path}/phase`, { phase: 'converge' }, leader.token);
  const client = connectSyncClient(url, leader);
  await client.synced;
  const cards = Array.from({ length: 12 }, (_, index) => ({
    text: `Une part de solution, la ${index + 1}e : un lieu, un savoir-faire, ou quelqu’un qui pourrait aider.`,
    kind: index === 0 ? ('need' as const) : ('idea' as const),
    at: [(index % 4) * 260, Math.floor(index / 4) * 160] as const,
  }));
  const ids = addCards(client.doc, client.hand, cards);
  const cluster = { title: `Le projet de ${board.table}`, at: [0, 0], size: [1_060, 560] } as const;
  const id = addCluster(client.doc, client.hand, cluster, ids);
  while (client.unsaved() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  client.close();
  const request = { clusters: [id], reason: 'pour mesurer' };
  const { projects } = await post<{ projects: { id: string }[] }>(`${path}/converge`, request, organiserKey);
  const [project] = projects;
  if (!project) throw new Error(`${board.table} has no project`);
  return project.id;
}

async function download(url: string): Promise<void> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${organiserKey}` } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
}

/** Has a document made in the background, and fetches it. */
async function made(
  { url, event }: { readonly url: string; readonly event: string },
  request: object,
): Promise<void> {
  const { id } = await post<{ id: string }>(`${url}/events/${event}/documents`, request, organiserKey);
  for (;;) {
    const { state } = await get<{ state: string }>(`${url}/documents/${id}`, organiserKey);
    if (state === 'done') break;
    if (state === 'failed') throw new Error(`${JSON.stringify(request)} could not be made`);
    await rest(100);
  }
  await download(`${url}/documents/${id}/file`);
}

/** Does something while people edit, and tells how long it took each time, how much memory, and how long their edits took. */
async function row(
  name: string,
  pid: number,
  tables: EditedTables,
  work: () => Promise<unknown>,
): Promise<void> {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, residentBytesOfAll(pid));
  };
  const watch = setInterval(look, 100);
  look();
  tables.restart();
  const begun = performance.now();
  let times = 0;
  do {
    await work();
    times++;
  } while (performance.now() - begun < leastMs);
  const seconds = (performance.now() - begun) / 1_000 / times;
  clearInterval(watch);
  look();
  const { edits, median, p99 } = tables.figures();
  process.stdout.write(
    `${name.padEnd(30)}${numberText(seconds).padStart(8)} s ${numberText(peak / 1e6).padStart(8)} MB   ` +
      `edits: median ${numberText(median)} ms, p99 ${numberText(p99)} ms (${edits})\n`,
  );
}
