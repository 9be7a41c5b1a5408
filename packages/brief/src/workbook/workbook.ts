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

/** Writes the sheets, in their order. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsxFile(sheets.map(sheetOf)).toBlob();
  return timelessZip(await blob.arrayBuffer());
}

function sheetOf({ name, columns, rows }: WorkbookSheet): Sheet<Blob> {
  const head = columns.map(({ label }): Cell => ({ value: label, fontWeight: 'bold', wrap: true }));
  return {
    sheet: name,
    // There are more columns than an upright page is wide.
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [head, ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index])))],
  };
}

function cellOf(cell: WorkbookCell, column: WorkbookColumn | undefined): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string')
    return { value: cellText(cell), type: String, wrap: true, alignVertical: 'top' };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, alignVertical: 'top' };
  if (typeof cell === 'number') {
    const format = column?.format === 'euros' ? { format: '#,##0.00 "€"' } : {};
    return { value: cell, type: Number, alignVertical: 'top', ...format };
  }
  const [value, format] =
    cell instanceof Date ? [cell, 'yyyy-mm-dd hh:mm'] : [new Date(`${cell.day}T00:00:00Z`), 'yyyy-mm-dd'];
  return Number.isNaN(value.getTime()) ? null : { value, type: Date, format, alignVertical: 'top' };
}

/** Without what XML cannot hold; and `_x0041_` stays what it is, which the format reads as a letter. */
function cellText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return plain.length <= maxCellCharacters
    ? plain
    : `${plain.slice(0, maxCellCharacters - 1).toWellFormed()}…`;
}
