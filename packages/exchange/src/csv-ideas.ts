// Reads ideas from a CSV file as spreadsheets, Polis and Decidim write it: any of their encodings and separators, with
// quotes and line breaks inside of cells. It takes the whole file or nothing, and says what is wrong in which row. What it
// costs is bounded by more than the file's size: two million commas are two million cells. [T6]

import { type CardKind, cardKinds } from '@terreau/board/card';
import { cleanText } from '@terreau/board/clean-text';
import { maxCardCharacters, maxCards } from '@terreau/board/limits';
import { readRows } from './csv-reader.ts';
import { decodeText } from './text-encoding.ts';

interface CsvIdea {
  readonly text: string;
  /** Absent where the file does not say. */
  readonly kind?: CardKind;
}

/** Rows are counted as a spreadsheet shows them: the header is row 1. */
export type CsvProblem =
  | { readonly reason: 'no-column' }
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-many-rows' | 'too-many-columns' | 'too-many-cells'; readonly max: number }
  | { readonly reason: 'unreadable'; readonly row: number }
  | { readonly reason: 'too-long'; readonly row: number; readonly characters: number; readonly max: number }
  | { readonly reason: 'bad-kind'; readonly row: number };

export type CsvIdeas =
  | { readonly ok: true; readonly ideas: readonly CsvIdea[] }
  | { readonly ok: false; readonly problems: readonly CsvProblem[] };

export const maxColumns = 200;
/** In the whole file, as far as separators tell: 25 columns of as many ideas as a board holds. */
export const maxCells = 250_000;

/**
 * Reads the column `text` or `comment-body`, of which the cells of a column `body` are the continuation, and the kind
 * from a column `kind` if there is one. Rows without text are passed over.
 */
export function readIdeas(bytes: Uint8Array): CsvIdeas {
  const file = decodeText(bytes);
  if (file === null) return failure({ reason: 'unreadable', row: 1 });
  const layout = findLayout(file);
  if (!layout) return failure({ reason: file.trim() === '' ? 'empty' : 'no-column' });
  if (layout.columns > maxColumns) return failure({ reason: 'too-many-columns', max: maxColumns });
  if (hasMore(file, layout.delimiter, maxCells)) return failure({ reason: 'too-many-cells', max: maxCells });
  const read = readRows(file, layout.delimiter, maxCards + 2);
  if (!read.ok) return failure({ reason: 'unreadable', row: read.row });
  if (read.rows.length > maxCards + 1) return failure({ reason: 'too-many-rows', max: maxCards });
  const rows = read.rows.slice(1).map((cells, index) => readRow(cells, index + 2, layout));
  const problems = rows.flatMap((row) => ('reason' in row ? [row] : []));
  if (problems.length > 0) return { ok: false, problems };
  const ideas = rows.flatMap((row) => ('text' in row && row.text !== '' ? [row] : []));
  return ideas.length > 0 ? { ok: true, ideas } : failure({ reason: 'empty' });
}

interface Layout {
  readonly delimiter: string;
  readonly columns: number;
  readonly text: number;
  /** -1 where there is no such column. */
  readonly body: number;
  readonly kind: number;
}

/** Characters in which a header must end, more than any has. */
const maxHeaderCharacters = 16_384;

/** For a file of one column, whose commas and semicolons are the text's own: the separator that no text has. */
const unitSeparator = '\u001f';

/** The separator is the one by which the header has a column of ideas, and the most columns. */
function findLayout(file: string): Layout | null {
  const start = file.slice(0, maxHeaderCharacters);
  const headers = [',', ';', '\t'].map((delimiter) => {
    const read = readRows(start, delimiter, 1);
    const names = read.ok ? (read.rows[0] ?? []) : [];
    return { delimiter, names: names.map((name) => name.trim().toLowerCase()) };
  });
  const [widest] = headers
    .filter(({ names }) => textColumn(names) >= 0)
    .sort((a, b) => b.names.length - a.names.length);
  if (!widest) return null;
  const { delimiter, names } = widest;
  return {
    delimiter: names.length > 1 ? delimiter : unitSeparator,
    columns: names.length,
    text: textColumn(names),
    body: names.indexOf('body'),
    kind: names.indexOf('kind'),
  };
}

function textColumn(names: readonly string[]): number {
  return Math.max(names.indexOf('text'), names.indexOf('comment-body'));
}

/** Whether a file has more of a character than so many. */
function hasMore(file: string, character: string, max: number): boolean {
  let at = -1;
  for (let count = 0; count <= max; count++) {
    at = file.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function readRow(cells: readonly string[], row: number, layout: Layout): CsvIdea | CsvProblem {
  const text = joined(cleanText(cells[layout.text] ?? ''), cleanText(cells[layout.body] ?? ''));
  if (text.length > maxCardCharacters) {
    return { reason: 'too-long', row, characters: text.length, max: maxCardCharacters };
  }
  const kind = kindNamed(cells[layout.kind] ?? '');
  if (kind === null) return { reason: 'bad-kind', row };
  return kind === undefined ? { text } : { text, kind };
}

/** The kind of that name in either language; undefined for no name, null for an unknown one. */
export function kindNamed(name: string): CardKind | null | undefined {
  const known = name.trim().toLowerCase();
  return known === '' ? undefined : (kindsByName.get(known) ?? null);
}

/** A title and what follows it; a title that only repeats how the rest begins is not said twice. */
export function joined(title: string, body: string): string {
  if (body === '' || title === '') return title + body;
  return body.startsWith(title) ? body : `${title}\n${body}`;
}

const kindsByName: ReadonlyMap<string, CardKind> = new Map([
  ...cardKinds.map((kind) => [kind, kind] as const),
  ['besoin', 'need'],
  ['ressource', 'resource'],
  ['idée', 'idea'],
  ['idee', 'idea'],
]);

function failure(problem: CsvProblem): CsvIdeas {
  return { ok: false, problems: [problem] };
}
