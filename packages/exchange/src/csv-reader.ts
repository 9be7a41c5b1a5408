// CSV as spreadsheets and people write it, into cells (RFC 4180, read leniently): any line ends, quotes inside of cells,
// short and long rows. Only a quote that is never closed is an error, because what follows it cannot be told apart.

export type Rows =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  /** Counted from 1. */
  | { readonly ok: false; readonly row: number };

/** The first `to` rows. Empty lines are rows of one empty cell, so that rows are counted as an editor shows them. */
export function readRows(text: string, delimiter: string, to: number): Rows {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  // A delimiter at the very end is followed by one more cell, a line end is not followed by one more row.
  let isAfterDelimiter = false;
  while (rows.length < to && (at < text.length || isAfterDelimiter)) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter);
    if (!cell) return { ok: false, row: rows.length + 1 };
    cells.push(cell.value);
    isAfterDelimiter = text[cell.end] === delimiter;
    at = isAfterDelimiter ? cell.end + 1 : afterLineEnd(text, cell.end);
    if (isAfterDelimiter) continue;
    rows.push(cells);
    cells = [];
  }
  return { ok: true, rows };
}

interface Cell {
  readonly value: string;
  /** Where the delimiter, the line end or the end of the text is. */
  readonly end: number;
}

function bareCell(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && !isCellEnd(text[end], delimiter)) end++;
  return { value: text.slice(from, end), end };
}

/** Doubled quotes are one. What stands after the closing quote, which only people write, belongs to the cell. */
function quotedCell(text: string, from: number, delimiter: string): Cell | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = bareCell(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}

function isCellEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
