import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readIdeas } from './csv-ideas.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const textsOf = (bytes: Uint8Array) => {
  const read = readIdeas(bytes);
  return read.ok ? read.ideas.map(({ text }) => text) : read.problems;
};

describe('a file of ideas', () => {
  test('has its ideas in the column text, and may tell their kinds in either language', () => {
    const csv = 'id,text,kind\n1,Un four à pain,ressource\n2,Ouvrir le dimanche,\n3,Et le lundi ?,Question\n';
    expect(readIdeas(utf8(csv))).toEqual({
      ok: true,
      ideas: [
        { text: 'Un four à pain', kind: 'resource' },
        { text: 'Ouvrir le dimanche' },
        { text: 'Et le lundi ?', kind: 'question' },
      ],
    });
  });

  test('has them in comment-body as Polis calls it, continued in body as Decidim does', () => {
    const csv =
      'comment-id,comment-body,body\n1,Un marché,Le jeudi soir\n2,Une halle,\n3,Le pain,Le pain bis\n';
    expect(textsOf(utf8(csv))).toEqual(['Un marché\nLe jeudi soir', 'Une halle', 'Le pain bis']);
  });

  test('keeps quotes, separators and line breaks of a cell', () => {
    const csv = 'text;kind\r\n"Dire ""oui"" ; puis\r\nfaire, ensemble";idea\r\n\r\nUn "mot" dedans;need\r\n';
    expect(textsOf(utf8(csv))).toEqual(['Dire "oui" ; puis\nfaire, ensemble', 'Un "mot" dedans']);
  });

  test.each([',', ';', '\t'])('may be separated by %j', (separator) => {
    const csv = `n${separator}TEXT \n1${separator}Une idée`;
    expect(textsOf(utf8(csv))).toEqual(['Une idée']);
  });

  test('of one column needs no quotes around commas', () => {
    expect(textsOf(utf8('text\nDu pain, du vin; et du temps\n"Entre ""nous"", oui"\n'))).toEqual([
      'Du pain, du vin; et du temps',
      'Entre "nous", oui',
    ]);
  });

  test.each([
    ['UTF-8', utf8('text\nÉté à l’œuvre\n')],
    ['UTF-8 with a byte order mark', utf8('\ufefftext\nÉté à l’œuvre\n')],
    ['UTF-16 with a byte order mark', utf16('\ufefftext\nÉté à l’œuvre\n')],
    ['UTF-16', utf16('text\nÉté à l’œuvre\n')],
    ['Windows-1252', new Uint8Array([...latin1('text\nÉté à l'), 0x92, 0x9c, ...latin1('uvre\n')])],
  ])('may be encoded in %s', (_encoding, bytes) => {
    expect(textsOf(bytes)).toEqual(['Été à l’œuvre']);
  });

  test('in Latin-1 is read as it was written', () => {
    expect(textsOf(latin1('n;text\n1;Forêt brûlée, où ça ?\n'))).toEqual(['Forêt brûlée, où ça ?']);
  });

  test('may have rows without text, with spaces around and with control characters', () => {
    expect(textsOf(utf8('text,n\n  ,1\n,2\n\n  a\u0001b \u202ec,3\n  Un four ,4\n'))).toEqual([
      'ab c',
      'Un four',
    ]);
  });
});

describe('what cannot be read is named', () => {
  test('no column of ideas', () => {
    expect(textsOf(utf8('titre,corps\nUn,Deux\n'))).toEqual([{ reason: 'no-column' }]);
  });

  test('nothing in it', () => {
    expect(textsOf(utf8(''))).toEqual([{ reason: 'empty' }]);
    expect(textsOf(utf8('text,kind\n,\n'))).toEqual([{ reason: 'empty' }]);
  });

  test('a quote that is never closed, in its row', () => {
    expect(textsOf(utf8('n,text\n1,bien\n2,"ouvert\n3,suite\n'))).toEqual([{ reason: 'unreadable', row: 3 }]);
  });

  test('every row that is too long or of an unknown kind, counted as a spreadsheet does', () => {
    const long = 'a'.repeat(2_001);
    const csv = `text,kind\n"bon\nbon",idea\n${long},idea\nautre,souhait\n${'b'.repeat(2_000)},need\n`;
    expect(textsOf(utf8(csv))).toEqual([
      { reason: 'too-long', row: 3, characters: 2_001, max: 2_000 },
      { reason: 'bad-kind', row: 4 },
    ]);
  });

  test('a file that is no text', () => {
    expect(textsOf(utf8('text\na\u0000b\n'))).toEqual([{ reason: 'unreadable', row: 1 }]);
    expect(textsOf(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0xfe]))).toEqual([
      { reason: 'unreadable', row: 1 },
    ]);
  });
});

describe('what would cost too much is refused before it does [T6]', () => {
  const bytes = 2 * 1024 * 1024;
  const filled = (head: string, line: string) =>
    utf8(head + line.repeat((bytes - head.length) / line.length));

  test.each([
    ['a header of separators', filled('text', ','), { reason: 'too-many-columns', max: 200 }],
    ['a header of another separator', filled('text', ';'), { reason: 'too-many-columns', max: 200 }],
    ['empty rows', filled('text\n', '\n'), { reason: 'too-many-rows', max: 10_000 }],
    ['short rows', filled('text\n', 'a\n'), { reason: 'too-many-rows', max: 10_000 }],
    ['one row of separators', filled('text,n\n', ','), { reason: 'too-many-cells', max: 250_000 }],
    ['wide rows', filled('text,n\n', `a${','.repeat(199)}\n`), { reason: 'too-many-cells', max: 250_000 }],
    ['a header that never ends', filled('', 'x'), { reason: 'no-column' }],
  ])('%s', (_name, file, problem) => {
    const begun = process.cpuUsage();
    expect(textsOf(file)).toEqual([problem]);
    // Some 10 ms of this process, however busy the machine is; without the limits one to three seconds.
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(500);
  });

  test('a board full of ideas is not too much, in a table of 20 columns', () => {
    const ideas = Array.from({ length: 10_000 }, (_, n) => `${n}${','.repeat(19)}Une idée`);
    expect(textsOf(utf8(`n${','.repeat(19)}text\n${ideas.join('\n')}\n`))).toHaveLength(10_000);
    expect(textsOf(utf8(`text\n${'Une idée\n'.repeat(10_001)}`))).toEqual([
      { reason: 'too-many-rows', max: 10_000 },
    ]);
    const names = Array.from({ length: 199 }, (_, n) => `colonne ${n}`);
    expect(textsOf(utf8(`${names.join(';')};text\n${';'.repeat(199)}Une idée\n`))).toEqual(['Une idée']);
  });
});

describe('a table written by hand for this test', () => {
  const read = (file: string) => readFileSync(new URL(file, import.meta.url));

  test.each(['csv-ideas.sample-utf-8.csv', 'csv-ideas.sample-latin-1.csv'])('%s', (file) => {
    expect(readIdeas(read(file))).toEqual({
      ok: true,
      ideas: [
        { text: "Où manger le soir après l'école ?", kind: 'need' },
        { text: 'Un four à pain, « comme avant »\nau coeur du marché', kind: 'idea' },
        { text: 'Le préau du collège est vide; on peut y goûter', kind: 'resource' },
        { text: 'À qui la forêt brûlée ?', kind: 'question' },
        { text: 'Noël "pour tous"' },
      ],
    });
  });

  test('which is not the same in both encodings', () => {
    expect(read('csv-ideas.sample-latin-1.csv')).not.toEqual(read('csv-ideas.sample-utf-8.csv'));
  });
});

const data = fileURLToPath(new URL('../../../../shared/data/ideas/', import.meta.url));

// Real consultations, where they lie beside the repository; elsewhere these tests show as skipped.
describe.skipIf(!existsSync(data))('real ideas', () => {
  test.each([
    ['affordable-housing.csv', 165],
    ['lille-fr.csv', 196],
    ['bowling-green.csv', 896],
    ['austria-climate-de.csv', 1_400],
  ])('%s', (name, least) => {
    const read = readIdeas(readFileSync(data + name));
    const ideas = read.ok ? read.ideas : [];
    expect(ideas.length).toBeGreaterThanOrEqual(least);
    expect(ideas.some(({ text }) => text.includes('\ufffd'))).toBe(false);
  });

  test('the same in Latin-1 as in UTF-8', () => {
    const beyondLatin1 = /[^\p{ASCII}\u00a0-\u00ff]/gu;
    const lille = readFileSync(`${data}lille-fr.csv`, 'utf8').replace(beyondLatin1, '?');
    expect(readIdeas(latin1(lille))).toEqual(readIdeas(utf8(lille)));
  });
});
