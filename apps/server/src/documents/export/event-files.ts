// An event as one file: a tree, or the tables of it.

import { eventWorkbook } from '@terreau/brief/workbook/event-workbook';
import { writeCsv } from '@terreau/exchange/csv-writer';
import type { Locale } from '@terreau/workshop/session';
import { type CardRow, cardRows, type EventExport } from '../../evening/export.ts';

const encoder = new TextEncoder();

/** Everything, as it is named in the interface. */
export function jsonOf(event: EventExport): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(event));
}

const columns = [
  'challenge',
  'table',
  'cluster',
  'card',
  'kind',
  'text',
  'author',
  'createdAt',
  'notes',
  'hidden',
  'votes',
  'supporters',
  'ready',
] as const satisfies readonly (keyof CardRow)[];

/** The cards, one a row. */
export function csvOf(event: EventExport): Uint8Array<ArrayBuffer> {
  const rows = cardRows(event).map((row) => columns.map((column) => row[column]));
  return encoder.encode(writeCsv([columns, ...rows]));
}

/** Projects, cards and tables, as a workbook. */
export function workbookOf(event: EventExport, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const boards = event.challenges.flatMap(({ title, boards: of }) => of.map((board) => ({ title, board })));
  const tables = boards.map(({ title, board }) => ({
    challenge: title,
    table: board.table,
    phase: board.phase,
    people: Object.values(board.people).filter(({ role }) => role === 'participant').length,
    cards: board.cards.length,
    clusters: board.clusters.length,
    ballots: board.tallies?.ballots ?? null,
    projects: board.projects.length,
  }));
  const projects = boards.flatMap(({ board }) => board.projects);
  return eventWorkbook({ projects, cards: cardRows(event), tables }, locale);
}
