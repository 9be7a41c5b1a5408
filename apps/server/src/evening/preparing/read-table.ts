// A file from which an evening is imported, as rows of cells: a workbook, or CSV in any of the encodings and with any of the
// separators that spreadsheets write.

import { readRows } from '@terreau/exchange/csv-reader';
import { withoutGuard } from '@terreau/exchange/csv-writer';
import { decodeText } from '@terreau/exchange/text-encoding';
import { type DryRun, dryRun, maxImportRows, refused } from '@terreau/workshop/preparing/dry-run';
import { columnNamed } from '@terreau/workshop/preparing/import-columns';
import type { Locale } from '@terreau/workshop/session';
import { isArchive, readWorkbook } from './read-workbook.ts';

/** Characters in which the row of headings must end. */
const maxHeadingCharacters = 16_384;
/** More rows than are read: empty ones count for nothing. */
const maxRows = 5 * maxImportRows;

/** The dry run of a file. */
export async function dryRunFile(bytes: Uint8Array, locale: Locale): Promise<DryRun> {
  if (isArchive(bytes)) {
    const workbook = await readWorkbook(bytes);
    return workbook.ok ? dryRun(workbook.rows, locale) : refused({ code: workbook.reason });
  }
  const text = decodeText(bytes);
  if (text === null) return refused({ code: 'not-a-table' });
  const read = readRows(text, delimiterOf(text), maxRows);
  if (!read.ok)
    return {
      problems: [{ row: read.row, column: 0, isNotice: false, fault: { code: 'unreadable' } }],
      event: null,
    };
  return dryRun(
    read.rows.map((cells) => cells.map(withoutGuard)),
    locale,
  );
}

/** The separator by which the first row has the most headings that we know. */
function delimiterOf(text: string): string {
  const start = text.trimStart().slice(0, maxHeadingCharacters);
  const [best] = [';', ',', '\t']
    .map((delimiter) => {
      const read = readRows(start, delimiter, 1);
      const names = read.ok ? (read.rows[0] ?? []) : [];
      return { delimiter, known: names.filter((name) => columnNamed(name)).length };
    })
    .sort((a, b) => b.known - a.known);
  return best?.delimiter ?? ',';
}
