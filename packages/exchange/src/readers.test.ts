import { describe, expect, it } from 'vitest';
import type { ImportReading } from './incoming.ts';
import { readJsonCanvas } from './json-canvas-reader.ts';
import { readImportFile, readPasted } from './read-import.ts';

const file = (text: string, name = 'ideas.csv') => readImportFile(new TextEncoder().encode(text), name);
/** Each card as its cluster's title and its text. */
const pairs = (reading: ImportReading) =>
  reading.ok
    ? reading.incoming.cards.map(({ cluster, text }) => [
        cluster === null ? null : reading.incoming.clusters[cluster]?.title,
        text,
      ])
    : reading.problems;

describe('a table with headings', () => {
  it('of Mural gives the texts, and its areas become clusters', () => {
    const csv =
      'ID,Type,Text,Area,Bg Color,Position X,Position Y,Author\r\n' +
      '1,sticky note,Un four à pain,Manger,#FCFE7D,120,80,Ana\r\n' +
      '2,sticky note,"Du temps,\nensemble",,#AAE1FD,300,80,Bob\r\n' +
      '3,sticky note,Un verger,Manger,#FCFE7D,120,300,Ana\r\n' +
      '4,image,,Manger,,0,0,Ana\r\n';
    const reading = file(csv);
    expect(reading).toMatchObject({ ok: true, form: 'table' });
    expect(pairs(reading)).toEqual([
      ['Manger', 'Un four à pain'],
      [null, 'Du temps,\nensemble'],
      ['Manger', 'Un verger'],
    ]);
  });

  it.each([
    ['French', 'Zone;Texte\nManger;Un four\n'],
    ['Spanish', 'Área\tTexto\nManger\tUn four\n'],
    ['German', 'Bereich,Inhalt\nManger,Un four\n'],
    ['shouted English with a byte order mark', '\ufeffAREA,STICKY_TEXT\nManger,Un four\n'],
  ])('may be in %s', (_language, csv) => {
    expect(pairs(file(csv))).toEqual([['Manger', 'Un four']]);
  });

  it('of the evening’s export is read by its text and not by its ids', () => {
    const csv = 'challenge,table,cluster,card,kind,text\nManger,1,Pain,abc123,need,Un four\n';
    expect(pairs(file(csv))).toEqual([['Pain', 'Un four']]);
  });

  it('names every row in which something is wrong, and then gives nothing', () => {
    const csv = `text,kind,cluster\nbien,need,A\n${'x'.repeat(2_001)},idea,\nautre,souhait,\nbon,,${'t'.repeat(130)}\n`;
    expect(file(csv)).toEqual({
      ok: false,
      problems: [
        { reason: 'too-long', row: 3, characters: 2_001, max: 2_000 },
        { reason: 'bad-kind', row: 4 },
        { reason: 'title-too-long', row: 5, characters: 130, max: 120 },
      ],
    });
  });
});

describe('a table without headings, as Miro writes it', () => {
  it('gives a card for each cell with text', () => {
    const reading = file('"Un four, à pain","Un verger"\n\n,"Une\nhalle",\nDu temps\n');
    expect(reading).toMatchObject({ ok: true, form: 'cells' });
    expect(pairs(reading)).toEqual([
      [null, 'Un four, à pain'],
      [null, 'Un verger'],
      [null, 'Une\nhalle'],
      [null, 'Du temps'],
    ]);
  });

  it('may use semicolons', () => {
    expect(pairs(file('Un four;Un verger\nUne halle;\n')).length).toBe(3);
  });

  it('names the row of a cell that is too long, or never ends', () => {
    expect(pairs(file(`a,b\nc,${'x'.repeat(2_001)}\n`))).toEqual([
      { reason: 'too-long', row: 2, characters: 2_001, max: 2_000 },
    ]);
    expect(pairs(file('a\n"b\n'))).toEqual([{ reason: 'unreadable', row: 2 }]);
  });

  it('is not read when it costs too much [T6]', () => {
    expect(pairs(file(','.repeat(300_000)))).toEqual([{ reason: 'too-many-cells', max: 250_000 }]);
    expect(pairs(file('a\n'.repeat(10_002)))).toEqual([{ reason: 'too-many-rows', max: 10_000 }]);
    expect(pairs(file('a,'.repeat(300)))).toEqual([{ reason: 'too-many-columns', max: 200 }]);
    expect(pairs(file(`${'a,'.repeat(150)}\n`.repeat(100)))).toEqual([
      { reason: 'too-many-cards', max: 10_000 },
    ]);
  });
});

describe('what is pasted', () => {
  it('is one idea a line, commas and all', () => {
    expect(readPasted('Du pain, du vin\r\n\n  Un four  \n')).toMatchObject({ ok: true, form: 'lines' });
    expect(pairs(readPasted('Du pain, du vin\r\n\n  Un four  \n'))).toEqual([
      [null, 'Du pain, du vin'],
      [null, 'Un four'],
    ]);
  });

  it('is cells where it comes from a spreadsheet, and a table where its headings are known', () => {
    expect(pairs(readPasted('Un four\tUn verger\nUne halle\t'))).toHaveLength(3);
    expect(pairs(readPasted('grappe;texte\nPain;Un four'))).toEqual([['Pain', 'Un four']]);
  });

  it('is nothing when there is nothing in it', () => {
    expect(pairs(readPasted(' \n\t\n'))).toEqual([{ reason: 'empty' }]);
  });

  it('of a text file is lines too, in any encoding', () => {
    const latin1 = Uint8Array.from('Café, thé\nPréau', (letter) => letter.charCodeAt(0));
    expect(pairs(readImportFile(latin1, 'IDEES.TXT'))).toEqual([
      [null, 'Café, thé'],
      [null, 'Préau'],
    ]);
    expect(pairs(readImportFile(Uint8Array.of(0x50, 0x4b, 0, 3, 0, 0), 'x.csv'))).toEqual([
      { reason: 'not-text' },
    ]);
  });
});

describe('a JSON Canvas of another program', () => {
  const node = (id: string, rest: object) => ({
    id,
    type: 'text',
    x: 0,
    y: 0,
    width: 250,
    height: 60,
    ...rest,
  });
  const canvas = (nodes: readonly unknown[], edges: readonly object[] = []) =>
    readJsonCanvas(JSON.stringify({ nodes, edges }));

  it('gives texts and links as cards, and groups as clusters by where things lie', () => {
    const reading = canvas(
      [
        node('g1', { type: 'group', x: -20, y: -20, width: 600, height: 400, label: 'Manger', color: '4' }),
        node('g2', { type: 'group', x: -10, y: -10, width: 300, height: 100, label: 'Pain' }),
        node('a', { text: 'Un four \\*à pain\\*', color: '#ff9900' }),
        node('b', { text: 'Un verger', x: 300, y: 200, color: '6' }),
        node('c', { type: 'link', url: 'https://example.org', x: 900 }),
        node('d', { type: 'file', file: 'plan.png', x: 2_000 }),
      ],
      [
        { id: 'e', fromNode: 'a', toNode: 'b' },
        { id: 'f', fromNode: 'a', toNode: 'c' },
        { id: 'g', fromNode: 'c', toNode: 'g1' },
        { id: 'h', fromNode: 'b', toNode: 'b' },
        ['nonsense'],
      ],
    );
    expect(pairs(reading)).toEqual([
      ['Pain', 'Un four *à pain*'],
      ['Manger', 'Un verger'],
      [null, 'https://example.org'],
    ]);
    expect(reading).toMatchObject({ leftOut: 5 });
    expect(reading.ok && reading.incoming.cards.map(({ enriches }) => enriches)).toEqual([
      1,
      undefined,
      undefined,
    ]);
    expect(reading.ok && reading.incoming.clusters.map(({ colour }) => colour)).toEqual(['moss', 'stone']);
    expect(reading.ok && reading.incoming.cards.map(({ colour }) => colour)).toEqual(['straw', 'plum', null]);
  });

  it('of ours follows what was moved in another program', () => {
    const own = { kind: 'need', colour: 'clay', at: [0, 0] };
    const groups = [
      node('g1', { type: 'group', x: -20, y: -20, width: 300, height: 200, label: 'Un' }),
      node('g2', { type: 'group', x: 980, y: -20, width: 300, height: 200, label: 'Deux' }),
    ];
    const cards = [
      node('a', { text: 'resté', terreau: { ...own, cluster: 'g1' } }),
      node('b', { text: 'déplacé', x: 1_000, terreau: { ...own, cluster: 'g1' } }),
      node('c', { text: 'posé dessus', terreau: { ...own, cluster: null } }),
    ];
    expect(pairs(canvas([...groups, ...cards]))).toEqual([
      ['Un', 'resté'],
      ['Deux', 'déplacé'],
      [null, 'posé dessus'],
    ]);
  });

  it('that is none is named, node by node', () => {
    for (const text of ['{', '[]', '"x"', '{"nodes":3}', 'null']) {
      expect(readJsonCanvas(text)).toEqual({ ok: false, problems: [{ reason: 'not-canvas' }] });
    }
    const problems = [
      canvas([node('a', { text: 'x'.repeat(2_001) }), { id: 'b' }, node('c', { x: 'left' }), 7]),
      canvas([node('g', { type: 'group', label: 'x'.repeat(121) })]),
      canvas([]),
      canvas([node('a', { text: '  ' })]),
    ].map(pairs);
    expect(problems).toEqual([
      [
        { reason: 'bad-node', row: 2 },
        { reason: 'bad-node', row: 3 },
        { reason: 'bad-node', row: 4 },
        { reason: 'too-long', row: 1, characters: 2_001, max: 2_000 },
      ],
      [{ reason: 'title-too-long', row: 1, characters: 121, max: 120 }],
      [{ reason: 'empty' }],
      [{ reason: 'empty' }],
    ]);
  });
});
