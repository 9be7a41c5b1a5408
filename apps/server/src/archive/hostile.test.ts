// Archives that somebody made to do harm, or broke: each is refused whole, with a reason in words, and nothing is stored. [T6]

import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createBoardDoc } from '@terreau/board/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { words } from '../http/words.ts';
import { faultOf, makeArchive, type TestArchive } from '../testing/changed-archive.ts';
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
import { createArchiveReader } from './archive-reader.ts';
import type { ArchivedRow } from './archived-rows.ts';
import { importArchive, inspectArchive } from './import-archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await makeArchive();
});
afterAll(() => archive.t.close());

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

describe('as an archive', () => {
  it('must be one, of a version that is known', async () => {
    const manifest = JSON.parse(Buffer.from(archive.files.get('archive.json') ?? []).toString());
    expect(await faultOf(archive.zippedWith({ 'archive.json': null }))).toEqual({ code: 'no-manifest' });
    expect(await faultOf(archive.zippedWith({ 'archive.json': '{"format":"other"}' }))).toEqual({
      code: 'no-manifest',
    });
    const later = JSON.stringify({ ...manifest, version: 2 });
    expect(await faultOf(archive.zippedWith({ 'archive.json': later }))).toEqual({
      code: 'other-version',
      version: 2,
    });
    expect(await faultOf(archive.zippedWith({ 'evil.sh': 'rm -rf' }))).toEqual({ code: 'unknown-file' });
    expect(await faultOf(archive.zippedWith({ 'event/events.json': null }))).toMatchObject({
      code: 'missing',
    });
  });

  it('must be readable', async () => {
    const file = 'boards.json';
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/${file}`]: '[{' }))).toEqual({
      code: 'broken-json',
      file,
    });
    const latin = Uint8Array.of(0x5b, 0x22, 0xe9, 0x22, 0x5d);
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/${file}`]: latin }))).toEqual({
      code: 'broken-json',
      file,
    });
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/${file}`]: '{}' }))).toEqual({
      code: 'bad-value',
      file,
    });
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/${file}`]: '[null]' }))).toMatchObject({
      code: 'bad-value',
    });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/${file}`]: deep }))).toEqual({
      code: 'too-big',
    });
  });

  it('says where a value is wrong', async () => {
    const long = 'x'.repeat(10_000);
    const wrong: readonly (readonly [file: string, column: string, value: unknown, code: string])[] = [
      ['event/events.json', 'name', long, 'too-long'],
      ['event/events.json', 'name', 'a\u202eb', 'bad-value'],
      ['event/events.json', 'date', '2026-02-31', 'bad-value'],
      ['event/events.json', 'script', [{ phase: 'party' }], 'bad-value'],
      ['event/challenges.json', 'context', long, 'too-long'],
      [`${archive.board}/boards.json`, 'table_name', long, 'too-long'],
      [`${archive.board}/boards.json`, 'phase', 'party', 'bad-value'],
      [`${archive.board}/boards.json`, 'join_code', "x' or 1=1 --", 'bad-value'],
      [`${archive.board}/boards.json`, 'created_at', -1, 'bad-value'],
      [`${archive.board}/participants.json`, 'role', 'god', 'bad-value'],
      [`${archive.board}/participants.json`, 'name', long, 'too-long'],
      [`${archive.board}/drafts.json`, 'text', long, 'too-long'],
      [`${archive.board}/ballots.json`, 'votes', { somebody: 1.5 }, 'bad-value'],
      [`${archive.board}/ballots.json`, 'votes', { 'card-0001': 900 }, 'bad-value'],
      [`${archive.board}/projects.json`, 'record', { version: 2 }, 'bad-value'],
      [`${archive.board}/projects.json`, 'base', { identity: 1 }, 'bad-value'],
      [`${archive.board}/board_states.json`, 'state', { cards: [{}], clusters: [] }, 'bad-value'],
    ];
    for (const [file, column, value, code] of wrong) {
      const fault = await faultOf(archive.withFirst(file, { [column]: value }));
      expect(fault, `${file} ${column}`).toEqual({ code, file: file.split('/').at(-1), row: 1, column });
    }
    expect(await faultOf(archive.withFirst(`${archive.board}/boards.json`, { admin: true }))).toMatchObject({
      code: 'bad-value',
    });
  });

  it('must hold together', async () => {
    const nobody = 'nobody-at-all';
    const [other] = archive.full.event.challenges[1]?.boards ?? [];
    const [leader] = archive.rowsOf(`boards/${other?.id}/participants.json`);
    const loose: readonly (readonly [file: string, changed: ArchivedRow])[] = [
      ['event/challenges.json', { event_id: 'another-event' }],
      [`${archive.board}/boards.json`, { challenge_id: nobody }],
      [`${archive.board}/boards.json`, { id: String(other?.id) }],
      [`${archive.board}/participants.json`, { board_id: String(other?.id) }],
      [`${archive.board}/tokens.json`, { participant_id: nobody }],
      [`${archive.board}/seats.json`, { participant_id: String(leader?.['id']) }],
      [`${archive.board}/ballots.json`, { participant_id: nobody }],
      [`${archive.board}/marks.json`, { participant_id: nobody }],
      [`${archive.board}/drafts.json`, { participant_id: nobody }],
      [`${archive.board}/client_ids.json`, { participant_id: nobody }],
      [`${archive.board}/projects.json`, { id: '01234567-89ab-5def-8123-456789abcdef' }],
      [`${archive.board}/project_links.json`, { project_id: nobody }],
    ];
    for (const [file, changed] of loose) {
      const fault = await faultOf(archive.withFirst(file, changed));
      expect(['points-nowhere', 'twice'], `${file} ${Object.keys(changed)}`).toContain(fault?.code);
    }
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/boards.json`]: null }))).toEqual({
      code: 'missing',
      file: 'boards.json',
    });
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/client_ids.json`]: null }))).toEqual({
      code: 'points-nowhere',
      file: 'document.yjs',
    });
  });

  it('holds nothing twice', async () => {
    for (const file of [
      'event/events.json',
      `${archive.board}/participants.json`,
      `${archive.board}/ballots.json`,
    ]) {
      const fault = await faultOf(archive.withRows(file, (rows) => [...rows, rows[0]]));
      expect(fault, file).toMatchObject({ code: 'twice' });
    }
    const [seat] = archive.rowsOf(`${archive.board}/seats.json`);
    const fault = await faultOf(
      archive.withFirst(`${archive.board}/boards.json`, { join_code: seat?.['code'] }),
    );
    expect(fault).toMatchObject({ code: 'twice', column: 'code' });
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
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/document.yjs`]: bytes() }))).toEqual({
      code: 'bad-document',
      file: 'document.yjs',
    });
  });
});

describe('an archive that is in the way of what is here', () => {
  it('is told so, in both languages, and nothing is stored', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const response = await archive.t.ask('POST', '/api/v1/archives?dry=1', {
        as: organiserKey,
        lang,
        body: new Uint8Array(await archive.withFirst(`${archive.board}/boards.json`, { phase: 'party' })),
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
      const zipped = await archive.zippedWith({});
      const { event } = await there.event(1);
      const { db } = there.evening.database;
      const mine = { id: event.challenges[0]?.boards[0]?.id ?? ('' as never) };
      const taken = archive.full.event.challenges[0]?.boards[1];
      const codes = { join_code: taken?.seatCodes[0] ?? '', screen_key: taken?.facilitatorKey ?? '' };
      await db.updateTable('boards').set(codes).where('id', '=', mine.id).execute();
      const imported = await inspectArchive(there.evening, ...(await opened(zipped)));
      expect(imported).toMatchObject({ ok: true, contents: { renewed: ['Table 2'] } });
      await there.ask('POST', '/api/v1/join', { json: { code: codes.join_code, name: 'Léa' } });
      const person = archive.rowsOf(`${archive.board}/participants.json`)[0]?.['id'] as never;
      await db.updateTable('participants').set({ id: person }).execute();
      expect(await bring(there, zipped)).toMatchObject({ ok: false, obstacle: 'ids-taken' });
      expect(await db.selectFrom('events').select('id').execute()).toEqual([{ id: event.id }]);
      await db
        .updateTable('participants')
        .set({ id: 'somebody-else' as never })
        .execute();
      expect(await bring(there, zipped)).toMatchObject({ ok: true });
      const moved = await jsonOf<typeof archive.full.event>(
        await there.ask('GET', `/api/v1/events/${archive.full.event.id}`, { as: organiserKey }),
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
    const path = `/api/v1/boards/${archive.full.board}/phase`;
    const ask = (query = '') =>
      archive.t.ask('GET', `/api/v1/events/${archive.full.event.id}/archive${query}`, { as: organiserKey });
    await jsonOf(await archive.t.ask('POST', path, { as: organiserKey, json: { phase: 'vote' } }));
    expect(await problemOf(await ask())).toMatchObject({ status: 409, code: 'still-secret' });
    const without = await unzipped(new Uint8Array(await (await ask('?without=secrets')).arrayBuffer()));
    expect([...without.keys()].filter((path) => path.includes('ballots'))).toEqual([]);
    const manifest = JSON.parse(Buffer.from(without.get('archive.json') ?? []).toString());
    expect(manifest.leftOut).toMatchObject([{ board: archive.full.board, ballots: true }]);
  });

  it('comes back at once, unless somebody has a board open that was deleted and could be written over it', async () => {
    const zipped = await archive.zippedWith({});
    const path = `/api/v1/events/${archive.full.event.id}?deletes=everything`;
    expect((await archive.t.ask('DELETE', path, { as: organiserKey })).status).toBe(204);
    // A command that was under way.
    const hub = { ...archive.t.evening.hub, isOpen: (id: string) => id === archive.full.board };
    const during = { ...archive.t, evening: { ...archive.t.evening, hub } };
    expect(await bring(during, zipped)).toMatchObject({ ok: false, obstacle: 'still-open' });
    expect(await archive.t.evening.database.db.selectFrom('events').selectAll().execute()).toEqual([]);
    expect(await bring(archive.t, zipped)).toMatchObject({ ok: true });
  });
});

/** Not those of another installation. */
function otherBytes(): (size: number) => Uint8Array {
  let calls = 0;
  return (size) => createHash('shake256', { outputLength: size }).update(`other ${calls++}`).digest();
}
