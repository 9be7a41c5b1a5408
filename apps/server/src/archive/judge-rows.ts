// Whether the rows of an archive belong together: what they refer to is there, on the same board, and nothing is there twice.
// They are judged a folder at a time, so that only what must be compared with everything else is kept.

import type { BoardId, ClusterId } from '@terreau/board/ids';
import { readDrafted, readRecord } from '@terreau/project/record/read-record';
import { projectId } from '../evening/projects/project-id.ts';
import { serverOwner } from '../relay/gate/client-ids.ts';
import type { Manifest } from './archive-format.ts';
import { maxArchivedRecord, maxOrganisers } from './archive-limits.ts';
import type { Folder, PlacedRow } from './archived-rows.ts';
import { archivedNames, archivedTables } from './archived-tables.ts';
import type { BoardDocument } from './board-document.ts';
import { ArchiveFaultError, faultIf } from './fault-error.ts';
import { type UniqueGroup, uniqueColumns, uniqueGroups } from './unique-columns.ts';

/** The values of a group, each with the board in whose folder it is. */
export type KnownValues = ReadonlyMap<string, BoardId | null>;

export interface Judge {
  /** Throws an ArchiveFaultError for the first thing that does not fit. The event's folder comes first. */
  readonly assertFits: (folder: Folder, document: BoardDocument | null) => void;
  /** What was in the folders until now. */
  readonly known: Readonly<Record<UniqueGroup, KnownValues>>;
}

/** Judges the folders of an archive, one after the other. */
export function createJudge(manifest: Manifest): Judge {
  const known = Object.fromEntries(
    uniqueGroups.map((group) => [group, new Map<string, BoardId | null>()]),
  ) as Record<UniqueGroup, Map<string, BoardId | null>>;
  return {
    known,
    assertFits: (folder, document) => {
      if (folder.board === null) assertOneEvent(manifest, folder.rows('events'));
      else if (document)
        faultIf(folder.rows('boards').length === 0, { code: 'missing', file: 'boards.json' });
      assertOrganisers(folder);
      assertKeys(folder);
      for (const group of uniqueGroups) addOnce(known[group], group, folder);
      assertReferences(manifest, known.challenges, folder);
      assertBallots(folder);
      for (const placed of folder.rows('projects')) assertProject(manifest, placed);
      assertHands(folder, document);
    },
  };
}

function assertOneEvent({ event }: Manifest, events: readonly PlacedRow[]): void {
  const [first] = events;
  if (!first) throw new ArchiveFaultError({ code: 'missing', file: 'events.json' });
  faultIf(events.length > 1, { code: 'twice', file: 'events.json' });
  faultIf(first.row['id'] !== event, { code: 'points-nowhere', file: 'archive.json', column: 'event' });
}

/** A token is drawn for each of them. [T6] */
function assertOrganisers({ rows }: Folder): void {
  const organisers = rows('participants').filter(({ row }) => row['role'] === 'organiser');
  faultIf(organisers.length > maxOrganisers, { code: 'too-big' });
}

function assertKeys(folder: Folder): void {
  for (const table of archivedNames) {
    const { key } = archivedTables[table];
    if (key.length === 0) continue;
    const known = new Set<string>();
    for (const { row, place } of folder.rows(table)) {
      const value = JSON.stringify(key.map((column) => row[column]));
      faultIf(known.has(value), { code: 'twice', ...place });
      known.add(value);
    }
  }
}

function addOnce(known: Map<string, BoardId | null>, group: UniqueGroup, { board, rows }: Folder): void {
  for (const [table, column] of uniqueColumns[group]) {
    for (const { row, place } of rows(table)) {
      const value = row[column];
      if (value === null) continue;
      faultIf(known.has(String(value)), { code: 'twice', ...place, column });
      known.set(String(value), board);
    }
  }
}

/** A row of a board refers to rows of that board or of the event, and lies in its folder. */
function assertReferences({ event }: Manifest, challenges: KnownValues, { board, rows }: Folder): void {
  for (const { row, place } of rows('boards'))
    faultIf(row['id'] !== board, { code: 'points-nowhere', ...place, column: 'id' });
  for (const table of archivedNames) {
    for (const [column, target] of Object.entries(archivedTables[table].refersTo ?? {})) {
      const own = new Set(rows(target).map(({ row }) => row['id']));
      for (const { row, place } of rows(table)) {
        const value = row[column];
        const isOfEvent =
          target === 'events' ? value === event : target === 'challenges' && challenges.has(String(value));
        const isThere = value === null || own.has(value) || isOfEvent;
        faultIf(!isThere, { code: 'points-nowhere', ...place, column });
      }
    }
  }
}

/** Nobody has spent more than there was. [T5] */
function assertBallots({ rows }: Folder): void {
  const budget = Number(rows('boards')[0]?.row['budget'] ?? 0);
  for (const { row, place } of [...rows('ballots'), ...rows('paper_ballots')]) {
    const spent = Object.values(Object(row['votes'])).reduce<number>((sum, given) => sum + Number(given), 0);
    faultIf(spent > budget, { code: 'bad-value', ...place, column: 'votes' });
  }
}

/** A record is that of its cluster, and the drafts that it is compared with are parts of one. [T7] */
function assertProject({ event }: Manifest, { row, place }: PlacedRow): void {
  for (const column of ['record', 'base', 'fresh']) {
    const isTooLong = (JSON.stringify(row[column])?.length ?? 0) > maxArchivedRecord;
    faultIf(isTooLong, { code: 'too-long', ...place, column });
  }
  const record = readRecord(row['record']);
  const cluster = row['cluster_id'] as ClusterId;
  const isOwn = record?.id === row['id'] && record?.id === projectId(event, cluster);
  faultIf(!isOwn, { code: 'points-nowhere', ...place, column: 'id' });
  for (const column of ['base', 'fresh']) {
    const draft = { record: row['record'], base: row[column] ?? null, fresh: null };
    faultIf(readDrafted(draft) === null, { code: 'bad-value', ...place, column });
  }
}

/** Whoever has written in a document is known, and is of its board. [T3] */
function assertHands({ rows }: Folder, document: BoardDocument | null): void {
  const people = new Set(rows('participants').map(({ row }) => row['id']));
  for (const { row, place } of rows('client_ids')) {
    const owner = row['participant_id'];
    const isOfBoard = owner === serverOwner || people.has(owner);
    faultIf(!isOfBoard, { code: 'points-nowhere', ...place, column: 'participant_id' });
  }
  const owned = new Set(rows('client_ids').map(({ row }) => row['client_id']));
  const isKnown = document === null || document.clientIds.every((id) => owned.has(id));
  faultIf(!isKnown, { code: 'points-nowhere', file: 'document.yjs' });
}
