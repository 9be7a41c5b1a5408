// Reads a table of ideas, whoever wrote it: our own CSV, those of consultations, Mural's and Miro's.
//
// Neither Mural nor Miro documents the columns of its CSV export, and no sample could be found in public documentation or
// code, so nothing here depends on an exact layout. Mural writes one object a row under headings; its public API calls
// the parts of a sticky note text, title, area, backgroundColor, x and y, so a column with one of the names below gives
// the text, another the area that becomes the cluster, and all others are passed over. Miro's "Save as CSV" writes the
// texts of the board into cells without headings, one object a cell (its own help calls the format a spreadsheet of the
// board's text), so of a table without known headings every cell with text is a card.

import { cleanLine, cleanText } from '@terreau/board/clean-text';
import {
  maxCardCharacters,
  maxCards,
  maxClusters,
  maxNoteCharacters,
  maxNotesPerCard,
  maxTitleCharacters,
} from '@terreau/board/limits';
import { joined, kindNamed, maxCells, maxColumns } from './csv-ideas.ts';
import { readRows } from './csv-reader.ts';
import { withoutGuard } from './csv-writer.ts';
import {
  type ImportProblem,
  type ImportReading,
  type IncomingCard,
  type IncomingCluster,
  unreadable,
} from './incoming.ts';
import { notesOfList } from './note-list.ts';

/** Names of columns in lower case, best first; a file has the first of them that it has. */
const names = {
  text: [
    'text',
    'texte',
    'comment-body',
    'sticky text',
    'sticky note text',
    'carte',
    'card',
    'idée',
    'idee',
    'idea',
    'content',
    'contenu',
    'texto',
    'contenido',
    'inhalt',
  ],
  body: ['body'],
  cluster: [
    'cluster',
    'grappe',
    'area',
    'area title',
    'area name',
    'zone',
    'área',
    'bereich',
    'frame',
    'group',
    'groupe',
    'section',
  ],
  kind: ['kind', 'nature'],
  notes: ['notes', 'additions', 'enrichissements'],
  hidden: ['hidden', 'cachée'],
} as const;

type Column = keyof typeof names;
type Columns = Readonly<Record<Column, number>>;

/** Characters in which a header must end, more than any has. */
const maxHeaderCharacters = 16_384;
const delimiters = [',', ';', '\t'] as const;

/** Reads a table as text: with headings that are known, or else every cell. */
export function readSheet(text: string): ImportReading {
  const headed = headedBy(text);
  const delimiter = headed?.delimiter ?? commonest(text);
  if (count(text, delimiter) > maxCells) return unreadable({ reason: 'too-many-cells', max: maxCells });
  const read = readRows(text, delimiter, maxCards + 2);
  if (!read.ok) return unreadable({ reason: 'unreadable', row: read.row });
  const { rows } = read;
  if (rows.length > maxCards + 1) return unreadable({ reason: 'too-many-rows', max: maxCards });
  if (rows.some(({ length }) => length > maxColumns))
    return unreadable({ reason: 'too-many-columns', max: maxColumns });
  return headed ? readTable(rows, headed.columns) : readCells(rows);
}

/** Whether the first row of a text names a column of ideas. */
export function hasKnownHeader(text: string): boolean {
  return headedBy(text) !== null;
}

/** The delimiter by which the header names a column of ideas and has the most columns. */
function headedBy(text: string): { readonly delimiter: string; readonly columns: Columns } | null {
  const start = text.slice(0, maxHeaderCharacters);
  const headers = delimiters.map((delimiter) => {
    const read = readRows(start, delimiter, 1);
    const row = read.ok ? (read.rows[0] ?? []) : [];
    return { delimiter, row: row.map((name) => cleanLine(name).toLowerCase().replaceAll('_', ' ')) };
  });
  const [widest] = headers
    .filter(({ row }) => columnOf(row, 'text') >= 0)
    .sort((a, b) => b.row.length - a.row.length);
  if (!widest) return null;
  const { delimiter, row } = widest;
  const columns = Object.fromEntries(
    Object.keys(names).map((column) => [column, columnOf(row, column as Column)]),
  ) as Columns;
  // In a file of one column, commas and semicolons are the text's own.
  return { delimiter: row.length > 1 ? delimiter : '\u001f', columns };
}

/** -1 where there is no such column. */
function columnOf(row: readonly string[], column: Column): number {
  const found = names[column].find((name) => row.includes(name));
  return found === undefined ? -1 : row.indexOf(found);
}

function readTable(rows: readonly (readonly string[])[], columns: Columns): ImportReading {
  const clusters = new Map<string, number>();
  const read = rows.slice(1).map((cells, index) => readRow(cells, index + 2, columns, clusters));
  return outcome(
    'table',
    read.flatMap(({ card }) => card ?? []),
    read.flatMap(({ problem }) => problem ?? []),
    [...clusters.keys()],
  );
}

interface ReadRow {
  readonly card?: IncomingCard;
  readonly problem?: ImportProblem;
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: Columns,
  clusters: Map<string, number>,
): ReadRow {
  const cell = (column: Column): string => cleanText(withoutGuard(cells[columns[column]] ?? ''));
  const text = joined(cell('text'), cell('body'));
  const notes = notesOfList(cell('notes')).filter((note) => note !== '');
  if (text === '' && notes.length === 0) return {};
  const kind = kindNamed(cell('kind'));
  if (kind === null) return { problem: { reason: 'bad-kind', row } };
  const title = cleanLine(cell('cluster'));
  const problem = problemOf(text, title, notes, row);
  if (problem) return { problem };
  const cluster = title === '' ? null : (clusters.get(title) ?? clusters.size);
  if (cluster !== null) clusters.set(title, cluster);
  const hidden = cell('hidden') !== '' && !/^(false|non|no|0)$/i.test(cell('hidden'));
  return { card: { text, kind: kind ?? 'idea', colour: null, cluster, notes, hidden, box: null } };
}

function problemOf(text: string, title: string, notes: readonly string[], row: number): ImportProblem | null {
  if (text.length > maxCardCharacters)
    return { reason: 'too-long', row, characters: text.length, max: maxCardCharacters };
  if (title.length > maxTitleCharacters)
    return { reason: 'title-too-long', row, characters: title.length, max: maxTitleCharacters };
  if (notes.length > maxNotesPerCard) return { reason: 'too-many-notes', row, max: maxNotesPerCard };
  const long = notes.find((note) => note.length > maxNoteCharacters);
  return long === undefined
    ? null
    : { reason: 'note-too-long', row, characters: long.length, max: maxNoteCharacters };
}

/** Every cell with text, row by row. */
function readCells(rows: readonly (readonly string[])[]): ImportReading {
  const cells = rows.flatMap((row, index) =>
    row.map((cell) => ({ text: cleanText(withoutGuard(cell)), row: index + 1 })),
  );
  return readTexts('cells', cells);
}

/** Every line of a text with something on it. */
export function readLines(text: string): ImportReading {
  const lines = text.split(/\r\n|\n|\r/);
  return readTexts(
    'lines',
    lines.map((line, index) => ({ text: cleanText(line), row: index + 1 })),
  );
}

function readTexts(
  form: 'cells' | 'lines',
  texts: readonly { readonly text: string; readonly row: number }[],
): ImportReading {
  const written = texts.filter(({ text }) => text !== '');
  const problems = written.flatMap(({ text, row }) => problemOf(text, '', [], row) ?? []);
  const cards = written.map(
    ({ text }): IncomingCard => ({
      text,
      kind: 'idea',
      colour: null,
      cluster: null,
      notes: [],
      hidden: false,
      box: null,
    }),
  );
  return outcome(form, cards, problems, []);
}

function outcome(
  form: 'table' | 'cells' | 'lines',
  cards: readonly IncomingCard[],
  found: readonly ImportProblem[],
  titles: readonly string[],
): ImportReading {
  const problems: ImportProblem[] = [
    ...found,
    ...(cards.length > maxCards ? [{ reason: 'too-many-cards', max: maxCards } as const] : []),
    ...(titles.length > maxClusters ? [{ reason: 'too-many-clusters', max: maxClusters } as const] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  if (cards.length === 0) return unreadable({ reason: 'empty' });
  const clusters = titles.map(
    (title): IncomingCluster => ({ title, colour: 'stone', at: [0, 0], size: [0, 0] }),
  );
  return { ok: true, form, leftOut: 0, incoming: { clusters, cards } };
}

/** The delimiter of which there are most outside of quotes; a comma when there are none. */
function commonest(text: string): string {
  const bare = text.slice(0, maxHeaderCharacters).replace(/"(?:[^"]|"")*"/g, '');
  const [most] = delimiters.toSorted((a, b) => count(bare, b) - count(bare, a));
  return most ?? ',';
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
