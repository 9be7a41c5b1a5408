// What the organiser says to all tables, or to some: it is shown on projections and phones until it ends by itself or is taken
// back. A table has one message; a newer one takes its place.

import type { BoardId, EventId } from '@terreau/board/ids';
import type { Message } from '@terreau/workshop/session';
import { readBoard } from '../evening/boards.ts';
import type { Evening } from '../evening/evening.ts';
import { done, type Outcome } from '../evening/refusal.ts';
import { tablesOf } from './tables-of.ts';

export interface NewMessage {
  readonly id: string;
  readonly text: string;
  readonly minutes: number;
  /** null for all tables of the event. */
  readonly boards: readonly BoardId[] | null;
}

/** Says something to tables; with the same id again, it is said anew. undefined when there is no such event. */
export async function sayToTables(
  evening: Evening,
  event: EventId,
  { id, text, minutes, boards }: NewMessage,
): Promise<Outcome<{ readonly tables: number }> | undefined> {
  const found = await tablesOf(evening.database, event, boards);
  if (!found?.ok) return found;
  const { tables } = found.value;
  const sentAt = evening.now();
  const message = { id, text, sentAt, endsAt: sentAt + Math.round(minutes * 60_000) };
  await Promise.all(tables.map((table) => setMessage(evening, table.id, () => message)));
  return done({ tables: tables.length });
}

/** Takes a message back wherever it still stands. undefined when there is no such event. */
export async function takeBackMessage(
  evening: Evening,
  event: EventId,
  id: string,
): Promise<Outcome<null> | undefined> {
  const found = await tablesOf(evening.database, event, null);
  if (!found?.ok) return found;
  const { tables } = found.value;
  await Promise.all(
    tables.map((table) => setMessage(evening, table.id, (now) => (now?.id === id ? null : now))),
  );
  return done(null);
}

/** In line with the commands of its board, so that pushes leave in their order. */
function setMessage(
  { queue, database, hub }: Evening,
  board: BoardId,
  change: (now: Message | null) => Message | null,
): Promise<void> {
  return queue.run(board, async () => {
    const before = (await readBoard(database, board))?.message ?? null;
    const message = change(before);
    if (message === before) return;
    const stored = message === null ? null : JSON.stringify(message);
    await database.db.updateTable('boards').set({ message: stored }).where('id', '=', board).execute();
    hub.tell(board, { message });
  });
}
