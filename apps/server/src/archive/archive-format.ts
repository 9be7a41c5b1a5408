// Where what lies in an archive, and what its first file says. Version 1; a later version reads this one.

import type { BoardId, EventId } from '@terreau/board/ids';
import { isId } from '@terreau/board/ids';
import type { LeftOut } from '@terreau/workshop/archived-evening';
import * as v from 'valibot';
import type { ArchivedName } from './archived-table.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';

export const archiveVersion = 1;

export const fileNames = {
  manifest: 'archive.json',
  readMe: { fr: 'LISEZ-MOI.txt', en: 'README.txt' },
  /** For people and spreadsheets: nothing is read from it. */
  cards: 'cards.csv',
} as const;

export interface Manifest {
  readonly format: 'terreau-archive';
  readonly version: number;
  readonly event: EventId;
  readonly name: string;
  readonly leftOut: readonly LeftOut[];
}

export const manifestSchema = v.object({
  format: v.literal('terreau-archive'),
  version: v.literal(archiveVersion),
  event: v.custom<EventId>(isId),
  name: v.pipe(v.string(), v.maxLength(500)),
  leftOut: v.pipe(
    v.array(
      v.object({
        board: v.custom<BoardId>(isId),
        table: v.pipe(v.string(), v.maxLength(200)),
        ballots: v.boolean(),
        drafts: v.boolean(),
      }),
    ),
    v.maxLength(2_000),
  ),
});

/** The file with the rows of a table, or those of one board. A table without rows has none. */
export function fileOfTable(table: ArchivedName, board: BoardId | null): string {
  return board === null ? `event/${table}.json` : `boards/${board}/${table}.json`;
}

export function fileOfDocument(board: BoardId): string {
  return `boards/${board}/document.yjs`;
}

/** What a file of an archive is, by its path; null for what no archive has. */
export type FileKind =
  | { readonly kind: 'table'; readonly table: ArchivedName; readonly board: BoardId | null }
  | { readonly kind: 'document'; readonly board: BoardId }
  | { readonly kind: 'manifest' | 'for-people' };

export function kindOfFile(path: string): FileKind | null {
  if (path === fileNames.manifest) return { kind: 'manifest' };
  if (forPeople.includes(path)) return { kind: 'for-people' };
  const [, board, file = ''] = /^boards\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (board !== undefined && !isId(board)) return null;
  if (board !== undefined && file === 'document.yjs') return { kind: 'document', board: board as BoardId };
  const name = board === undefined ? /^event\/([^/]+)$/.exec(path)?.[1] : file;
  const of = board === undefined ? 'event' : 'board';
  const table = archivedNames.find((each) => `${each}.json` === name && archivedTables[each].of === of);
  return table ? { kind: 'table', table, board: (board ?? null) as BoardId | null } : null;
}

const forPeople: readonly string[] = [fileNames.readMe.fr, fileNames.readMe.en, fileNames.cards];
