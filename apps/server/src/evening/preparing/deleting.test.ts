import { addCards } from '@terreau/board/edits';
import type { BoardId, EventId, ParticipantId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../../testing/table.ts';
import { openTestEvening, type TestEvening } from '../../testing/test-evening.ts';
import type { Evening } from '../evening.ts';
import { changeEvent } from './change-event.ts';
import { deleteEvent } from './deleting.ts';
import { readEvent } from './events.ts';
import { removeUnfinishedDeletions } from './unfinished-deletion.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  await table.addCards('Nobody bakes here any more');
});
afterAll(() => t.close());

const edit = (board: BoardId): Promise<unknown> => {
  const author = table.ana.participantId as ParticipantId;
  const { now, newId } = t.evening;
  return t.evening.hub.edit(board, (doc) =>
    addCards(doc, { author, now, newId, origin: null }, [{ text: 'Late', kind: 'idea', at: [0, 0] }]),
  );
};

/** The evening in which something is posted right behind each unit that is stored, and nothing waits for it. */
function withLatecomers(post: () => Promise<unknown>): { evening: Evening; late: Promise<unknown>[] } {
  const late: Promise<unknown>[] = [];
  const { database } = t.evening;
  const batch: Evening['database']['batch'] = (statements) => {
    const done = database.batch(statements);
    late.push(post().catch((error: unknown) => error));
    return done;
  };
  return { evening: { ...t.evening, database: { ...database, batch } }, late };
}

async function journalOf(board: BoardId): Promise<readonly object[]> {
  const { db } = t.evening.database;
  const tables = ['updates', 'snapshots', 'client_ids'] as const;
  const rows = tables.map((name) =>
    db.selectFrom(name).select('board_id').where('board_id', '=', board).execute(),
  );
  return (await Promise.all(rows)).flat();
}

describe('a table that is deleted while somebody writes on it', () => {
  it('leaves nothing in the journal when its event goes [T8]', async () => {
    const { evening, late } = withLatecomers(() => edit(table.board));
    expect(await journalOf(table.board)).not.toEqual([]);
    expect(await deleteEvent(evening, table.event as EventId, 'everything')).toEqual({ ok: true });
    await Promise.all(late);
    expect(late.length).toBeGreaterThan(0);
    expect(await journalOf(table.board)).toEqual([]);
  });

  it('leaves nothing in the journal when the plan names it no more [T8]', async () => {
    const { evening, late } = withLatecomers(() => edit(table.board));
    const sheet = await readEvent(t.evening.database, table.event as EventId);
    if (!sheet) throw new Error('no event');
    const challenges = sheet.challenges.map((challenge) => ({
      ...challenge,
      boards: challenge.boards.filter(({ id }) => id !== table.board),
    }));
    const plan = { ...sheet, challenges, deletes: 'everything' } as const;
    expect(await changeEvent(evening, table.event as EventId, plan)).toMatchObject({ ok: true });
    await Promise.all(late);
    expect(await journalOf(table.board)).toEqual([]);
  });

  it('is not opened again, nor does a snapshot under way come after it [T8]', async () => {
    const { evening, late } = withLatecomers(() =>
      t.evening.database.journal.compact(table.board, 1, Uint8Array.of(0, 0)),
    );
    await deleteEvent(evening, table.event as EventId, 'everything');
    // Of the two units, this one came behind the first.
    await late[0];
    await expect(edit(table.board)).rejects.toThrow();
    const rows = await t.evening.database.db
      .selectFrom('updates')
      .select('board_id')
      .where('board_id', '=', table.board)
      .execute();
    expect(rows).toEqual([]);
  });

  it('leaves what came between its two deletions and the end of the server, until the next start [T8]', async () => {
    const ended = new Error('the server has ended');
    let units = 0;
    const { database } = t.evening;
    const batch: Evening['database']['batch'] = async (statements) => {
      if (++units > 1) throw ended;
      await database.batch(statements);
      // What the room had on its way.
      await database.db.insertInto('snapshots').values(late).execute();
    };
    const late = { board_id: table.board, seq: 1, bytes: Uint8Array.of(0, 0) };
    const evening = { ...t.evening, database: { ...database, batch } };
    const other = await setTable(t);
    await other.addCards('Nobody bakes here any more');
    await expect(deleteEvent(evening, table.event as EventId, 'everything')).rejects.toThrow(ended);
    expect(await journalOf(table.board)).toHaveLength(1);
    const kept = await journalOf(other.board);
    await removeUnfinishedDeletions(database);
    expect(await journalOf(table.board)).toEqual([]);
    expect(await journalOf(other.board)).toEqual(kept);
  });
});
