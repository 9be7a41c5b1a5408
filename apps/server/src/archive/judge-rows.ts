// Whether the rows of an archive belong together: what they refer to is there, on the same board, and nothing is there twice.

import type { BoardId, ClusterId } from '@terreau/board/ids';
import { readRecord } from '@terreau/project/read-record';
import { projectId } from '../evening/project-id.ts';
import { serverOwner } from '../relay/gate/client-ids.ts';
import type { Manifest } from './archive-format.ts';
import type { PlacedRow, PlacedRows } from './archived-rows.ts';
import { type ArchivedName, archivedNames, archivedTables } from './archived-tables.ts';
import type { BoardDocument } from './board-document.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';

/** Throws an ArchiveFaultError for the first thing that does not fit. */
export function assertConsistent(
  manifest: Manifest,
  rows: PlacedRows,
  documents: ReadonlyMap<BoardId, BoardDocument>,
): void {
  const of = (table: ArchivedName): readonly PlacedRow[] => rows.get(table) ?? [];
  assertOneEvent(manifest, of('events'));
  for (const table of archivedNames) assertKeys(table, of(table));
  for (const group of secrets) assertNoneTwice(group, of);
  assertReferences(of);
  assertBallots(of);
  for (const placed of of('projects')) assertProject(manifest, placed);
  assertHands(of, documents);
}

function assertOneEvent({ event }: Manifest, events: readonly PlacedRow[]): void {
  const [first] = events;
  if (!first) throw new ArchiveFaultError({ code: 'missing', file: 'events.json' });
  faultIf(events.length > 1, { code: 'twice', file: 'events.json' });
  faultIf(first.row['id'] !== event, { code: 'points-nowhere', file: 'archive.json', column: 'event' });
}

function assertKeys(table: ArchivedName, rows: readonly PlacedRow[]): void {
  const { key } = archivedTables[table];
  if (key.length === 0) return;
  const known = new Set<string>();
  for (const { row, place } of rows) {
    const value = JSON.stringify(key.map((column) => row[column]));
    faultIf(known.has(value), { code: 'twice', ...place });
    known.add(value);
  }
}

type Column = readonly [table: ArchivedName, column: string];

/** What opens a door opens one: columns whose values must differ among all of them. */
const secrets: readonly (readonly Column[])[] = [
  [
    ['boards', 'join_code'],
    ['seats', 'code'],
  ],
  [
    ['boards', 'facilitator_key'],
    ['boards', 'screen_key'],
    ['facilitators', 'key'],
  ],
  [
    ['participants', 'token_hash'],
    ['tokens', 'token_hash'],
  ],
  [['participants', 'link_hash']],
  [['project_links', 'key_hash']],
];

type RowsOf = (table: ArchivedName) => readonly PlacedRow[];

function assertNoneTwice(group: readonly Column[], of: RowsOf): void {
  const known = new Set<unknown>();
  for (const [table, column] of group) {
    for (const { row, place } of of(table)) {
      const value = row[column];
      if (value === null) continue;
      faultIf(known.has(value), { code: 'twice', ...place, column });
      known.add(value);
    }
  }
}

/** A row of a board refers to rows of that board only, and lies in its folder. */
function assertReferences(of: RowsOf): void {
  const known = new Map(
    archivedNames.map((table) => [table, new Map(of(table).map(({ row, board }) => [row['id'], board]))]),
  );
  for (const { row, place, board } of of('boards'))
    faultIf(row['id'] !== board, { code: 'points-nowhere', ...place, column: 'id' });
  for (const table of archivedNames) {
    for (const [column, target] of Object.entries(archivedTables[table].refersTo ?? {})) {
      for (const { row, place, board } of of(table)) {
        if (row[column] === null) continue;
        const home = known.get(target)?.get(row[column]);
        const isThere = home !== undefined && (home === null || home === board);
        faultIf(!isThere, { code: 'points-nowhere', ...place, column });
      }
    }
  }
}

/** Nobody has spent more than there was. [T5] */
function assertBallots(of: RowsOf): void {
  const budgets = new Map(of('boards').map(({ row, board }) => [board, Number(row['budget'])]));
  for (const { row, place, board } of [...of('ballots'), ...of('paper_ballots')]) {
    const spent = Object.values(Object(row['votes'])).reduce<number>((sum, given) => sum + Number(given), 0);
    faultIf(spent > (budgets.get(board) ?? 0), { code: 'bad-value', ...place, column: 'votes' });
  }
}

/** A record is that of its cluster, and the drafts that it is compared with are parts of one. [T7] */
function assertProject({ event }: Manifest, { row, place }: PlacedRow): void {
  const record = readRecord(row['record']);
  const cluster = row['cluster_id'] as ClusterId;
  const isOwn = record?.id === row['id'] && record?.id === projectId(event, cluster);
  faultIf(!isOwn, { code: 'points-nowhere', ...place, column: 'id' });
  for (const column of ['base', 'fresh']) {
    if (row[column] === null) continue;
    const sections = Object(row[column]);
    const isDraft = readRecord({ ...record, ...sections, provenance: record?.provenance }) !== null;
    faultIf(!isDraft, { code: 'bad-value', ...place, column });
  }
}

/** Whoever has written in a document is known, and is of its board. [T3] */
function assertHands(of: RowsOf, documents: ReadonlyMap<BoardId, BoardDocument>): void {
  const boards = new Set(of('boards').map(({ board }) => board));
  for (const board of documents.keys()) faultIf(!boards.has(board), { code: 'missing', file: 'boards.json' });
  const people = new Map(of('participants').map(({ row, board }) => [row['id'], board]));
  const owned = new Map<BoardId | null, Set<unknown>>();
  for (const { row, place, board } of of('client_ids')) {
    const owner = row['participant_id'];
    const isOfBoard = owner === serverOwner || people.get(owner) === board;
    faultIf(!isOfBoard, { code: 'points-nowhere', ...place, column: 'participant_id' });
    const ids = owned.get(board) ?? new Set();
    owned.set(board, ids.add(row['client_id']));
  }
  for (const [board, { clientIds }] of documents) {
    const ids = owned.get(board);
    const isKnown = clientIds.every((id) => ids?.has(id));
    faultIf(!isKnown, { code: 'points-nowhere', file: 'document.yjs' });
  }
}
