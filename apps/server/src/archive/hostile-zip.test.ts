// ZIP files that somebody made to do harm: each is refused before it costs anything, with a reason in words. [T6]

import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOf, makeArchive, type TestArchive } from '../testing/changed-archive.ts';
import { organiserKey, problemOf } from '../testing/test-evening.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await makeArchive();
});
afterAll(() => archive.t.close());

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
    const whole = await archive.zippedWith({});
    expect(await faultOf(whole)).toBeNull();
    for (const part of [0.2, 0.5, 0.9, 0.999])
      expect(await faultOf(whole.slice(0, whole.length * part))).toEqual({ code: 'not-a-zip' });
  });
});

/** What costs more to read than it weighs. */
const bombs: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  'a manifest of brackets': () => ({ 'archive.json': '['.repeat(10_000_000) }),
  'a small manifest of brackets': () => ({ 'archive.json': '['.repeat(1_000_000) }),
  'rows of brackets': () => ({ [`${archive.board}/board_states.json`]: '[{"state":'.repeat(3_000_000) }),
  'brackets after a text that seems to go on': () => ({
    [`${archive.board}/drafts.json`]: `["\\\\",${'['.repeat(2_000_000)}`,
  }),
  'very many tiny values': () => ({ [`${archive.board}/marks.json`]: `[${'0,'.repeat(1_200_000)}0]` }),
  'very many empty rows': () => ({ [`${archive.board}/marks.json`]: `[${'{},'.repeat(1_000_000)}{}]` }),
  'very many tiny values in a state': () => ({
    [`${archive.board}/board_states.json`]: `[{"state":[${'[],'.repeat(6_000_000)}0]}]`,
  }),
  'a very long text': () => ({ [`${archive.board}/drafts.json`]: `["${'x'.repeat(33 * 1024 * 1024)}"]` }),
};

describe('a bomb', () => {
  it.each(Object.entries(bombs))('is put out before it is parsed: %s', async (_name, changed) => {
    expect(await faultOf(archive.zippedWith(changed()))).toEqual({ code: 'too-big' });
  });

  it('of very many keys is told what is wrong with it', async () => {
    const row = JSON.stringify(Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`k${n}`, 0])));
    expect(await faultOf(archive.zippedWith({ [`${archive.board}/marks.json`]: `[${row}]` }))).toMatchObject({
      code: 'bad-value',
    });
  });

  it('is refused by the server, which goes on', async () => {
    const body = new Uint8Array(await archive.zippedWith({ 'archive.json': '['.repeat(10_000_000) }));
    const headers = { 'content-type': 'application/zip' };
    const response = await archive.t.ask('POST', '/api/v1/archives?dry=1', {
      as: organiserKey,
      body,
      headers,
    });
    expect(await problemOf(response)).toMatchObject({ status: 422, code: 'bad-archive' });
  });
});
