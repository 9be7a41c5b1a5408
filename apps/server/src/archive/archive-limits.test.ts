// What an archive may hold: enough for the largest evening, and no more than whoever takes it in can bear. [T6]

import { createHash } from 'node:crypto';
import { maxTables } from '@terreau/workshop/preparing/planned-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentTooLargeError } from '../documents/too-large.ts';
import { maxStates } from '../evening/history.ts';
import { faultOf, makeArchive, type TestArchive } from '../testing/changed-archive.ts';
import { archiveLimits, excessOf, maxArchivedRecord, maxOrganisers } from './archive-limits.ts';
import { createArchiveReader } from './archive-reader.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import { stageOf } from './stages.ts';
import { writeArchive } from './write-archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await makeArchive();
});
afterAll(() => archive.t.close());

/** How much of it is stored last. */
function lastBytes(): number {
  const isLast = (path: string) =>
    archivedNames.some((table) => stageOf[table] === 'last' && path.endsWith(`/${table}.json`));
  return [...archive.files].reduce((sum, [path, bytes]) => sum + (isLast(path) ? bytes.length : 0), 0);
}

describe('the limits', () => {
  it('are those of who writes and of who reads: an archive that is made here can be read', async () => {
    const sizes = [...archive.files.values()].map(({ length }) => length);
    const zipped = await archive.zippedWith({ 'cards.csv': '' });
    const exact = {
      files: archive.files.size,
      boards: archive.full.event.challenges.flatMap(({ boards }) => boards).length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      lastBytes: lastBytes(),
      zippedBytes: zipped.length,
    };
    for (const [name, limits] of [
      ['exact', exact],
      ...Object.entries(exact).map(([key, most]) => [key, { ...exact, [key]: most - 1 }] as const),
    ] as const) {
      const written = writeArchive(
        archive.t.evening,
        archive.full.event,
        new Uint8Array(),
        undefined,
        limits,
      );
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
    const file = `${archive.board}/projects.json`;
    const [project] = archive.rowsOf(file);
    const given = Object(project?.[column]);
    const long = { ...given, project: { ...given.project, activities: 'x'.repeat(maxArchivedRecord) } };
    expect(await faultOf(archive.withFirst(file, { [column]: long }))).toEqual({
      code: 'too-long',
      file: 'projects.json',
      row: 1,
      column,
    });
  });

  it('is bounded: the organisers of one board, of whom a token is drawn for each', async () => {
    const file = `${archive.board}/participants.json`;
    const hash = (n: number) => createHash('sha256').update(`organiser ${n}`).digest('hex');
    const withOrganisers = (count: number) =>
      archive.withRows(file, (rows) => [
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
