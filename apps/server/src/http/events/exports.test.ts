// What an event produced as files: opened by libraries that did not write them, the same bytes each time, and without what
// is secret.

import { text } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

const formula = '=HYPERLINK("http://evil.example","click")';
const awkward = 'Un four _x0041_ <b>&amp; \u{1F35E} مخبز';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening('https://terreau.example');
  table = await setTable(t);
  const cards = await table.addCards(formula, awkward);
  const cluster = await table.addCluster('Le fournil: +33', cards);
  await table.phase('converge');
  const json = { clusters: [cluster], reason: 'to have one' };
  await jsonOf(await t.ask('POST', `${table.path}/converge`, { as: organiserKey, json }));
});
afterAll(() => t.close());

async function fetched(file: string, lang: 'fr' | 'en' = 'en'): Promise<Buffer<ArrayBuffer>> {
  const response = await t.ask('GET', `/api/v1/events/${table.event}/${file}`, { as: organiserKey, lang });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}

describe('the workbook', () => {
  it('holds projects, cards and tables: texts that are no formulas, real dates and numbers', async () => {
    const sheets = await readWorkbook(await fetched('export.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Projects', 'Cards', 'Tables']);
    const [projects, cards, tables] = sheets.map(({ data }) => data);
    const [head = [], ...rows] = cards ?? [];
    const texts = rows.map((row) => row[head.indexOf('Text')]);
    expect(texts).toEqual(expect.arrayContaining([formula, awkward]));
    expect(rows[0]?.[head.indexOf('Written on (UTC)')]).toBeInstanceOf(Date);
    expect(rows[0]?.[head.indexOf('Votes')]).toBe(0);
    const project = projects?.[1] ?? [];
    expect(project).toEqual(expect.arrayContaining(['Le fournil: +33', new Date('2026-11-22'), 0]));
    expect(tables?.[1]).toEqual(expect.arrayContaining(['Decide', 2, 1]));
  });

  it('speaks French to those who do, and is the same bytes each time', async () => {
    const french = await fetched('export.xlsx', 'fr');
    expect((await readWorkbook(french)).map(({ sheet }) => sheet)).toEqual(['Projets', 'Cartes', 'Tables']);
    expect(french.equals(await fetched('export.xlsx', 'fr'))).toBe(true);
  });
});

describe('an export for those whom names do not concern', () => {
  it.each(['json', 'csv', 'xlsx', 'zip'])('says nobody’s name as %s, and everything else', async (format) => {
    const said = async (query: string): Promise<string> => {
      const bytes = await fetched(`export.${format}${query}`);
      if (format === 'zip') return JSON.stringify([...(await unzipped(bytes))]);
      return format === 'xlsx' ? JSON.stringify(await readWorkbook(bytes)) : bytes.toString();
    };
    const [named, unnamed] = [await said(''), await said('?names=no')];
    expect(named).toContain('Ana');
    expect(unnamed).not.toContain('Ana');
    for (const text of ['Le fournil', 'evil.example', 'Comment mieux manger ici'])
      expect(unnamed).toContain(text);
  });
});

describe('the archive', () => {
  it('holds the tables, every board and every brief in every format, the same bytes each time', async () => {
    const zip = await fetched('export.zip');
    expect(zip.equals(await fetched('export.zip'))).toBe(true);
    const files = await unzipped(zip);
    const folder = 'boards/01-comment-mieux-manger-ici';
    expect([...files.keys()].sort()).toEqual(
      [
        'README.txt',
        ...['svg', 'md', 'json'].map((end) => `${folder}/01-table-1.${end}`),
        ...['svg', 'md', 'json'].map((end) => `${folder}/02-table-2.${end}`),
        ...['pdf', 'docx', 'md', 'json', 'jsonld'].map((end) => `briefs/le-fournil-33.${end}`),
        'briefs.pdf',
        'cards.csv',
        'event.json',
        'event.xlsx',
      ].sort(),
    );
    expect(files.get('briefs/le-fournil-33.pdf')?.startsWith('%PDF-')).toBe(true);
    expect(files.get(`${folder}/01-table-1.svg`)).toContain('&lt;b&gt;');
    expect(files.get('cards.csv')).toContain(`"'=HYPERLINK(`);
    const all = [...files.values()].join('\n');
    for (const secret of [table.joinCode, table.facilitator.token, organiserKey])
      expect(all).not.toContain(secret);
  });

  it('is listed and read by whoever asks for it in the background too', async () => {
    const json = { kind: 'zip', locale: 'fr' };
    const path = `/api/v1/events/${table.event}/documents`;
    const { id } = await jsonOf<{ id: string }>(await t.ask('POST', path, { as: organiserKey, json }));
    const waited = await fetched('export.zip', 'fr');
    const response = await t.ask('GET', `/api/v1/documents/${id}/file`, { as: organiserKey });
    expect(Buffer.from(await response.arrayBuffer()).equals(waited)).toBe(true);
    expect([...(await unzipped(waited)).keys()]).toContain('LISEZ-MOI.txt');
  });
});

it('names the formats that there are', async () => {
  const path = `/api/v1/events/${table.event}/export.odt`;
  const { detail } = await problemOf(await t.ask('GET', path, { as: organiserKey }));
  expect(detail).toContain('zip, xlsx, csv, json');
});
