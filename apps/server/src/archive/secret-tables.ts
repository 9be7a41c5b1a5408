// What of an evening is secret now: ballots until they are revealed [T5], and what is being written in silence [T4]. No archive
// holds it, whoever asks: a backup of the installation does.

import type { BoardId } from '@terreau/board/ids';
import type { LeftOut } from '@terreau/workshop/archived-evening';
import { areTalliesRevealed } from '@terreau/workshop/phases';
import type { Evening } from '../evening/evening.ts';
import type { EventSheet } from '../evening/preparing/event-sheet.ts';

/** The tables that keep something to themselves, in the order of the evening. */
export async function secretTables(evening: Evening, event: EventSheet): Promise<readonly LeftOut[]> {
  const tables = event.challenges.flatMap(({ boards }) => boards);
  const kept = await Promise.all(tables.map(({ id, table }) => secretOf(evening, id, table)));
  return kept.filter(({ ballots, drafts }) => ballots || drafts);
}

/** What one table keeps to itself. */
export async function secretOf(
  { database: { db } }: Evening,
  board: BoardId,
  table: string,
): Promise<LeftOut> {
  const { phase } = await db
    .selectFrom('boards')
    .select('phase')
    .where('id', '=', board)
    .executeTakeFirstOrThrow();
  const drafts = db.selectFrom('drafts').select('id').where('board_id', '=', board).where('aside', '=', 0);
  const cast = (from: 'ballots' | 'paper_ballots') =>
    db.selectFrom(from).select('board_id').where('board_id', '=', board).limit(1).executeTakeFirst();
  const hasBallots = async () => Boolean((await cast('ballots')) ?? (await cast('paper_ballots')));
  return {
    board,
    table,
    ballots: !areTalliesRevealed(phase) && (await hasBallots()),
    drafts: phase === 'ideate' && Boolean(await drafts.limit(1).executeTakeFirst()),
  };
}
