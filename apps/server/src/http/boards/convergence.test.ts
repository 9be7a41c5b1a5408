// What was on the ballot stays as it was when the vote ended: nobody makes support out of what came afterwards.

import type { ClusterId } from '@terreau/board/ids';
import type { Phase } from '@terreau/workshop/phases';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { maxStates } from '../../evening/history.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, type Person, type TestEvening } from '../../testing/test-evening.ts';

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
async function voteOnSix(): Promise<Person[]> {
  const people: Person[] = [];
  for (let at = 0; at < 8; at++) people.push(await t.join(table.joinCode, `Personne ${at}`));
  await changePhase('vote');
  await cast(people, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 5],
    [2, 3],
    [1, 4],
    [5, 3],
  ]);
  return people;
}

async function cast(people: readonly Person[], chosen: readonly (readonly number[])[]): Promise<void> {
  for (const [at, both] of chosen.entries()) {
    const votes = Object.fromEntries(both.map((cluster) => [clusters[cluster], 1]));
    const as = people[at]?.token ?? '';
    await jsonOf(await t.ask('PUT', `${table.path}/ballot`, { as, json: { votes } }));
  }
}

/** Changes the phase a second later. */
async function changePhase(phase: Phase): Promise<void> {
  t.clock.ms += 1_000;
  await table.phase(phase);
}

async function supportOf(cluster: ClusterId | undefined) {
  const path = `${table.path}/verdicts`;
  const { verdicts } = await jsonOf<Judged>(await t.ask('GET', path, { as: table.facilitator.token }));
  const verdict = verdicts.find((each) => each.cluster === cluster);
  return verdict?.conditions.find(({ name }) => name === 'support');
}

const supportOfFirst = () => supportOf(clusters[0]);

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

it('what stood on the ballot is kept however often the board changes its phase, and is another for who votes again', async () => {
  const people = await voteOnSix();
  for (let n = 0; n < maxStates + 2; n++) await changePhase(n % 2 === 0 ? 'share' : 'cluster');
  const more = await table.addCards('a', 'b', 'c', 'd', 'e', 'f');
  for (const card of more) clusters.push(await table.addCluster('Une autre', [card]));
  await changePhase('converge');
  expect(await supportOfFirst()).toEqual(unmet);
  // To open the vote again for a moment changes nothing: who does not vote again has not seen what has come since.
  await changePhase('vote');
  expect(await supportOfFirst()).toBeUndefined();
  await changePhase('converge');
  expect(await supportOfFirst()).toEqual(unmet);
  await changePhase('vote');
  const [, , , , ...others] = people;
  await cast(
    people,
    [0, 0, 0, 0].map((first, at) => [first, at + 1]),
  );
  await changePhase('converge');
  expect(await supportOfFirst()).toEqual(unmet);
  await changePhase('vote');
  await cast(
    people,
    [0, 0, 0, 0].map((first, at) => [first, at + 1]),
  );
  await cast(
    others,
    [6, 7, 8, 9].map((at) => [at, at + 1]),
  );
  await changePhase('converge');
  expect(await supportOfFirst()).toMatchObject({ met: true, needed: 4 });
});

it('what is merged or gathered between two votes is one choice only of those who vote again', async () => {
  const [one, two, ...loose] = await table.addCards('une', 'deux', 'trois', 'quatre', 'cinq', 'six');
  if (!one || !two) throw new Error('no cards');
  const clustersAtFirst = clusters;
  clusters = [...clusters, one, two, ...loose].map((id) => id as ClusterId);
  const people = await voteOnSix();
  await cast(people, [
    [0, 6],
    [0, 7],
    [0, 8],
    [1, 9],
    [1, 6],
    [1, 7],
    [2, 8],
    [2, 9],
  ]);
  await changePhase('converge');
  await table.merge(clustersAtFirst[1] as ClusterId, clustersAtFirst[0] as ClusterId);
  const gathered = await table.addCluster('Rassemblées', [one, two, ...loose]);
  await changePhase('vote');
  const { vote } = await table.session(people[0] as Person);
  expect(vote.mine).toEqual({ [clusters[0] as string]: 1, [gathered]: 1 });
  await changePhase('converge');
  expect(await supportOfFirst()).toMatchObject({ met: false, actual: 6, needed: 7, united: 2 });
  expect(await supportOf(gathered)).toMatchObject({ met: false, actual: 8, united: 4 });
  expect((await table.view()).tallies?.supporters).toMatchObject({
    [clusters[0] as string]: 6,
    [gathered]: 8,
  });
  clusters = [...clusters.slice(0, 1), ...clusters.slice(2, 6), gathered];
  await changePhase('vote');
  await cast(people, [[0], [0], [0], [0], [0], [1], [2], [5]]);
  await changePhase('converge');
  expect(await supportOfFirst()).toEqual({
    name: 'support',
    met: true,
    actual: 5,
    needed: 4,
    of: 8,
    hint: null,
  });
  expect(await supportOf(gathered)).toMatchObject({ met: false, actual: 1, needed: 4 });
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
