// [T5] Whatever a table does with its vote, in whatever order: ballots sent, sent again, sent at once, too late, too large;
// ballots on paper, entered, corrected, taken back; clusters merged, split and dissolved, cards hidden and deleted; people
// removed, or let lead; the vote closed, gone back from and opened again; the server stopped and started: the tallies are the
// sum of the last valid ballots, nobody has spent more than the budget, and nothing can be read before it is revealed.

import { rm } from 'node:fs/promises';
import type { BoardId } from '@terreau/board/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BoardView } from '../evening/export.ts';
import {
  type Installation,
  jsonOf,
  newInstallation,
  openTestEvening,
  organiserKey,
  type TestEvening,
} from '../testing/test-evening.ts';
import type { Given } from '../testing/vote-model.ts';
import { step } from '../testing/vote-steps.ts';
import { ask, sessionOf, setPhase, setVote, type Table, take } from '../testing/vote-table.ts';

const seed = 20_261_122;
/** More for a long run. */
const runs = Number(process.env['VOTE_RUNS'] ?? 25);

let installation: Installation;
let t: TestEvening;
beforeAll(async () => {
  installation = await newInstallation();
  t = await openTestEvening(null, installation);
});
afterAll(async () => {
  await t.close();
  await rm(installation.dir, { recursive: true });
});

const running = {
  evening: () => t,
  async restart() {
    await t.close();
    t = await openTestEvening(null, installation);
  },
};

/** What everybody reads now, and what was pushed to them since the last time. */
async function compare(table: Table): Promise<void> {
  const { model, voters, facilitator, screen, board } = table;
  const present = voters.flatMap(({ id, token, role }) => (role === 'removed' ? [] : [{ id, token, role }]));
  const readers = [
    ...present,
    { id: facilitator.participantId, token: facilitator.token, role: 'facilitator' as const },
    { id: screen.participantId, token: screen.token, role: 'screen' as const },
  ];
  for (const { id, token, role } of readers) {
    const { vote } = await sessionOf(table, token);
    const { budget, mine, ballots, tallies } = vote;
    const expected = { mine: model.seenBy(id), ballots: model.count(), tallies: model.shown() };
    expect({ mine, ballots, tallies }).toEqual(expected);
    if (model.phase() === 'vote') expect(budget).toBe(model.budget());
    const heard = t.heardBy(id, role).vote;
    if (heard?.mine) expect(heard.mine).toEqual(expected.mine);
    if (heard && 'tallies' in heard) expect(heard.tallies).toEqual(expected.tallies);
  }
  t.pushes.length = 0;
  const view = await jsonOf<BoardView>(await ask(table, organiserKey, 'GET', ''));
  expect(view.tallies).toEqual(model.shown() && model.sums());
  await expectWithinBudget(board);
}

async function expectWithinBudget(board: BoardId): Promise<void> {
  const { db } = t.evening.database;
  const { budget } = await db
    .selectFrom('boards')
    .select('budget')
    .where('id', '=', board)
    .executeTakeFirstOrThrow();
  const stored = [
    ...(await db.selectFrom('ballots').select('votes').where('board_id', '=', board).execute()),
    ...(await db.selectFrom('paper_ballots').select('votes').where('board_id', '=', board).execute()),
  ];
  for (const row of stored) {
    const counts = Object.values(JSON.parse(row.votes) as Given);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(budget);
  }
}

it('[T5] counts the last valid ballot of each, within the budget, and shows nothing before the reveal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const table = await setVote(running);
      await setPhase(table, 'vote');
      table.model.setPhase('vote');
      t.pushes.length = 0;
      for (const given of steps) {
        await take(table, given);
        await compare(table);
      }
    }),
    { seed, numRuns: runs },
  );
}, 600_000);
