// What the file of an installation holds of a board, without a server in between: the last word on what is stored.

import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { createBoardDoc } from '@terreau/board/document';
import type { BoardId } from '@terreau/board/ids';
import * as Y from 'yjs';

export interface StoredBoard {
  readonly doc: Y.Doc;
  /** The number of the last change of the snapshot; 0 when there is none. */
  readonly snapshotSeq: number;
  /** The numbers of the changes after it. */
  readonly seqs: readonly number[];
}

/** Reads a board while a server works on the file, or after it has died. */
export function readStoredBoard(file: string, board: BoardId): StoredBoard {
  // A connection that may not write leaves the log of a dead server as it is.
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const snapshot = db.prepare('select seq, bytes from snapshots where board_id = ?').get(board);
    const updates = db.prepare('select seq, bytes from updates where board_id = ? order by seq').all(board);
    const doc = createBoardDoc();
    doc.transact(() => {
      for (const row of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, bytes(row['bytes']));
    });
    return { doc, snapshotSeq: Number(snapshot?.['seq'] ?? 0), seqs: updates.map(({ seq }) => Number(seq)) };
  } finally {
    db.close();
  }
}

/** Adds so many changes that change nothing, as the server stores them with a command; no server may be running. */
export function storeIdleChanges(file: string, board: BoardId, count: number): void {
  const db = new DatabaseSync(file);
  try {
    const insert = db.prepare(`insert into updates (board_id, seq, bytes) values (?1, 1 + coalesce(
      (select max(seq) from updates where board_id = ?1), (select seq from snapshots where board_id = ?1), 0), ?2)`);
    db.exec('BEGIN');
    for (let change = 0; change < count; change++) insert.run(board, Uint8Array.of(0, 0));
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

/** Stores on other boards what one board has; no server may be running. */
export function copyStoredBoard(file: string, from: BoardId, to: readonly BoardId[]): void {
  const db = new DatabaseSync(file);
  try {
    const copies = [
      'insert into snapshots (board_id, seq, bytes) select ?, seq, bytes from snapshots where board_id = ?',
      'insert into client_ids select ?, client_id, participant_id from client_ids where board_id = ?',
    ].map((sql) => db.prepare(sql));
    db.exec('BEGIN');
    for (const board of to) for (const copy of copies) copy.run(board, from);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

function bytes(value: SQLOutputValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('The file has no bytes where they should be');
}
