import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filledRecord } from '../testing/sample-records.ts';
import { eventWorkbook } from './event-workbook.ts';

const xmlOf = async (records: readonly (typeof filledRecord)[]) => {
  const bytes = await eventWorkbook({ projects: records, cards: [], tables: [] }, 'fr');
  return (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
};

test('a text that no cell can hold says where it goes on', async () => {
  const lead = `${'x'.repeat(32_767)}y`;
  const xml = await xmlOf([{ ...filledRecord, project: { ...filledRecord.project, lead } }]);
  const [cell = ''] = /x{99,}[^<]*/.exec(xml('xl/sharedStrings.xml')) ?? [];
  expect(cell).toHaveLength(32_767);
  expect(cell.endsWith('x… (suite dans la fiche)')).toBe(true);
});

test('what turns the reading of other cells stays out', async () => {
  const lead = 'Ana\u202E gauche \u2066ici';
  const xml = await xmlOf([{ ...filledRecord, project: { ...filledRecord.project, lead } }]);
  expect(xml('xl/sharedStrings.xml')).toContain('>Ana gauche ici<');
});

test('what comes next is what is due first', async () => {
  const step = (what: string, due: string) => ({ what, owner: '', due });
  const nextSteps = [step('Sans date', ''), step('En mai', '2026-05-01'), step('En avril', '2026-04-01')];
  const xml = await xmlOf([{ ...filledRecord, followUp: { ...filledRecord.followUp, nextSteps } }]);
  expect(xml('xl/sharedStrings.xml')).toContain('>En avril<');
  expect(xml('xl/sharedStrings.xml')).not.toMatch(/>(Sans date|En mai)</);
});

test('is printed as wide as pages are, its titles on each', async () => {
  const xml = await xmlOf([filledRecord]);
  for (const [sheet, pages] of [3, 1, 1].entries()) {
    const page = xml(`xl/worksheets/sheet${sheet + 1}.xml`);
    expect(page).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(page).toContain(`<pageSetup fitToWidth="${pages}" fitToHeight="0" `);
  }
  expect(xml('xl/workbook.xml')).toContain("'Projets'!$A:$A,'Projets'!$1:$1</definedName>");
});

test('is as high as its texts take, in every row', async () => {
  const lead = 'Une personne qui mène le projet avec beaucoup d’autres, de mois en mois';
  const xml = await xmlOf([{ ...filledRecord, project: { ...filledRecord.project, lead } }]);
  const heights = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row [^>]* ht="(\d+)"/g)].map(([, ht]) =>
    Number(ht),
  );
  expect(heights).toHaveLength(2);
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(30);
});
