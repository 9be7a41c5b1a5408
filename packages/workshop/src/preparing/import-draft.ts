// What the rows of an imported table have said, and the evening that they plan together.

import type { Locale } from '../session.ts';
import { folded, type ImportColumn } from './import-columns.ts';
import type { Layout } from './import-headings.ts';
import type { ImportFault } from './import-problems.ts';
import { maxTables, type PlannedEvent, type PlannedTable, tableNameKey } from './planned-event.ts';

/** What the rows have said so far. Each value is kept with the row that said it first. */
export interface Draft {
  readonly layout: Layout;
  readonly tell: (row: number, column: ImportColumn | null, fault: ImportFault, isNotice?: boolean) => void;
  /** The columns in which something stands, right or wrong. */
  readonly filled: Set<ImportColumn>;
  readonly said: Map<string, { readonly value: string | boolean; readonly row: number }>;
  readonly challenges: ChallengeDraft[];
  readonly tableRows: Map<string, number>;
  readonly wholeRows: Map<string, number>;
}

export interface ChallengeDraft {
  readonly title: string;
  readonly row: number;
  /** Tables that have no name yet are numbered when all names are known. */
  readonly tables: {
    readonly name: string | null;
    readonly seats: number | null;
    readonly facilitators: readonly string[];
  }[];
}

/** The evening of all rows; what only shows when all are read is told now. `headings` is their row. */
export function toEvent(draft: Draft, locale: Locale, headings: number): PlannedEvent {
  const said = (key: string) => draft.said.get(key)?.value;
  const line = (column: 'event' | 'territory' | 'date'): string => {
    const value = said(column);
    // Where a cell says something wrong, that has been told.
    if (value === undefined && !draft.filled.has(column))
      draft.tell(headings + 1, column, { code: 'missing', column });
    return String(value ?? '');
  };
  if (draft.challenges.length === 0)
    draft.tell(headings + 1, 'challenge', { code: 'missing', column: 'challenge' });
  const count = draft.challenges.reduce((sum, { tables }) => sum + tables.length, 0);
  if (count > maxTables) draft.tell(0, 'tables', { code: 'too-many-tables', max: maxTables });
  const seatCodes = said('seatCodes') === true;
  if (seatCodes)
    for (const [key, { row }] of draft.said)
      if (key.startsWith('no seats ')) draft.tell(row, 'seats', { code: 'seats-needed' });
  const insee = said('insee');
  const nameOf = numbering(draft);
  return {
    name: line('event'),
    territory: line('territory'),
    insee: typeof insee === 'string' ? insee : null,
    date: line('date'),
    locale: said('locale') === 'en' ? 'en' : said('locale') === 'fr' ? 'fr' : locale,
    seatCodes,
    challenges: draft.challenges.map(({ title, tables }) => ({
      title,
      context: String(said(`context of ${folded(title)}`) ?? ''),
      domain: String(said(`domain of ${folded(title)}`) ?? ''),
      tables: tables.map((table): PlannedTable => ({ ...table, name: table.name ?? nameOf() })),
    })),
  };
}

/** Names for the tables that have none: the next number that no other table is called by. */
function numbering({ tableRows }: Draft): () => string {
  let last = 0;
  return () => {
    do last++;
    while (tableRows.has(tableNameKey(`Table ${last}`)));
    return `Table ${last}`;
  };
}
