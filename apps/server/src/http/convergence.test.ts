// What was on the ballot stays as it was when the vote ended: nobody makes support out of what came afterwards.

import type { ClusterId } from '@terreau/board/ids';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { maxStates } from '../evening/history.ts';
import { setTable, type TestTable } from '../testing/table.ts';
import { jsonOf, openTestEvening, type TestEvening } from '../testing/test-evening.ts';

interface Judged {
  readonly verdicts: readonly {
    readonly cluster: string;
    readonly converged: boolean;
    readonly conditions: readonly { name: string; met: boolean; hint: string | null }[];
  }[];
}

let t: TestEvening;
let table: TestTable;
let clusters: ClusterId[];
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  clusters = [];
  for (let at = 0; at < 6; at++) {
    const cards = await table.addCards('besoin', 'idée', 'autre idée');
    clusters.push(await table.addCluster(`Grappe ${at}`, cards));
  }
});
afterAll(() => t.close());

/** Eight people choose two of six clusters each; four of them the first. */
async function voteOnSix(): Promise<void> {
  await table.phase('vote');
  const chosen = [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 5],
    [2, 3],
    [1, 4],
    [5, 3],
  ];
  for (const [at, both] of chosen.entries()) {
    const { token } = await t.join(table.joinCode, `Personne ${at}`);
    const votes = Object.fromEntries(both.map((cluster) => [clusters[cluster], 1]));
    await jsonOf(await t.ask('PUT', `${table.path}/ballot`, { as: token, json: { votes } }));
  }
}

async function supportOfFirst() {
  const path = `${table.path}/verdicts`;
  const { verdicts } = await jsonOf<Judged>(await t.ask('GET', path, { as: table.facilitator.token }));
  const verdict = verdicts.find(({ cluster }) => cluster === clusters[0]);
  return verdict?.conditions.find(({ name }) => name === 'support');
}

const unmet = {
  name: 'support',
  met: false,
  actual: 4,
  needed: 5,
  of: 8,
  hint: 'one more ballot in its favour',
};

it('empty clusters, and others that are made after the vote, make no support', async () => {
  await voteOnSix();
  await table.phase('converge');
  expect(await supportOfFirst()).toEqual(unmet);
  for (let at = 6; at < 12; at++) await table.addCluster(`Vide ${at}`, []);
  for (const card of await table.addCards('a', 'b', 'c', 'd', 'e', 'f'))
    await table.addCluster('Une de plus', [card]);
  expect(await supportOfFirst()).toEqual(unmet);
  const { projects } = await jsonOf<{ projects: object[] }>(
    await table.ask(table.facilitator, 'POST', '/converge', { json: {} }),
  );
  expect(projects).toEqual([]);
});

it('what stood on the ballot is kept however often the board changes its phase, and fixed again by another vote', async () => {
  await voteOnSix();
  for (let n = 0; n < maxStates + 2; n++) await table.phase(n % 2 === 0 ? 'share' : 'cluster');
  const more = await table.addCards('a', 'b', 'c', 'd', 'e', 'f');
  for (const card of more) await table.addCluster('Une autre', [card]);
  await table.phase('converge');
  expect(await supportOfFirst()).toEqual(unmet);
  await table.phase('vote');
  expect(await supportOfFirst()).toBeUndefined();
  await table.phase('converge');
  expect(await supportOfFirst()).toMatchObject({ met: true, needed: 4 });
});

it('where no vote was held, that is what is lacking', async () => {
  await table.phase('converge');
  expect(await supportOfFirst()).toEqual({
    name: 'support',
    met: false,
    actual: 0,
    needed: null,
    of: 0,
    hint: 'a vote',
  });
});
