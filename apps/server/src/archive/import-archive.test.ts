// An archive while it comes: a little at a time, and in the end whole or not at all.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FullEvening, playFullEvening } from '../testing/full-evening.ts';
import { openTestEvening, organiserKey, type TestEvening } from '../testing/test-evening.ts';
import { unzipped } from '../testing/unzipped.ts';
import { type ArchiveReader, createArchiveReader } from './archive-reader.ts';
import { archivedNames } from './archived-tables.ts';
import { importArchive } from './import-archive.ts';
import { removeUnfinishedImport } from './unfinished-import.ts';
import { StoppingError, untilStopping } from './until-stopping.ts';
import { writeArchive } from './write-archive.ts';
import { writeZip } from './zip-writer.ts';

let there: TestEvening;
let full: FullEvening;
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const here = await openTestEvening();
  full = await playFullEvening(here);
  files = await unzipped(await writeArchive(here.evening, full.event, new Uint8Array()));
  await here.close();
  there = await openTestEvening();
});
afterAll(() => there.close());

function zip(all: ReadonlyMap<string, Uint8Array>) {
  return writeZip([...all].map(([name, bytes]) => ({ name, bytes })));
}

async function bring(reader: ArchiveReader, evening = there.evening) {
  const opened = await reader.open([await zip(files)]);
  if (!opened.ok) throw new Error(opened.fault.code);
  return importArchive(evening, reader, opened.value);
}

describe('an archive on its way in', () => {
  /** How many rows there are of anything. */
  async function storedRows(): Promise<number> {
    const { db } = there.evening.database;
    const tables = ['updates', 'snapshots', 'arriving', ...archivedNames] as const;
    const counts = tables.map((table) => db.selectFrom(table).selectAll().execute());
    return (await Promise.all(counts)).flat().length;
  }

  it('comes in parts between which others have their turn', async () => {
    const file = `boards/${full.board}/board_states.json`;
    const [state] = JSON.parse(Buffer.from(files.get(file) ?? []).toString());
    const cards = (n: number) => ({
      cards: Array.from({ length: 500 }, (_, c) => cardOf(n, c)),
      clusters: [],
    });
    const states = Array.from({ length: 60 }, (_, n) => ({ ...state, number: n + 1, state: cards(n) }));
    const large = new Map(files).set(file, Buffer.from(JSON.stringify(states)));
    const reader = createArchiveReader();
    const opened = await reader.open([await zip(large)]);
    if (!opened.ok) throw new Error(opened.fault.code);
    const sizes: number[] = [];
    const imported = await importArchive(
      there.evening,
      {
        ...reader,
        next: async (stage) => {
          const parts = await reader.next(stage);
          sizes.push(JSON.stringify(parts).length);
          return parts;
        },
      },
      opened.value,
    );
    expect(imported).toMatchObject({ ok: true, contents: { states: 60 } });
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
    const gone = await there.ask('DELETE', `/api/v1/events/${full.event.id}?deletes=everything`, {
      as: organiserKey,
    });
    expect(gone.status).toBe(204);
    expect(await storedRows()).toBe(0);
  });

  it('[T1] leaves nothing when it cannot come to its end', async () => {
    const reader = createArchiveReader();
    const breaking: ArchiveReader = {
      ...reader,
      next: async (stage) => (stage === 'last' ? Promise.reject(new Error('no more')) : reader.next(stage)),
    };
    await expect(bring(breaking)).rejects.toThrow('no more');
    expect(await storedRows()).toBe(0);
  });

  it('[T1] does not come over a board that somebody has opened meanwhile', async () => {
    let isOpen = false;
    const reader = createArchiveReader();
    const late: ArchiveReader = {
      ...reader,
      next: async (stage) => {
        isOpen = stage === 'last';
        return reader.next(stage);
      },
    };
    const hub = { ...there.evening.hub, isOpen: (board: string) => isOpen && board === full.board };
    const imported = await bring(late, { ...there.evening, hub });
    expect(imported).toMatchObject({ ok: false, obstacle: 'still-open' });
    expect(await storedRows()).toBe(0);
  });

  it('[T1] is abandoned when the server ends, and the next start removes what there is of it', async () => {
    let isStopping = false;
    const reader = createArchiveReader();
    const ending: ArchiveReader = {
      ...reader,
      next: async (stage) => {
        isStopping = stage === 'last';
        return reader.next(stage);
      },
    };
    await expect(bring(untilStopping(ending, () => isStopping))).rejects.toThrow(StoppingError);
    expect(await storedRows()).toBeGreaterThan(10);
    await removeUnfinishedImport(there.evening.database);
    expect(await storedRows()).toBe(0);
  });

  it('[T1] is found by nobody until all of it is there, and a restart removes what there is of it', async () => {
    const reader = createArchiveReader();
    const { promise: isAlmostThere, resolve } = Promise.withResolvers<void>();
    const hanging: ArchiveReader = {
      ...reader,
      next: (stage) => {
        if (stage === 'ahead') return reader.next(stage);
        resolve();
        return new Promise(() => undefined);
      },
    };
    void bring(hanging);
    await isAlmostThere;
    expect(await storedRows()).toBeGreaterThan(10);
    const { event, project } = full;
    for (const path of [`events/${event.id}`, `boards/${full.board}`, `projects/${project}`])
      expect((await there.ask('GET', `/api/v1/${path}`, { as: organiserKey })).status, path).toBe(404);
    const code = event.challenges[0]?.boards[0]?.joinCode;
    const joining = await there.ask('POST', '/api/v1/join', { json: { code, name: 'Léa' } });
    expect(joining.status).toBe(404);
    await removeUnfinishedImport(there.evening.database);
    expect(await storedRows()).toBe(0);
  });
});

function cardOf(state: number, n: number) {
  const by = { author: full.ana.participantId, createdAt: 1_795_000_000_000 };
  const looks = { kind: 'idea', at: [0, 0], colour: 'straw', cluster: null, hidden: false, notes: [] };
  return { id: `card-${state}-${n}-xxxx`, text: 'Un four à pain pour la rue', ...looks, ...by };
}
