// The journal in SQLite: each board's changes, numbered without gaps, and its latest snapshot. A failed append fails those
// that were called after it, since they may build on it. [T1]

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Journal, JournalEntry, StoredBoard } from './journal.ts';
import { createKnownNumbers } from './known-numbers.ts';
import { toStatement } from './sqlite-dialect.ts';
import type { SqlResult, SqlStatement, SqlValue } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';

/** The journal whose statements run in the given thread. */
export function sqliteJournal(thread: SqliteThread): Journal {
  const known = createKnownNumbers();
  return {
    load: async (board) => {
      const stored = readStoredBoard(await thread.run(loadStatements(board)));
      known.loaded(board, stored.seq);
      return stored;
    },
    append: async (entry) => {
      const [appended] = await thread.run(appendStatements(entry), entry.board);
      const seq = integer(appended?.rows[0]?.['seq']);
      known.appended(entry.board, seq);
      return seq;
    },
    compact: async (board, seq, snapshot) => {
      if (!known.hasAllUpTo(board, seq))
        throw new Error('The journal has changes of this board that came from elsewhere');
      await thread.run(compactStatements(board, seq, snapshot));
    },
  };
}

function loadStatements(board: BoardId): SqlStatement[] {
  return [
    { sql: 'select seq, bytes from snapshots where board_id = ?', parameters: [board] },
    { sql: 'select seq, bytes from updates where board_id = ? order by seq', parameters: [board] },
    { sql: 'select client_id, participant_id from client_ids where board_id = ?', parameters: [board] },
  ];
}

function readStoredBoard(results: readonly SqlResult[]): StoredBoard {
  const [snapshots, updates, owners] = results.map(({ rows }) => rows);
  const snapshot = snapshots?.[0];
  return {
    snapshot: snapshot ? bytes(snapshot['bytes']) : null,
    updates: (updates ?? []).map((row) => bytes(row['bytes'])),
    seq: integer(updates?.at(-1)?.['seq'] ?? snapshot?.['seq'] ?? 0),
    owners: new Map(
      (owners ?? []).map((row) => [
        integer(row['client_id']),
        String(row['participant_id']) as ParticipantId,
      ]),
    ),
  };
}

const append = `insert into updates (board_id, seq, bytes) values (?1, 1 + coalesce(
  (select max(seq) from updates where board_id = ?1),
  (select seq from snapshots where board_id = ?1), 0), ?2) returning seq`;
const own = 'insert into client_ids (board_id, client_id, participant_id) values (?, ?, ?)';

function appendStatements({ board, update, owners = [], also = [] }: JournalEntry): SqlStatement[] {
  return [
    { sql: append, parameters: [board, update] },
    ...owners.map(([clientId, owner]) => ({ sql: own, parameters: [board, clientId, owner] })),
    ...also.map((statement) => toStatement(statement.compile())),
  ];
}

/** An older snapshot never replaces a newer one, and only what the snapshot contains is deleted. */
const replaceSnapshot = `insert into snapshots (board_id, seq, bytes) values (?, ?, ?)
  on conflict (board_id) do update set seq = excluded.seq, bytes = excluded.bytes where excluded.seq > snapshots.seq`;
const deleteContained = 'delete from updates where board_id = ? and seq <= ?';

function compactStatements(board: BoardId, seq: number, snapshot: Uint8Array): SqlStatement[] {
  return [
    { sql: replaceSnapshot, parameters: [board, seq, snapshot] },
    { sql: deleteContained, parameters: [board, seq] },
  ];
}

function integer(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError('The database answered without a number');
  return value;
}

function bytes(value: SqlValue | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('The database answered without bytes');
  return value;
}
