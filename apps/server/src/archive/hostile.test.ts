// Archives that somebody made to do harm, or broke: each is refused whole, with a reason in words, and nothing is stored. [T6]

import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { createBoardDoc } from '@terreau/board/document';
import { maxTables } from '@terreau/workshop/preparing/planned-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DocumentTooLargeError } from '../documents/too-large.ts';
import { maxStates } from '../evening/history.ts';
import { words } from '../http/words.ts';
import { type FullEvening, playFullEvening } from '../testing/full-evening.ts';
import {
  jsonOf,
  newInstallation,
  openTestEvening,
  organiserKey,
  type ProblemAnswer,
  problemOf,
  type TestEvening,
} from '../testing/test-evening.ts';
import { unzipped } from '../testing/unzipped.ts';
import type { ArchiveFault } from './archive-fault.ts';
import { archiveLimits, excessOf, maxArchivedRecord, maxOrganisers } from './archive-limits.ts';
import { createArchiveReader } from './archive-reader.ts';
import type { ArchivedRow } from './archived-rows.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import { importArchive, inspectArchive } from './import-archive.ts';
import { stageOf } from './stages.ts';
import { writeArchive } from './write-archive.ts';
import { writeZip } from './zip-writer.ts';

let t: TestEvening;
let full: FullEvening;
let files: ReadonlyMap<string, Uint8Array>;
let board: string;

beforeAll(async () => {
  t = await openTestEvening();
  full = await playFullEvening(t);
  files = await unzipped(await writeArchive(t.evening, full.event, new Uint8Array()));
  board = `boards/${full.board}`;
});
afterAll(() => t.close());

/** The archive with other bytes in some of its files; null for a file that is not there. */
function zippedWith(changed: Readonly<Record<string, Uint8Array | string | null>>) {
  const all = new Map(files);
  for (const [name, bytes] of Object.entries(changed)) {
    if (bytes === null) all.delete(name);
    else all.set(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }
  return writeZip([...all].map(([name, bytes]) => ({ name, bytes })));
}

function rowsOf(file: string): ArchivedRow[] {
  return JSON.parse(Buffer.from(files.get(file) ?? []).toString());
}

/** How much of it is stored last. */
function lastBytes(): number {
  const isLast = (path: string) =>
    archivedNames.some((table) => stageOf[table] === 'last' && path.endsWith(`/${table}.json`));
  return [...files].reduce((sum, [path, bytes]) => sum + (isLast(path) ? bytes.length : 0), 0);
}

/** The archive with a file of rows changed. */
function withRows(file: string, change: (rows: ArchivedRow[]) => unknown) {
  return zippedWith({ [file]: JSON.stringify(change(rowsOf(file))) });
}

function withFirst(file: string, changed: ArchivedRow) {
  return withRows(file, ([first, ...rest]) => [{ ...first, ...changed }, ...rest]);
}

async function faultOf(zipped: Uint8Array | Promise<Uint8Array>): Promise<ArchiveFault | null> {
  const reader = createArchiveReader();
  const opened = await reader.open([await zipped]);
  if (!opened.ok) return opened.fault;
  const judged = await reader.judge();
  return judged.ok ? null : judged.fault;
}

async function opened(zipped: Uint8Array) {
  const reader = createArchiveReader();
  const { value: manifest } = expectOk(await reader.open([zipped]));
  return [reader, manifest] as const;
}

function expectOk<T extends { readonly ok: boolean }>(read: T): Extract<T, { readonly ok: true }> {
  if (!read.ok) throw new Error('the archive is refused');
  return read as Extract<T, { readonly ok: true }>;
}

async function bring({ evening }: TestEvening, zipped: Uint8Array) {
  return importArchive(evening, ...(await opened(zipped)));
}

interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** What the headers say. */
  readonly size: number;
}

/** A ZIP file as no honest program writes it. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, packed, size } of entries) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, Buffer.from(packed));
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const zeros = deflateRawSync(new Uint8Array(8 * 1024 * 1024));
const entry = (name: string, size = zeros.length): RawEntry => ({ name, packed: zeros, size });

const tiny = (name: string): RawEntry => ({ name, packed: new Uint8Array(), size: 0 });

describe('as a ZIP file', () => {
  it.each([
    ['nothing', new Uint8Array(), 'not-a-zip'],
    ['a text', Buffer.from('PK not really'), 'not-a-zip'],
    ['a bomb that says how large it is', rawZip([entry('archive.json', 2 ** 30)]), 'too-big'],
    ['a bomb that says it is small', rawZip([entry('archive.json', 100)]), 'too-big'],
    ['many small ones', rawZip(Array.from({ length: 17 }, (_, n) => entry(`${n}`, 2 ** 27))), 'too-big'],
    ['a path that climbs out', rawZip([entry('../../etc/passwd')]), 'unsafe-path'],
    ['an absolute path', rawZip([entry('/etc/passwd')]), 'unsafe-path'],
    ['a path of Windows', rawZip([entry('C:\\cards.csv')]), 'unsafe-path'],
    ['a file twice', rawZip([entry('cards.csv'), entry('CARDS.csv')]), 'duplicate-file'],
    ['too many files', rawZip(Array.from({ length: 20_001 }, (_, n) => tiny(`${n}`))), 'too-many-files'],
  ])('%s is refused', async (_name, zipped, code) => {
    expect(await faultOf(zipped)).toEqual({ code });
  });

  it('cut short, it is refused', async () => {
    const whole = await zippedWith({});
    expect(await faultOf(whole)).toBeNull();
    for (const part of [0.2, 0.5, 0.9, 0.999])
      expect(await faultOf(whole.slice(0, whole.length * part))).toEqual({ code: 'not-a-zip' });
  });
});

describe('as an archive', () => {
  it('must be one, of a version that is known', async () => {
    const manifest = JSON.parse(Buffer.from(files.get('archive.json') ?? []).toString());
    expect(await faultOf(zippedWith({ 'archive.json': null }))).toEqual({ code: 'no-manifest' });
    expect(await faultOf(zippedWith({ 'archive.json': '{"format":"other"}' }))).toEqual({
      code: 'no-manifest',
    });
    const later = JSON.stringify({ ...manifest, version: 2 });
    expect(await faultOf(zippedWith({ 'archive.json': later }))).toEqual({
      code: 'other-version',
      version: 2,
    });
    expect(await faultOf(zippedWith({ 'evil.sh': 'rm -rf' }))).toEqual({ code: 'unknown-file' });
    expect(await faultOf(zippedWith({ 'event/events.json': null }))).toMatchObject({ code: 'missing' });
  });

  it('must be readable', async () => {
    const file = 'boards.json';
    expect(await faultOf(zippedWith({ [`${board}/${file}`]: '[{' }))).toEqual({ code: 'broken-json', file });
    const latin = Uint8Array.of(0x5b, 0x22, 0xe9, 0x22, 0x5d);
    expect(await faultOf(zippedWith({ [`${board}/${file}`]: latin }))).toEqual({ code: 'broken-json', file });
    expect(await faultOf(zippedWith({ [`${board}/${file}`]: '{}' }))).toEqual({ code: 'bad-value', file });
    expect(await faultOf(zippedWith({ [`${board}/${file}`]: '[null]' }))).toMatchObject({
      code: 'bad-value',
    });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await faultOf(zippedWith({ [`${board}/${file}`]: deep }))).toEqual({ code: 'too-big' });
  });

  it('says where a value is wrong', async () => {
    const long = 'x'.repeat(10_000);
    const wrong: readonly (readonly [file: string, column: string, value: unknown, code: string])[] = [
      ['event/events.json', 'name', long, 'too-long'],
      ['event/events.json', 'name', 'a\u202eb', 'bad-value'],
      ['event/events.json', 'date', '2026-02-31', 'bad-value'],
      ['event/events.json', 'script', [{ phase: 'party' }], 'bad-value'],
      ['event/challenges.json', 'context', long, 'too-long'],
      [`${board}/boards.json`, 'table_name', long, 'too-long'],
      [`${board}/boards.json`, 'phase', 'party', 'bad-value'],
      [`${board}/boards.json`, 'join_code', "x' or 1=1 --", 'bad-value'],
      [`${board}/boards.json`, 'created_at', -1, 'bad-value'],
      [`${board}/participants.json`, 'role', 'god', 'bad-value'],
      [`${board}/participants.json`, 'name', long, 'too-long'],
      [`${board}/drafts.json`, 'text', long, 'too-long'],
      [`${board}/ballots.json`, 'votes', { somebody: 1.5 }, 'bad-value'],
      [`${board}/ballots.json`, 'votes', { 'card-0001': 900 }, 'bad-value'],
      [`${board}/projects.json`, 'record', { version: 2 }, 'bad-value'],
      [`${board}/projects.json`, 'base', { identity: 1 }, 'bad-value'],
      [`${board}/board_states.json`, 'state', { cards: [{}], clusters: [] }, 'bad-value'],
    ];
    for (const [file, column, value, code] of wrong) {
      const fault = await faultOf(withFirst(file, { [column]: value }));
      expect(fault, `${file} ${column}`).toEqual({ code, file: file.split('/').at(-1), row: 1, column });
    }
    expect(await faultOf(withFirst(`${board}/boards.json`, { admin: true }))).toMatchObject({
      code: 'bad-value',
    });
  });

  it('must hold together', async () => {
    const nobody = 'nobody-at-all';
    const [other] = full.event.challenges[1]?.boards ?? [];
    const [leader] = rowsOf(`boards/${other?.id}/participants.json`);
    const loose: readonly (readonly [file: string, changed: ArchivedRow])[] = [
      ['event/challenges.json', { event_id: 'another-event' }],
      [`${board}/boards.json`, { challenge_id: nobody }],
      [`${board}/boards.json`, { id: String(other?.id) }],
      [`${board}/participants.json`, { board_id: String(other?.id) }],
      [`${board}/tokens.json`, { participant_id: nobody }],
      [`${board}/seats.json`, { participant_id: String(leader?.['id']) }],
      [`${board}/ballots.json`, { participant_id: nobody }],
      [`${board}/marks.json`, { participant_id: nobody }],
      [`${board}/drafts.json`, { participant_id: nobody }],
      [`${board}/client_ids.json`, { participant_id: nobody }],
      [`${board}/projects.json`, { id: '01234567-89ab-5def-8123-456789abcdef' }],
      [`${board}/project_links.json`, { project_id: nobody }],
    ];
    for (const [file, changed] of loose) {
      const fault = await faultOf(withFirst(file, changed));
      expect(['points-nowhere', 'twice'], `${file} ${Object.keys(changed)}`).toContain(fault?.code);
    }
    expect(await faultOf(zippedWith({ [`${board}/boards.json`]: null }))).toEqual({
      code: 'missing',
      file: 'boards.json',
    });
    expect(await faultOf(zippedWith({ [`${board}/client_ids.json`]: null }))).toEqual({
      code: 'points-nowhere',
      file: 'document.yjs',
    });
  });

  it('holds nothing twice', async () => {
    for (const file of ['event/events.json', `${board}/participants.json`, `${board}/ballots.json`]) {
      const fault = await faultOf(withRows(file, (rows) => [...rows, rows[0]]));
      expect(fault, file).toMatchObject({ code: 'twice' });
    }
    const [seat] = rowsOf(`${board}/seats.json`);
    const fault = await faultOf(withFirst(`${board}/boards.json`, { join_code: seat?.['code'] }));
    expect(fault).toMatchObject({ code: 'twice', column: 'code' });
  });
});

describe('the limits', () => {
  it('are those of who writes and of who reads: an archive that is made here can be read', async () => {
    const sizes = [...files.values()].map(({ length }) => length);
    const zipped = await zippedWith({ 'cards.csv': '' });
    const exact = {
      files: files.size,
      boards: full.event.challenges.flatMap(({ boards }) => boards).length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      lastBytes: lastBytes(),
      zippedBytes: zipped.length,
    };
    for (const [name, limits] of [
      ['exact', exact],
      ...Object.entries(exact).map(([key, most]) => [key, { ...exact, [key]: most - 1 }] as const),
    ] as const) {
      const written = writeArchive(t.evening, full.event, new Uint8Array(), undefined, limits);
      const read = await createArchiveReader(limits).open([zipped]);
      expect(read.ok, name).toBe(name === 'exact');
      if (read.ok) expect((await written).length).toBe(zipped.length);
      else await expect(written, name).rejects.toThrow(DocumentTooLargeError);
    }
  });

  it('hold the largest evening that our own limits allow', () => {
    const boards = Array.from({ length: maxTables }, (_, n) => `boards/board-${String(n).padStart(4, '0')}`);
    // Sixty states of 200 cards each.
    const states = maxStates * 200 * 330;
    const sizes = boards.flatMap((folder) => [
      { path: `${folder}/board_states.json`, bytes: states },
      { path: `${folder}/document.yjs`, bytes: 200_000 },
      ...archivedNames
        .filter((table) => archivedTables[table].of === 'board' && table !== 'board_states')
        .map((table) => ({ path: `${folder}/${table}.json`, bytes: 20_000 })),
    ]);
    expect(excessOf(sizes, archiveLimits)).toBeNull();
    expect(excessOf(Array(2).fill(sizes).flat(), archiveLimits)).toBe('too-big');
    const fullBoard = { path: `${boards[0]}/board_states.json`, bytes: maxStates * 8_000 * 330 };
    expect(excessOf([fullBoard], archiveLimits)).toBeNull();
  });
});

describe('what is in memory as a whole when it is stored [T6]', () => {
  it('is bounded: the records of all boards together', () => {
    const sizes = Array.from({ length: 24 }, (_, n) => ({
      path: `boards/board-${String(n).padStart(4, '0')}/projects.json`,
      bytes: 30 * 1024 * 1024,
    }));
    expect(excessOf(sizes, archiveLimits)).toBe('too-big');
    expect(excessOf(sizes.slice(0, 2), archiveLimits)).toBeNull();
  });

  it.each(['record', 'base', 'fresh'])('is bounded: one %s', async (column) => {
    const file = `${board}/projects.json`;
    const [project] = rowsOf(file);
    const given = Object(project?.[column]);
    const long = { ...given, project: { ...given.project, activities: 'x'.repeat(maxArchivedRecord) } };
    expect(await faultOf(withFirst(file, { [column]: long }))).toEqual({
      code: 'too-long',
      file: 'projects.json',
      row: 1,
      column,
    });
  });

  it('is bounded: the organisers of one board, of whom a token is drawn for each', async () => {
    const file = `${board}/participants.json`;
    const hash = (n: number) => createHash('sha256').update(`organiser ${n}`).digest('hex');
    const withOrganisers = (count: number) =>
      withRows(file, (rows) => [
        ...rows,
        ...Array.from({ length: count - rows.filter(({ role }) => role === 'organiser').length }, (_, n) => ({
          ...rows[0],
          ...{ id: `organiser-${n}-of-many`, role: 'organiser', token_hash: hash(n), link_hash: null },
        })),
      ]);
    expect(await faultOf(withOrganisers(maxOrganisers))).toBeNull();
    expect(await faultOf(withOrganisers(maxOrganisers + 1))).toEqual({ code: 'too-big' });
  });
});

/** What costs more to read than it weighs. */
const bombs: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  'a manifest of brackets': () => ({ 'archive.json': '['.repeat(10_000_000) }),
  'a small manifest of brackets': () => ({ 'archive.json': '['.repeat(1_000_000) }),
  'rows of brackets': () => ({ [`${board}/board_states.json`]: '[{"state":'.repeat(3_000_000) }),
  'brackets after a text that seems to go on': () => ({
    [`${board}/drafts.json`]: `["\\\\",${'['.repeat(2_000_000)}`,
  }),
  'very many tiny values': () => ({ [`${board}/marks.json`]: `[${'0,'.repeat(1_200_000)}0]` }),
  'very many empty rows': () => ({ [`${board}/marks.json`]: `[${'{},'.repeat(1_000_000)}{}]` }),
  'very many tiny values in a state': () => ({
    [`${board}/board_states.json`]: `[{"state":[${'[],'.repeat(6_000_000)}0]}]`,
  }),
  'a very long text': () => ({ [`${board}/drafts.json`]: `["${'x'.repeat(33 * 1024 * 1024)}"]` }),
};

describe('a bomb', () => {
  it.each(Object.entries(bombs))('is put out before it is parsed: %s', async (_name, changed) => {
    expect(await faultOf(zippedWith(changed()))).toEqual({ code: 'too-big' });
  });

  it('of very many keys is told what is wrong with it', async () => {
    const row = JSON.stringify(Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`k${n}`, 0])));
    expect(await faultOf(zippedWith({ [`${board}/marks.json`]: `[${row}]` }))).toMatchObject({
      code: 'bad-value',
    });
  });

  it('is refused by the server, which goes on', async () => {
    const body = new Uint8Array(await zippedWith({ 'archive.json': '['.repeat(10_000_000) }));
    const headers = { 'content-type': 'application/zip' };
    const response = await t.ask('POST', '/api/v1/archives?dry=1', { as: organiserKey, body, headers });
    expect(await problemOf(response)).toMatchObject({ status: 422, code: 'bad-archive' });
  });
});

describe('a document that is none', () => {
  const documents: Readonly<Record<string, () => Uint8Array>> = {
    'no bytes': () => new Uint8Array(),
    'any bytes': () => Uint8Array.from({ length: 500 }, (_, n) => (n * 37) % 256),
    'another root': () => made((doc) => doc.getMap('evil').set('a', 1)),
    'a card without anything': () => made((doc) => doc.getMap('cards').set('card-0001', new Y.Map())),
    'a card that is a text': () => made((doc) => doc.getMap('cards').set('card-0001', '<script>')),
    'a document in a document': () => made((doc) => doc.getMap('cards').set('card-0001', new Y.Doc())),
    'a beginning that is missing': () => {
      const doc = createBoardDoc();
      doc.getMap('cards').set('card-0001', new Y.Map());
      const before = Y.encodeStateVector(doc);
      doc.getMap('cards').set('card-0002', new Y.Map());
      return Y.encodeStateAsUpdate(doc, before);
    },
  };

  function made(change: (doc: Y.Doc) => void): Uint8Array {
    const doc = createBoardDoc();
    change(doc);
    return Y.encodeStateAsUpdate(doc);
  }

  it.each(Object.entries(documents))('is refused: %s', async (_name, bytes) => {
    expect(await faultOf(zippedWith({ [`${board}/document.yjs`]: bytes() }))).toEqual({
      code: 'bad-document',
      file: 'document.yjs',
    });
  });
});

describe('an archive that is in the way of what is here', () => {
  it('is told so, in both languages, and nothing is stored', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const response = await t.ask('POST', '/api/v1/archives?dry=1', {
        as: organiserKey,
        lang,
        body: new Uint8Array(await withFirst(`${board}/boards.json`, { phase: 'party' })),
        headers: { 'content-type': 'application/zip' },
      });
      const problem: ProblemAnswer = await problemOf(response);
      expect(problem).toMatchObject({ status: 422, code: 'bad-archive', field: 'boards.json 1 phase' });
      expect(problem.detail).toContain(lang === 'fr' ? 'Rien n’a été importé' : 'Nothing was imported');
      expect(Object.keys(words[lang].archive.faults).length).toBeGreaterThan(10);
    }
  });

  it('keeps its ids, and is refused where another event has them; codes and keys are made anew', async () => {
    const elsewhere = { ...(await newInstallation()), random: otherBytes() };
    const there = await openTestEvening(null, elsewhere);
    try {
      const zipped = await zippedWith({});
      const { event } = await there.event(1);
      const { db } = there.evening.database;
      const mine = { id: event.challenges[0]?.boards[0]?.id ?? ('' as never) };
      const taken = full.event.challenges[0]?.boards[1];
      const codes = { join_code: taken?.seatCodes[0] ?? '', screen_key: taken?.facilitatorKey ?? '' };
      await db.updateTable('boards').set(codes).where('id', '=', mine.id).execute();
      const imported = await inspectArchive(there.evening, ...(await opened(zipped)));
      expect(imported).toMatchObject({ ok: true, contents: { renewed: ['Table 2'] } });
      await there.ask('POST', '/api/v1/join', { json: { code: codes.join_code, name: 'Léa' } });
      const person = rowsOf(`${board}/participants.json`)[0]?.['id'] as never;
      await db.updateTable('participants').set({ id: person }).execute();
      expect(await bring(there, zipped)).toMatchObject({ ok: false, obstacle: 'ids-taken' });
      expect(await db.selectFrom('events').select('id').execute()).toEqual([{ id: event.id }]);
      await db
        .updateTable('participants')
        .set({ id: 'somebody-else' as never })
        .execute();
      expect(await bring(there, zipped)).toMatchObject({ ok: true });
      const moved = await jsonOf<typeof full.event>(
        await there.ask('GET', `/api/v1/events/${full.event.id}`, { as: organiserKey }),
      );
      const after = moved.challenges[0]?.boards[1];
      expect(after?.seatCodes[0]).not.toBe(taken?.seatCodes[0]);
      expect(after?.facilitatorKey).not.toBe(taken?.facilitatorKey);
      expect(after?.seatCodes.slice(1)).toEqual(taken?.seatCodes.slice(1));
    } finally {
      await there.close();
      await rm(elsewhere.dir, { recursive: true });
    }
  });

  it('keeps what is secret now to this installation [T4] [T5]', async () => {
    const path = `/api/v1/boards/${full.board}/phase`;
    const ask = (query = '') =>
      t.ask('GET', `/api/v1/events/${full.event.id}/archive${query}`, { as: organiserKey });
    await jsonOf(await t.ask('POST', path, { as: organiserKey, json: { phase: 'vote' } }));
    expect(await problemOf(await ask())).toMatchObject({ status: 409, code: 'still-secret' });
    const without = await unzipped(new Uint8Array(await (await ask('?without=secrets')).arrayBuffer()));
    expect([...without.keys()].filter((path) => path.includes('ballots'))).toEqual([]);
    const manifest = JSON.parse(Buffer.from(without.get('archive.json') ?? []).toString());
    expect(manifest.leftOut).toMatchObject([{ board: full.board, ballots: true }]);
  });

  it('comes back at once, unless somebody has a board open that was deleted and could be written over it', async () => {
    const zipped = await zippedWith({});
    const path = `/api/v1/events/${full.event.id}?deletes=everything`;
    expect((await t.ask('DELETE', path, { as: organiserKey })).status).toBe(204);
    // A command that was under way.
    const hub = { ...t.evening.hub, isOpen: (id: string) => id === full.board };
    const during = { ...t, evening: { ...t.evening, hub } };
    expect(await bring(during, zipped)).toMatchObject({ ok: false, obstacle: 'still-open' });
    expect(await t.evening.database.db.selectFrom('events').selectAll().execute()).toEqual([]);
    expect(await bring(t, zipped)).toMatchObject({ ok: true });
  });
});

/** Not those of another installation. */
function otherBytes(): (size: number) => Uint8Array {
  let calls = 0;
  return (size) => createHash('shake256', { outputLength: size }).update(`other ${calls++}`).digest();
}
