// Tables as an XLSX file: texts that are never formulas, real dates and numbers, a first row that stays in sight. The same
// rows give the same bytes.

import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { timelessZip } from '../timeless-zip.ts';

/** Dates without a time are days. */
export type WorkbookCell = string | number | boolean | Day | Date | null;

/** A day, as an ISO 8601 date. */
interface Day {
  readonly day: string;
}

export interface WorkbookColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly format?: 'euros';
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** What a cell of the format holds. */
const maxCellCharacters = 32_767;

/** What a page holds side by side, in characters, so that they can still be read. */
const maxPageCharacters = 270;

/** Writes the sheets, in their order; `continued` ends a text that is longer than a cell can be. */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  continued: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsxFile(sheets.map((sheet) => sheetOf(sheet, continued))).toBlob();
  const fitted = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, fittedToPages(sheet)]);
  return timelessZip(await blob.arrayBuffer(), {
    ...Object.fromEntries(fitted),
    'xl/workbook.xml': (xml) => withTitlesOnAllPages(xml, sheets),
  });
}

/** Printed as wide as so many pages are, however many it takes below; the library knows no such setting. */
function fittedToPages({ columns }: WorkbookSheet): (xml: string) => string {
  const pages = Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / maxPageCharacters);
  return (xml) =>
    xml
      .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace('<pageSetup ', `<pageSetup fitToWidth="${pages}" fitToHeight="0" `);
}

/** The first row and the first column stand on every printed page. */
function withTitlesOnAllPages(xml: string, sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$A:$A,'${name}'!$1:$1</definedName>`,
  );
  return xml.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}

function sheetOf({ name, columns, rows }: WorkbookSheet, continued: string): Sheet<Blob> {
  const head = columns.map(
    ({ label }): Cell => ({ value: label, fontWeight: 'bold', wrap: true, alignVertical: 'top' }),
  );
  const labels = columns.map(({ label }) => label);
  return {
    sheet: name,
    // There are more columns than an upright page is wide.
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      withHeight(head, labels, columns),
      ...rows.map((row) => {
        const cells = row.map((cell, index) => cellOf(cell, columns[index], continued));
        return withHeight(cells, row, columns);
      }),
    ],
  };
}

/** What the format allows. Points. */
const maxRowHeight = 409;
const lineHeight = 15;

/** As high as its fullest cell: not every program looks for itself how high a row with wrapped texts is. */
function withHeight(
  cells: readonly Cell[],
  row: readonly WorkbookCell[],
  columns: readonly WorkbookColumn[],
): Cell[] {
  const lines = row.map((cell, index) =>
    typeof cell === 'string' ? linesIn(cell, columns[index]?.width ?? 1) : 1,
  );
  const height = Math.min(maxRowHeight, Math.max(1, ...lines) * lineHeight);
  const [first, ...rest] = cells;
  return [{ ...(first ?? { value: '', type: String }), height }, ...rest];
}

/** Words are not split, so that a line is seldom full. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.85))), 0);
}

function cellOf(cell: WorkbookCell, column: WorkbookColumn | undefined, continued: string): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string')
    return { value: cellText(cell, continued), type: String, wrap: true, alignVertical: 'top' };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, alignVertical: 'top' };
  if (typeof cell === 'number') {
    const format = column?.format === 'euros' ? { format: '#,##0.00 "€"' } : {};
    return { value: cell, type: Number, alignVertical: 'top', ...format };
  }
  const [value, format] =
    cell instanceof Date ? [cell, 'yyyy-mm-dd hh:mm'] : [new Date(`${cell.day}T00:00:00Z`), 'yyyy-mm-dd'];
  return Number.isNaN(value.getTime()) ? null : { value, type: Date, format, alignVertical: 'top' };
}

/** Without what XML cannot hold or what turns the reading of other cells; and `_x0041_` stays what it is, which the format reads as a letter. */
function cellText(text: string, continued: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return plain.length <= maxCellCharacters
    ? plain
    : `${plain.slice(0, maxCellCharacters - continued.length).toWellFormed()}${continued}`;
}
