// Cells as CSV that spreadsheets open as it is meant: with a byte order mark, with formulas defused, and without the
// control characters that some of them take for the end of a row.

import { cleanText } from '@terreau/board/clean-text';

export type CsvCell = string | number | boolean;

/**
 * What a spreadsheet may take for the beginning of a formula, full-width forms too (OWASP, "CSV Injection"). A text that
 * begins as a defused one does gets another apostrophe, so that each comes back as it was.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const defused = /^'(?='*[=+\-@\t\r＝＋－＠])/;

/** Rows as one text. Numbers and truth values are ours and cannot be formulas. */
export function writeCsv(rows: readonly (readonly CsvCell[])[], delimiter: ',' | ';' = ','): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cellText(cell), delimiter)).join(delimiter));
  return `\ufeff${lines.join('\n')}\n`;
}

/** A cell as it was before its formula was defused. */
export function withoutGuard(cell: string): string {
  return cell.replace(defused, '');
}

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return String(cell);
  const text = cleanText(cell);
  return formula.test(text) ? `'${text}` : text;
}

function quoted(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\n\r]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
