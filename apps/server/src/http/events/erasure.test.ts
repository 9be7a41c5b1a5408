// An evening that is asked to forget its people: nobody is named in anything that can be had of it, nor in its files, and
// what they thought is all there. [T8]

import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addCluster } from '@terreau/board/cluster-edits';
import { addCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record/record';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BoardView } from '../../evening/export.ts';
import type { BoardSheet, EventSheet } from '../../evening/preparing/event-sheet.ts';
import {
  type Installation,
  jsonOf,
  newEvent,
  newInstallation,
  openTestEvening,
  organiserKey,
  type Person,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';
import { unzipped } from '../../testing/unzipped.ts';

/** Whom the evening knows, and from where: what is found of them afterwards is found by these words. */
const known = {
  author: 'Zéphyrine Quenouille',
  voter: 'Barnabé Trottoir',
  formerly: 'Gédéon Passepoil',
  removed: 'Ursule Vermicelle',
  planned: 'Fernande Loupiote',
  practising: 'Hyacinthe Bigorneau',
  bearer: 'Odilon Rutabaga',
  contact: 'Célestine Pimprenelle',
  reach: 'celestine@pimprenelle.example',
  lead: 'Théodule Cabestan',
  owner: 'Perpétue Galoche',
  thanked: 'Symphorien Bélître',
} as const;
/** Only the files remember who was called otherwise before; nobody else hears who practises. */
const { formerly: _, practising: __, ...current } = known;

interface Evening {
  readonly event: EventSheet;
  readonly board: BoardSheet;
  readonly author: Person;
  readonly leader: Person;
  readonly project: string;
  readonly linkOfBearer: string;
}

let installation: Installation;
let t: TestEvening;
let evening: Evening;
beforeAll(async () => {
  installation = await newInstallation();
  t = await openTestEvening('https://terreau.example', installation);
  evening = await play();
});
afterAll(async () => {
  await t.close();
  await rm(installation.dir, { recursive: true });
});

const organise = (method: string, path: string, json?: object) =>
  t.ask(method, path, { as: organiserKey, ...(json && { json }) });
const erase = (as: string = organiserKey) =>
  t.ask('DELETE', `/api/v1/events/${evening.event.id}/names`, { as });
const readProject = async () =>
  jsonOf<{ record: ProjectRecord; revision: number }>(await organise('GET', evening.project));
const view = async () => jsonOf<BoardView>(await organise('GET', `/api/v1/boards/${evening.board.id}`));

/** An evening that names people wherever one can. */
async function play(): Promise<Evening> {
  const { challenges, ...about } = newEvent(['Table 1', 'Table 2']);
  const named = { name: 'Table 3', facilitators: [known.planned] };
  const planned = [...challenges, { title: 'Et l’énergie ?', domain: 'energy', tables: [named] }];
  const event = await jsonOf<EventSheet>(
    await organise('POST', '/api/v1/events', { ...about, challenges: planned }),
  );
  const [board, , led] = event.challenges.flatMap(({ boards }) => boards);
  if (!board || !led) throw new Error('no tables');
  const path = `/api/v1/boards/${board.id}`;
  const author = await t.join(board.joinCode, known.author);
  t.clock.ms += 1;
  const voter = await t.join(board.joinCode, known.formerly);
  t.clock.ms += 1;
  await jsonOf(
    await t.ask('POST', '/api/v1/join', {
      as: voter.token,
      json: { code: board.joinCode, name: known.voter },
    }),
  );
  const removed = await t.join(board.joinCode, known.removed);
  await organise('POST', `${path}/people/${removed.participantId}/removal`, { cards: 'keep' });
  const leader = await t.join(led.facilitators[0]?.key ?? '');
  const practice = await organise('POST', `${path}/practice`, {});
  await t.join((await jsonOf<{ facilitatorKey: string }>(practice)).facilitatorKey, known.practising);

  const cards = await write(board, author);
  await organise('POST', `${path}/phase`, { phase: 'vote' });
  await t.ask('PUT', `${path}/ballot`, { as: voter.token, json: { votes: { [cards[0] ?? '']: 2 } } });
  await organise('POST', `${path}/phase`, { phase: 'converge' });
  const { clusters } = await jsonOf<BoardView>(await organise('GET', path));
  const promotion = { clusters: clusters.map(({ id }) => id), reason: 'The council wants it' };
  const { projects } = await jsonOf<{ projects: { id: string }[] }>(
    await organise('POST', `${path}/converge`, promotion),
  );
  const project = `/api/v1/projects/${projects[0]?.id}`;
  const changes = {
    'bearers.contacts': { from: [], to: [{ name: known.contact, reach: known.reach }] },
    'project.lead': { from: '', to: known.lead },
    'project.activities': { from: '', to: 'Deux fournées par jour' },
    'followUp.nextSteps': { from: [], to: [{ what: 'Visiter', owner: known.owner, due: '2026-12-01' }] },
  };
  await jsonOf(await organise('PATCH', project, { changes }));
  const link = await jsonOf<{ key: string }>(
    await organise('POST', `${project}/links`, { name: known.bearer }),
  );
  const message = { text: `Merci à ${known.thanked}`, minutes: 60 };
  await organise('PUT', `/api/v1/events/${event.id}/messages/message-1`, message);
  return { event, board, author, leader, project, linkOfBearer: link.key };
}

function write(board: BoardSheet, { participantId: author }: Person): Promise<readonly CardId[]> {
  const hand = { author, now: t.evening.now, newId: t.evening.newId, origin: null };
  return t.evening.hub.edit(board.id, (doc) => {
    const cards = addCards(doc, hand, [
      { text: 'Un four à pain', kind: 'need', at: [0, 0] },
      { text: 'La farine du moulin', kind: 'resource', at: [300, 0] },
    ]);
    addCluster(doc, hand, { title: 'Le fournil', at: [0, 0], size: [900, 300] }, cards);
    return cards;
  });
}

async function close(): Promise<void> {
  const boards = evening.event.challenges.flatMap((challenge) => challenge.boards);
  for (const { id } of boards) await organise('POST', `/api/v1/boards/${id}/phase`, { phase: 'closed' });
}

/** Everything that an organiser can have of the evening, as text, by the names of the files. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const event = `/api/v1/events/${evening.event.id}`;
  const links = `${evening.project}/links`;
  const answers = [event, evening.project, links, `/api/v1/boards/${evening.board.id}`];
  const texts = new Map<string, string>();
  for (const path of [...answers, `${await sheets()}/file`])
    texts.set(path, await textIn(await fetched(path)));
  // Every brief in every format, the booklet, the workbook, the cards as CSV, the boards; and the archive.
  for (const path of [`${event}/export.zip`, `${event}/archive`])
    for (const [name, bytes] of await unzipped(await fetched(path)))
      texts.set(`${path}/${name}`, await textIn(bytes));
  return texts;
}

async function fetched(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await organise('GET', path);
  expect(response.status, path).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** What is printed for the tables; answers where it is when it is made. */
async function sheets(): Promise<string> {
  const asked = await organise('POST', `/api/v1/events/${evening.event.id}/documents`, { kind: 'sheets' });
  const path = `/api/v1/documents/${(await jsonOf<{ id: string }>(asked)).id}`;
  for (;;) {
    const { state } = await jsonOf<{ state: string }>(await organise('GET', path));
    if (state === 'done') return path;
    if (state === 'failed') throw new Error('no sheets');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function textIn(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '%PDF') return plain(execFileSync('pdftotext', ['-', '-'], { input: bytes }).toString());
  if (!start.startsWith('PK')) return plain(Buffer.from(bytes).toString());
  const files = [...(await unzipped(bytes)).values()];
  return (await Promise.all(files.map(textIn))).join('\n');
}

/** The formats of those files in which somebody is named. */
function formatsNaming(texts: ReadonlyMap<string, string>): readonly string[] {
  const naming = [...texts].filter(([, text]) => namesIn(text).length > 0).map(([path]) => path);
  return [...new Set(naming.map((path) => /\.([a-z]+)$/.exec(path)?.[1] ?? ''))].sort();
}

/** However lines are broken. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s|\u00ad/g, '');
}

function namesIn(text: string): readonly string[] {
  return Object.values(known).filter((name) => text.includes(plain(name)) || text.includes(name));
}

async function filesOnDisk(): Promise<readonly string[]> {
  const entries = await readdir(installation.dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function namesOnDisk(): Promise<readonly string[]> {
  const bytes = await Promise.all((await filesOnDisk()).map((path) => readFile(path)));
  return namesIn(Buffer.concat(bytes).toString());
}

describe('the names and contacts of an evening', { timeout: 120_000 }, () => {
  it('stay while it goes on at a table, and are erased by its organiser only', async () => {
    for (const as of [evening.author.token, evening.leader.token, evening.linkOfBearer, 'garbage'])
      expect((await erase(as)).status).toBe(403);
    const refused = await problemOf(await erase());
    expect(refused).toMatchObject({ status: 409, code: 'wrong-phase' });
    expect(refused.detail).toContain('Table 1, Table 2, Table 3');
    expect((await organise('DELETE', '/api/v1/events/no-such-event/names')).status).toBe(404);
    expect((await view()).people[evening.author.participantId]?.name).toBe(known.author);
    expect(await namesOnDisk()).toEqual(Object.values(known));
  });

  it('are erased for ever, in whatever can be had of it and in its files, and what people thought stays', async () => {
    await close();
    const before = await everything();
    expect(formatsNaming(before)).toEqual(['', 'csv', 'docx', 'json', 'jsonld', 'md', 'pdf', 'svg', 'xlsx']);
    expect(namesIn([...before.values()].join(' '))).toEqual(Object.values(current));
    const { people: _, ...ideas } = await view();
    const told = await readProject();
    t.pushes.length = 0;
    expect((await filesOnDisk()).some((file) => file.includes('documents'))).toBe(true);

    expect(await jsonOf(await erase())).toEqual({ people: 8, links: 2, records: 1, unreadable: 0 });

    // Of the database nothing but itself is left, and of documents that were made before none.
    expect((await filesOnDisk()).filter((file) => !file.includes('terreau.sqlite'))).toEqual([]);
    expect(await namesOnDisk()).toEqual([]);
    const sheetsBefore = [...before.keys()].find((path) => path.endsWith('/file')) ?? '';
    expect((await organise('GET', sheetsBefore)).status).toBe(404);
    const after = await everything();
    expect([...after.keys()].filter((path) => namesIn(after.get(path) ?? '').length > 0)).toEqual([]);
    const gone = [...before.keys()]
      .filter((path) => !after.has(path))
      .map((path) => path.replace(/.*\//, ''));
    expect(gone).toEqual(['file', 'project_links.json', 'facilitators.json']);
    const { people, ...board } = await view();
    expect(board).toEqual(ideas);
    expect(Object.values(people).map(({ name }) => name)).toEqual([
      'Participant 1',
      'Participant 2',
      'Participant 3',
    ]);
    expect(t.heardBy(evening.author.participantId)).toMatchObject({ people, message: null });

    const { record, revision } = await readProject();
    expect(revision).toBe(told.revision + 1);
    const { bearers, project, followUp, provenance } = told.record;
    expect(record).toEqual({
      ...told.record,
      bearers: { ...bearers, contacts: [] },
      project: { ...project, lead: '' },
      followUp: { ...followUp, nextSteps: [{ what: 'Visiter', owner: '', due: '2026-12-01' }] },
      provenance: {
        ...provenance,
        people: { [evening.author.participantId]: 'Participant 1' },
        edited: ['followUp.nextSteps', 'project.activities'],
      },
    });
    expect(record.bearers.contributors).toHaveLength(1);
  });

  it('are erased with the links that were made for somebody, and nobody else is shut out', async () => {
    const named = evening.event.challenges[1]?.boards[0]?.facilitators[0]?.key;
    expect((await t.ask('GET', `/api/v1/join/${named}`)).status).toBe(404);
    expect((await t.ask('GET', evening.project, { as: evening.linkOfBearer })).status).toBe(401);
    const session = await t.ask('GET', `/api/v1/boards/${evening.board.id}/session`, {
      as: evening.author.token,
    });
    expect(await jsonOf(session)).toMatchObject({ you: { name: 'Participant 1' }, message: null });
  });

  it('come back by nothing: not by erasing again, by converting again, or by a restart', async () => {
    const before = await readProject();
    expect(await jsonOf(await erase())).toEqual({ people: 0, links: 0, records: 0, unreadable: 0 });
    await jsonOf(await organise('POST', `/api/v1/boards/${evening.board.id}/converge`, {}));
    expect(await readProject()).toEqual(before);
    await t.close();
    t = await openTestEvening('https://terreau.example', installation);
    expect(await readProject()).toEqual(before);
    expect(await namesOnDisk()).toEqual([]);
  });

  it('of those who come later can be erased, too, and nobody is called otherwise than before', async () => {
    t.clock.ms += 1;
    await t.join(evening.board.joinCode, known.voter);
    expect(await jsonOf(await erase())).toMatchObject({ people: 1, records: 0 });
    const { people } = await view();
    expect(Object.values(people).at(-1)?.name).toBe('Participant 4');
    expect(people[evening.author.participantId]?.name).toBe('Participant 1');
  });

  it('are said to be in the files still where these could not be wiped, and are erased', async () => {
    await t.join(evening.board.joinCode, known.voter);
    vi.spyOn(t.evening.database, 'wipe').mockRejectedValueOnce(new Error('The disk is full'));
    expect(await problemOf(await erase())).toMatchObject({ status: 503, code: 'unavailable' });
    expect(namesIn(JSON.stringify(await view()))).toEqual([]);
    expect(await namesOnDisk()).toEqual([known.voter]);
    expect(await jsonOf(await erase())).toMatchObject({ people: 0 });
    expect(await namesOnDisk()).toEqual([]);
  });

  it('are said to be in the files still where a document that was made before could not be removed', async () => {
    const path = `${await sheets()}/file`;
    const made = (await filesOnDisk()).find((file) => file.includes('documents')) ?? '';
    await rm(made);
    expect((await organise('GET', path)).status, 'what is gone is not begun to be told').toBe(404);
    // A folder in its place is nothing that goes.
    await mkdir(made);
    expect(await problemOf(await erase())).toMatchObject({ status: 503, code: 'unavailable' });
    await rmdir(made);
    expect((await erase()).status).toBe(200);
  });

  it('of a record that cannot be read stay in it, which is said', async () => {
    const { db } = t.evening.database;
    await db.updateTable('projects').set({ record: '{}' }).execute();
    expect(await jsonOf(await erase())).toMatchObject({ unreadable: 1 });
  });

  it('are in no file either once their evening is deleted', async () => {
    for (const name of Object.values(known)) await t.join(evening.board.joinCode, name);
    expect(await namesOnDisk()).toEqual(Object.values(known));
    const path = `/api/v1/events/${evening.event.id}?deletes=everything`;
    expect((await organise('DELETE', path)).status).toBe(204);
    expect(await namesOnDisk()).toEqual([]);
  });
});
