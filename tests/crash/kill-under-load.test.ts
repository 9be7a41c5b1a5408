// [T1] The server is killed again and again while several tables work with it: edits of all kinds by several hands, drafts
// and their reveal, ballots, phases, imports. After each restart, and before anybody who was there comes back, a client
// that starts from nothing finds all that anybody had received and all that was called saved, and each command that was
// answered has happened exactly once.
//
// `CRASH_ROUNDS` and `CRASH_SEED` say how often and from which seed. A killed process leaves what it has written to the
// system, synced or not: what a power cut leaves is the subject of power-cut.test.ts.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { createEvent } from '../evening.ts';
import { createRandom } from '../random.ts';
import { createEditedTable } from './edited-table.ts';
import { createRuledTable } from './ruled-table.ts';
import { type CrashTable, type Ending, type Storm, startStorm } from './storm.ts';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 100);
const seed = Number(process.env['CRASH_SEED'] ?? 20_261_122);
/** Then the tables rest, and others begin: a board is killed when it is young, too. */
const roundsOfTable = 10;

/** As often as they stand here. */
const endings: readonly Ending[] = [
  'killed',
  'killed',
  'killed',
  'killed',
  'killed-while-it-drains',
  'killed-while-it-drains',
  'killed-while-it-starts',
  'killed-twice',
];

/** Two storms at a time: while one server starts, the other one works. */
const storms = [0, 1].map((storm) => ({ rounds: Math.ceil((rounds - storm) / 2), seed: seed + storm }));

test.concurrent.for(storms)(
  '[T1] nothing that was seen, saved or answered is lost when the server is killed $rounds times (seed $seed)',
  { timeout: rounds * 20_000 },
  async (given, { onTestFinished }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'terreau-crash-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const random = createRandom(given.seed);
    const storm = await startStorm(dataDir, random);
    onTestFinished(storm.end);

    const resting: CrashTable[] = [];
    let tables: CrashTable[] = [];
    for (let round = 0; round < given.rounds; round++) {
      if (round % roundsOfTable === 0) {
        resting.push(...tables);
        tables = await newTables(storm);
      }
      const ending = random.pick(endings) ?? 'killed';
      await storm.round(tables, ending, `seed ${given.seed}, round ${round}, ${ending}`);
    }
    await storm.expectKept([...resting, ...tables], `seed ${given.seed}, in the end`);
  },
);

async function newTables(storm: Storm): Promise<CrashTable[]> {
  const url = storm.serverUrl();
  const { boards } = await createEvent(url, { tables: 4 });
  const [ruled, ...edited] = boards;
  if (!ruled) throw new Error('an event without tables');
  return Promise.all([createRuledTable(url, ruled), ...edited.map((board) => createEditedTable(url, board))]);
}
