// What somebody keeps to themselves must not change a byte of what anybody else can read. Two evenings are played alike
// but for one person's ballot, one on paper, and one draft; then every readable route of the OpenAPI document is asked in every role.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../testing/test-evening.ts';
import { unzipped } from '../testing/unzipped.ts';

interface Secret {
  readonly draft: string;
  /** How many votes Ana gives to the first and to the second card. */
  readonly votes: readonly [number, number];
}

const secrets: readonly Secret[] = [
  { draft: 'Ana dreams of a bakery', votes: [3, 0] },
  { draft: 'Ana dreams of orchards', votes: [1, 2] },
];

interface Played {
  readonly t: TestEvening;
  readonly table: TestTable;
  readonly project: string;
  /** What each caller could read while people voted. */
  readonly whileVoting: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const callers: Readonly<Record<string, (table: TestTable) => string | undefined>> = {
  'another participant': ({ bob }) => bob.token,
  'the facilitator': ({ facilitator }) => facilitator.token,
  'a screen': ({ screen }) => screen.token,
  'the organiser': () => organiserKey,
  'somebody at another table': ({ stranger }) => stranger.token,
  anybody: () => undefined,
};

/**
 * Plays an evening in which a project exists, then one ballot is cast and one entered for somebody without a device, and one
 * draft is written.
 */
async function play({ draft, votes }: Secret): Promise<Played> {
  const t = await openTestEvening();
  const table = await setTable(t);
  const [first, second] = await table.addCards('first', 'second');
  const cluster = await table.addCluster('Bakery', await table.addCards('third', 'fourth'));
  await table.phase('converge');
  const json = { clusters: [cluster], reason: 'to have one' };
  const { projects } = await jsonOf<{ projects: { id: string }[] }>(
    await t.ask('POST', `${table.path}/converge`, { as: organiserKey, json }),
  );
  await table.phase('vote');
  t.pushes.length = 0;
  const given = { [String(first)]: votes[0], [String(second)]: votes[1] };
  await jsonOf(await table.ask(table.ana, 'PUT', '/ballot', { json: { votes: given } }));
  const paper = await table.ask(table.facilitator, 'PUT', '/paper-ballots/paper-0001', {
    json: { votes: given },
  });
  expect(paper.status).toBe(204);
  const whileVoting = new Map<string, ReadonlyMap<string, string>>();
  for (const [who, tokenOf] of Object.entries(callers))
    whileVoting.set(who, await readAll({ t, table, project: projects[0]?.id ?? '' }, tokenOf(table)));
  await table.phase('ideate');
  const written = await table.ask(table.ana, 'PUT', '/drafts/draft-of-ana', {
    json: { text: draft, kind: 'idea' },
  });
  expect(written.status).toBe(204);
  return { t, table, project: projects[0]?.id ?? '', whileVoting };
}

/** Everything that a caller reads, by route. */
async function readAll(
  { t, table, project }: Omit<Played, 'whileVoting'>,
  as: string | undefined,
): Promise<Map<string, string>> {
  const document = await jsonOf<{ paths: Record<string, Record<string, object>> }>(
    await t.ask('GET', '/api/openapi.json'),
  );
  const answers = new Map<string, string>();
  for (const [path, methods] of Object.entries(document.paths)) {
    const id = path.includes('/events/') ? table.event : path.includes('/projects/') ? project : table.board;
    const address = path
      .replace('{id}', id)
      .replace('{code}', table.board)
      .replace('{draftId}', 'draft-of-ana')
      .replace('{number}', '1')
      .replace('{ballotId}', 'paper-0001')
      .replace('{target}', 'card-0001')
      .replace('{personId}', 'person-0001');
    for (const method of 'get' in methods ? ['GET', 'HEAD'] : ['GET']) {
      const response = await t.ask(method, address, { as });
      answers.set(`${method} ${path}`, `${response.status} ${await response.text()}`);
    }
  }
  for (const [name, text] of await readArchive(t, table, as)) answers.set(`archive ${name}`, text);
  return answers;
}

/** The files of the archive, which is given in spite of what is secret, and without that. */
async function readArchive(
  t: TestEvening,
  table: TestTable,
  as: string | undefined,
): Promise<[name: string, text: string][]> {
  const response = await t.ask('GET', `/api/v1/events/${table.event}/archive?without=secrets`, { as });
  if (as !== organiserKey) return [['', `${response.status} ${await response.text()}`]];
  const all = await unzipped(new Uint8Array(await response.arrayBuffer()));
  // Yjs draws the numbers of its clients by lot.
  const files = [...all].filter(([name]) => !/\/(document\.yjs|client_ids\.json)$/.test(name));
  return files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
}

describe('one’s ballot and draft [T4] [T5]', () => {
  let played: Played[];
  beforeAll(async () => {
    played = await Promise.all(secrets.map(play));
  });
  afterAll(() => Promise.all(played.map(({ t }) => t.close())));

  it.each(Object.entries(callers))('change nothing that %s can read', async (who, tokenOf) => {
    const [one, two] = await Promise.all(played.map((evening) => readAll(evening, tokenOf(evening.table))));
    expect(one?.size).toBeGreaterThan(20);
    // Those who lead may look over the drafts, and do not learn whose they are.
    for (const answers of [one, two]) {
      const review = answers?.get('GET /api/v1/boards/{id}/drafts') ?? '';
      expect(review.startsWith('200 ')).toBe(['the facilitator', 'the organiser'].includes(who));
      for (const { table } of played) expect(review).not.toContain(table.ana.participantId);
      answers?.delete('GET /api/v1/boards/{id}/drafts');
    }
    expect(one).toEqual(two);
  });

  it.each(Object.keys(callers))('changed nothing that %s could read while people voted', (who) => {
    const [one, two] = played.map(({ whileVoting }) => whileVoting.get(who));
    expect(one?.size).toBeGreaterThan(20);
    expect(one).toEqual(two);
  });

  it('are told to their owner, so that the comparison is worth something', async () => {
    const [one, two] = await Promise.all(played.map((evening) => readAll(evening, evening.table.ana.token)));
    const different = [...(one ?? [])]
      .filter(([route, answer]) => two?.get(route) !== answer)
      .map(([route]) => route);
    expect(different).toEqual(['GET /api/v1/boards/{id}/session']);
  });

  it('are pushed to nobody else', () => {
    const heard = played.map(({ t, table }) =>
      [table.bob, table.facilitator, table.screen].map(({ participantId: id }, index) => {
        const role = (['participant', 'facilitator', 'screen'] as const)[index] ?? 'participant';
        return t.pushes.map(({ board, patchFor }) => patchFor({ id, board, role, name: '' }));
      }),
    );
    expect(heard[0]?.flat().length).toBeGreaterThan(0);
    expect(heard[0]).toEqual(heard[1]);
  });
});
