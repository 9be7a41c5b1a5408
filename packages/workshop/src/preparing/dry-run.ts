// The dry run of an import: a table's rows in, the evening that they plan and every problem out. It takes the whole table or
// nothing, so nothing is ever half imported; and it says everything that is wrong at once, each at its row and column. A row is
// one table with a name, or so many tables that are numbered through the evening; rows of the same challenge belong together,
// and a row that names none goes on with the one above it, as merged cells do.

import { maxNameCharacters } from '@terreau/board/clean-text';
import type { Locale } from '../session.ts';
import {
  type CellRead,
  type ImportCell,
  isUsualDomain,
  readCount,
  readDay,
  readDomain,
  readInsee,
  readLanguage,
  readLine,
  readNames,
  readText,
  readYes,
  shown,
  textOf,
  usualDomains,
} from './import-cells.ts';
import { folded, type ImportColumn } from './import-columns.ts';
import { type ChallengeDraft, type Draft, toEvent } from './import-draft.ts';
import { readHeadings } from './import-headings.ts';
import type { ImportFault, ImportProblem } from './import-problems.ts';
import {
  maxChallenges,
  maxCharacters,
  maxFacilitators,
  maxSeats,
  maxTables,
  type PlannedEvent,
  tableNameKey,
} from './planned-event.ts';

export interface DryRun {
  /** In the order in which a table is read: row by row, in each from the left. */
  readonly problems: readonly ImportProblem[];
  /** null as long as there is a problem that is more than a notice. */
  readonly event: PlannedEvent | null;
}

/** Rows below the headings, and columns, beyond which a table is not read. */
export const maxImportRows = 1_000;
export const maxImportColumns = 100;

/** `locale` is the evening's language where the table does not say it. */
export function dryRun(table: readonly (readonly ImportCell[])[], locale: Locale): DryRun {
  // Spreadsheets keep empty rows and cells at the end, where there was something once.
  const rows = table.slice(0, table.findLastIndex((cells) => !isEmpty(cells)) + 1);
  const headings = rows.findIndex((cells) => !isEmpty(cells));
  if (headings === -1) return refused({ code: 'empty' });
  if (rows.length - headings - 1 > maxImportRows)
    return refused({ code: 'too-many-rows', max: maxImportRows });
  if (rows.some((cells) => cells.findLastIndex(isFull) >= maxImportColumns))
    return refused({ code: 'too-many-columns', max: maxImportColumns });
  const { layout, problems: first } = readHeadings(rows[headings] ?? [], headings + 1);
  const problems = [...first];
  const draft: Draft = {
    layout,
    tell(row, column, fault, isNotice = false) {
      const at = column === null ? -1 : (layout.get(column) ?? -1);
      problems.push({ row, column: at + 1, isNotice, fault });
    },
    filled: new Set(),
    said: new Map(),
    challenges: [],
    tableRows: new Map(),
    wholeRows: new Map(),
  };
  if (problems.some(({ isNotice }) => !isNotice)) return { problems: inOrder(problems), event: null };
  for (const [index, cells] of rows.entries())
    if (index > headings && !isEmpty(cells)) readRow(draft, cells, index + 1);
  const event = toEvent(draft, locale, headings + 1);
  return { problems: inOrder(problems), event: problems.some(({ isNotice }) => !isNotice) ? null : event };
}

function inOrder(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  return problems.toSorted((one, other) => one.row - other.row || one.column - other.column);
}

/** What is said of a challenge, not of the evening. */
const ofChallenge: ReadonlySet<ImportColumn> = new Set(['context', 'domain']);

function readRow(draft: Draft, cells: readonly ImportCell[], row: number): void {
  const cell = (column: ImportColumn) => cells[draft.layout.get(column) ?? -1];
  const take = <T>(column: ImportColumn, read: CellRead<T>): T | undefined => {
    if (read) draft.filled.add(column);
    if (read && 'fault' in read) draft.tell(row, column, read.fault);
    return read && 'value' in read ? read.value : undefined;
  };
  const isWritten = textOf(cell('challenge')) !== '';
  const agree = (column: ImportColumn, key: string, value: string | boolean | undefined): void => {
    if (value === undefined) return;
    const before = draft.said.get(key);
    if (!before) draft.said.set(key, { value, row });
    else if (before.value !== value)
      draft.tell(row, column, {
        code: isWritten || !ofChallenge.has(column) ? 'contradiction' : 'other-challenge',
        said: shown(textOf(cell(column))),
        first: before.row,
      });
  };
  agree('event', 'event', take('event', readLine(cell('event'), maxCharacters.name)));
  agree('territory', 'territory', take('territory', readLine(cell('territory'), maxCharacters.name)));
  agree('insee', 'insee', take('insee', readInsee(cell('insee'))));
  agree('date', 'date', take('date', readDay(cell('date'))));
  agree('locale', 'locale', take('locale', readLanguage(cell('locale'))));
  agree('seatCodes', 'seatCodes', take('seatCodes', readYes(cell('seatCodes'))));
  const challenge = challengeOf(
    draft,
    row,
    take('challenge', readLine(cell('challenge'), maxCharacters.title)),
  );
  if (!challenge && !isWritten) draft.tell(row, 'challenge', { code: 'missing', column: 'challenge' });
  const key = challenge ? folded(challenge.title) : `row ${row}`;
  agree('context', `context of ${key}`, take('context', readText(cell('context'), maxCharacters.context)));
  const domain = take('domain', readDomain(cell('domain'), maxCharacters.domain));
  if (domain !== undefined && !isUsualDomain(domain) && !draft.said.has(`own ${folded(domain)}`)) {
    draft.said.set(`own ${folded(domain)}`, { value: true, row });
    draft.tell(row, 'domain', { code: 'own-domain', said: shown(domain), usual: usualDomains }, true);
  }
  agree('domain', `domain of ${key}`, domain);
  if (challenge?.row === row && domain === undefined && textOf(cell('domain')) === '')
    draft.tell(row, 'domain', { code: 'missing', column: 'domain' });
  const tables = tablesOf(draft, row, cell, take);
  if (repeats(draft, cells, row)) return;
  challenge?.tables.push(...tables);
}

/** The challenge that a row names, or else the one above it. */
function challengeOf(draft: Draft, row: number, title: string | undefined): ChallengeDraft | undefined {
  if (title === undefined) return draft.challenges.at(-1);
  const known = draft.challenges.find((challenge) => folded(challenge.title) === folded(title));
  if (known) return known;
  const challenge: ChallengeDraft = { title, row, tables: [] };
  draft.challenges.push(challenge);
  if (draft.challenges.length === maxChallenges + 1)
    draft.tell(row, 'challenge', { code: 'too-many-challenges', max: maxChallenges });
  return challenge;
}

function tablesOf(
  draft: Draft,
  row: number,
  cell: (column: ImportColumn) => ImportCell | undefined,
  take: <T>(column: ImportColumn, read: CellRead<T>) => T | undefined,
): ChallengeDraft['tables'] {
  const name = take('table', readLine(cell('table'), maxCharacters.table)) ?? null;
  const said = take('tables', readCount(cell('tables'), 1, maxTables));
  const seats = take('seats', readCount(cell('seats'), 1, maxSeats)) ?? null;
  const names = take('facilitators', readNames(cell('facilitators'), maxNameCharacters)) ?? [];
  const count = said ?? 1;
  if (textOf(cell('table')) === '' && textOf(cell('tables')) === '')
    draft.tell(row, 'tables', { code: 'no-tables' });
  if (name !== null && count > 1) draft.tell(row, 'table', { code: 'name-for-many', tables: count });
  const isOneEach = count > 1 && names.length === count;
  if (count > 1 && names.length > 0 && !isOneEach)
    draft.tell(row, 'facilitators', { code: 'names-for-tables', names: names.length, tables: count });
  // Of a number that cannot be read it is not known whether the names are too many for it.
  const isOne = said === 1 || textOf(cell('tables')) === '';
  if (isOne && names.length > maxFacilitators)
    draft.tell(row, 'facilitators', { code: 'too-many-names', max: maxFacilitators });
  if (name !== null) {
    const first = draft.tableRows.get(tableNameKey(name));
    if (first !== undefined) draft.tell(row, 'table', { code: 'twice-a-table', said: shown(name), first });
    else draft.tableRows.set(tableNameKey(name), row);
  }
  if (seats === null && textOf(cell('seats')) === '') draft.said.set(`no seats ${row}`, { value: true, row });
  return Array.from({ length: count }, (_, index) => ({
    name,
    seats,
    facilitators: isOneEach ? names.slice(index, index + 1) : names,
  }));
}

/** Whether a row says again what another has said, to the letter: somebody has pasted it twice. */
function repeats(draft: Draft, cells: readonly ImportCell[], row: number): boolean {
  const all = cells.map(textOf).join('\u001f');
  const first = draft.wholeRows.get(all);
  if (first === undefined) draft.wholeRows.set(all, row);
  // A table that is there twice is told of already.
  else if (textOf(cells[draft.layout.get('table') ?? -1]) === '')
    draft.tell(row, null, { code: 'twice-a-row', first });
  return first !== undefined;
}

function isEmpty(cells: readonly ImportCell[]): boolean {
  return !cells.some(isFull);
}

function isFull(cell: ImportCell): boolean {
  return textOf(cell) !== '';
}

/** The answer where there is nothing that could be read. */
export function refused(fault: ImportFault): DryRun {
  return { problems: [{ row: 0, column: 0, isNotice: false, fault }], event: null };
}
