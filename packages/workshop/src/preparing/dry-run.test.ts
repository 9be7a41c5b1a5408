import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dryRun, maxImportColumns, maxImportRows } from './dry-run.ts';
import type { ImportCell } from './import-cells.ts';
import { columnHeadings, columnNamed, importColumns } from './import-columns.ts';
import { faultInWords, placeOf } from './import-problems.ts';

const headings = ['Soirée', 'Territoire', 'Code INSEE', 'Date', 'Langue', 'Défi', 'Contexte', 'Domaine'];
const tables = ['Nombre de tables', 'Nom de la table', 'Places par table', 'Un code par place', 'Animation'];
const all = [...headings, ...tables];
const first = [
  'Les possibles',
  'Lille',
  '59350',
  '26/11/2026',
  'français',
  'Comment mieux manger ?',
  'Ici.',
  'Alimentation',
];
const good = [...first, '3', '', '8', 'oui', 'Ana; Bo; Cy'];

function run(...rows: ImportCell[][]) {
  const { problems, event } = dryRun([all, ...rows], 'fr');
  return { event, problems, told: problems.map((problem) => `${placeOf(problem)} ${problem.fault.code}`) };
}

/** The good row with another value in one column. */
function withCell(heading: string, value: ImportCell): ImportCell[] {
  return good.map((cell, index) => (all[index] === heading ? value : cell));
}

describe('a table that is right', () => {
  it('becomes an evening, whose tables are numbered through it', () => {
    const named = [...Array(5).fill(''), 'Se loger', '', 'habitat', '', 'Table 2', 6, '', 'Dan'];
    const going = [...Array(8).fill(null), 2, null, 5, null, null];
    const { event, problems } = run(good, named, going);
    expect(problems).toEqual([]);
    expect(event).toMatchObject({
      name: 'Les possibles',
      territory: 'Lille',
      insee: '59350',
      date: '2026-11-26',
      locale: 'fr',
      seatCodes: true,
    });
    expect(event?.challenges.map(({ title, domain, context }) => [title, domain, context])).toEqual([
      ['Comment mieux manger ?', 'food', 'Ici.'],
      ['Se loger', 'housing', ''],
    ]);
    expect(event?.challenges.flatMap((challenge) => challenge.tables)).toEqual([
      { name: 'Table 1', seats: 8, facilitators: ['Ana'] },
      { name: 'Table 3', seats: 8, facilitators: ['Bo'] },
      { name: 'Table 4', seats: 8, facilitators: ['Cy'] },
      { name: 'Table 2', seats: 6, facilitators: ['Dan'] },
      { name: 'Table 5', seats: 5, facilitators: [] },
      { name: 'Table 6', seats: 5, facilitators: [] },
    ]);
  });

  it('may be written as spreadsheets have it: in English, with days, numbers and empty rows', () => {
    const english = ['evening', 'TERRITORY', 'Date', 'challenge', 'Domain', 'tables', 'insee code'];
    const rows = [[], english, [], ['Ideas', 'Ain', new Date('2026-11-26'), 'Move', 'Mobility', 2, 1004]];
    const { event, problems } = dryRun(rows, 'en');
    expect(problems).toEqual([]);
    expect(event).toMatchObject({ date: '2026-11-26', insee: '01004', locale: 'en', seatCodes: false });
    expect(event?.challenges[0]?.tables.map(({ name }) => name)).toEqual(['Table 1', 'Table 2']);
  });

  it('may have a domain of its own, which it is told of', () => {
    const { event, told, problems } = run(withCell('Domaine', 'Logement'));
    expect(told).toEqual(['H2 own-domain']);
    expect(problems.map(({ fault }) => faultInWords(fault).fr)).toEqual([
      expect.stringMatching(/« Logement ».*Agriculture et alimentation, .*Habitat, .*Innovation\.$/),
    ]);
    expect(event?.challenges[0]?.domain).toBe('Logement');
  });
});

describe('what is wrong is told at its row and column', () => {
  const cases: [string, ImportCell, string][] = [
    ['Date', '31/02/2026', 'D2 not-a-day'],
    ['Date', '', 'D2 missing'],
    ['Soirée', '', 'A2 missing'],
    ['Langue', 'deutsch', 'E2 not-a-language'],
    ['Code INSEE', 'Lille', 'C2 not-a-code'],
    ['Code INSEE', '2600', 'C2 not-a-code'],
    ['Code INSEE', '26', 'C2 not-a-code'],
    ['Domaine', 'Mobillité', 'H2 misspelt-domain'],
    ['Domaine', '', 'H2 missing'],
    ['Défi', '', 'F2 missing'],
    ['Défi', '#REF!', 'F2 spreadsheet-error'],
    ['Contexte', 'x'.repeat(10_000), 'G2 too-long'],
    ['Défi', 'é'.repeat(10_000), 'F2 too-long'],
    ['Nombre de tables', '-3', 'I2 not-a-number'],
    ['Nombre de tables', '2,5', 'I2 not-a-number'],
    ['Nombre de tables', '1e3', 'I2 not-a-number'],
    ['Nombre de tables', '401', 'I2 not-a-number'],
    ['Nombre de tables', '', 'I2 no-tables'],
    ['Nom de la table', 'Marais', 'J2 name-for-many'],
    ['Places par table', 'huit', 'K2 not-a-number'],
    ['Places par table', '', 'K2 seats-needed'],
    ['Un code par place', 'peut-être', 'L2 not-yes-or-no'],
    ['Animation', 'Ana, Bo', 'M2 names-for-tables'],
    ['Animation', `Ana, Bo, ${'C'.repeat(50)}`, 'M2 too-long'],
  ];
  it.each(cases)('%s: %s', (heading, value, told) => {
    const result = run(withCell(heading, value));
    expect(result.told).toContain(told);
    expect(result.event).toBeNull();
    for (const problem of result.problems) {
      const { fr, en } = faultInWords(problem.fault);
      expect(Math.max(fr.length, en.length)).toBeLessThan(200);
      expect(fr).not.toBe(en);
    }
  });

  it('between rows: contradictions, tables and rows that are there twice', () => {
    const one = ['Marais', 'Marais ', 'Nord'];
    const rows = one.map((name) => withCell('Nombre de tables', '1').with(9, name).with(12, ''));
    expect(run(...rows).told).toEqual(['J3 twice-a-table']);
    const same = ['Table 4', '4'].map((name, n) =>
      withCell('Défi', `Défi ${n}`).with(8, '').with(9, name).with(12, ''),
    );
    expect(run(...same).told).toEqual(['J3 twice-a-table']);
    expect(run(good, good).told).toEqual(['3 twice-a-row']);
    expect(run(good, withCell('Territoire', 'Roubaix')).told).toEqual(['B3 contradiction']);
    expect(run(good, withCell('Domaine', 'Santé')).told).toEqual(['H3 contradiction']);
    expect(run(good, withCell('Domaine', 'Santé').with(5, '')).told).toEqual(['H3 other-challenge']);
  });

  it('does not count names for a number of tables that it cannot read', () => {
    const names = Array.from({ length: 17 }, (_, index) => `Ana ${index}`).join(', ');
    expect(run(withCell('Animation', names).with(8, 'dix-sept')).told).toEqual(['I2 not-a-number']);
    expect(run(withCell('Animation', names).with(8, '1')).told).toEqual(['M2 too-many-names']);
  });

  it('says all of it at once, and of a column that is missing which ones were found', () => {
    const bad = withCell('Date', 'demain').with(7, 'Santée').with(8, 'x').with(11, 'parfois');
    expect(run(bad, bad.with(5, 'Autre défi').with(11, 'oui')).told).toEqual([
      'D2 not-a-day',
      'H2 misspelt-domain',
      'I2 not-a-number',
      'L2 not-yes-or-no',
      'D3 not-a-day',
      'H3 misspelt-domain',
      'I3 not-a-number',
    ]);
    const { problems } = dryRun([['Soirée', 'Soirée', 'Budget'], ['x']], 'fr');
    expect(problems.map(({ fault }) => fault.code)).toEqual([
      ...Array(5).fill('no-column'),
      'twice-a-column',
      'unknown-column',
    ]);
    const told = problems.map(({ fault }) => faultInWords(fault).fr);
    expect(told[6]).toMatch(/« Budget ».*: Territoire, .*Nombre de tables, /);
    expect(told[1]).toContain('Soirée, Soirée, Budget');
    const loose = dryRun([['nom', 'prix', 'lieu'], ['x']], 'fr').problems;
    expect(loose.filter(({ fault }) => fault.code === 'unknown-column')).toHaveLength(3);
    expect(loose.some(({ fault }) => fault.code === 'no-column' && fault.column === 'event')).toBe(true);
  });
});

describe('bounds', () => {
  it('reads a thousand rows, and no more', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        withCell('Nombre de tables', '1').with(9, `T${n}`).with(12, ''),
      );
    expect(run(...rows(400)).event?.challenges[0]?.tables).toHaveLength(400);
    expect(run(...rows(maxImportRows)).told).toEqual(['I too-many-tables']);
    expect(run(...rows(maxImportRows + 1)).told).toEqual([' too-many-rows'].map((told) => told));
    expect(run(Array(maxImportColumns + 1).fill('x')).told).toEqual([' too-many-columns']);
    const many = Array.from({ length: 51 }, (_, n) => good.with(5, `Défi ${n}`).with(12, ''));
    expect(run(...many).told).toEqual(['F52 too-many-challenges']);
  });

  it('takes no row or column that is too much, and never throws, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
        .map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom('', '=1+1', '@SUM(A1)', '\u202eabc', '😀'.repeat(30), '\u0000', "'", '#N/A'),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 6 }), (rows) => {
        const { problems, event } = dryRun([all, good, ...rows], 'fr');
        expect(event === null).toBe(problems.some(({ isNotice }) => !isNotice));
        for (const { row, column, fault } of problems) {
          expect(row).toBeLessThanOrEqual(rows.length + 2);
          expect(column).toBeLessThanOrEqual(all.length);
          expect(faultInWords(fault).fr.length).toBeLessThan(400);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

it('knows each column by its heading in both languages', () => {
  for (const column of importColumns)
    for (const headings of Object.values(columnHeadings)) expect(columnNamed(headings[column])).toBe(column);
});
