import type { CardId, ClusterId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record/record';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

interface Converged {
  readonly projects: ProjectRecord[];
  readonly verdicts: { cluster: string; converged: boolean }[];
  readonly refused: string[];
}

let t: TestEvening;
let table: TestTable;
let cards: CardId[];
let cluster: ClusterId;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
  cards = await table.addCards('Nobody bakes here any more', 'A shared bakery', 'The old forge stands empty');
  cluster = await table.addCluster('La boulangerie partagée', cards);
  await table.phase('vote');
  for (const who of [table.ana, table.bob])
    await table.ask(who, 'PUT', '/ballot', { json: { votes: { [cluster]: 2 } } });
  await table.phase('converge');
});
afterAll(() => t.close());

const converge = async (json?: object): Promise<Converged> =>
  jsonOf(await table.ask(table.facilitator, 'POST', '/converge', json ? { json } : {}));
const promote = () => converge({ clusters: [cluster], reason: 'The mayor asked for it' });

describe('converging', () => {
  it('makes a record of a cluster that is named with a reason', async () => {
    const { projects, verdicts } = await promote();
    expect(projects).toMatchObject([
      {
        identity: { title: { text: 'La boulangerie partagée' } },
        provenance: { reason: 'The mayor asked for it' },
      },
    ]);
    expect(projects[0]?.provenance.cards.map(({ id }) => id).sort()).toEqual([...cards].sort());
    expect(projects[0]?.provenance.cluster).toMatchObject({ votes: 4, supporters: 2 });
    expect(verdicts).toMatchObject([{ cluster, converged: false }]);
    const summary = { id: projects[0]?.id, cluster, title: 'La boulangerie partagée', revision: 1 };
    expect((await table.session(table.bob)).projects).toEqual([summary]);
  });

  it('says which clusters do not meet the rule, with and without a body', async () => {
    expect(await converge()).toMatchObject({ projects: [], refused: [] });
    expect(await converge({ clusters: [cluster] })).toMatchObject({ projects: [], refused: [cluster] });
  });

  it('has the same id and the same bytes when it is asked again [T7]', async () => {
    const first = await promote();
    t.clock.ms += 60_000;
    expect(JSON.stringify(await promote())).toBe(JSON.stringify(first));
    const { projects } = await jsonOf<Converged>(
      await t.ask('GET', `/api/v1/events/${table.event}/projects`, { as: organiserKey }),
    );
    expect(projects).toEqual(first.projects);
  });

  it('follows the board, but not where a person has edited the record [T7]', async () => {
    const [record] = (await promote()).projects;
    await table.addCluster('Another cluster', []);
    await table.hide(cards[2] as CardId);
    expect((await promote()).projects[0]?.provenance.cards).toHaveLength(2);
    const need = record?.substance.need[0];
    const from = [need];
    const to = [{ ...need, text: 'Nobody bakes here any more, since 2019' }];
    await jsonOf(
      await t.ask('PATCH', `/api/v1/projects/${record?.id}`, {
        as: organiserKey,
        json: { changes: { 'substance.need': { from, to } } },
      }),
    );
    const [kept] = (await promote()).projects;
    expect(kept?.substance.need).toEqual(to);
    expect(kept?.provenance.edited).toEqual(['substance.need']);
  });

  it('knows only clusters of its board', async () => {
    const response = await table.ask(table.facilitator, 'POST', '/converge', {
      json: { clusters: ['no-such-cluster'] },
    });
    expect(await problemOf(response)).toMatchObject({ status: 422, field: 'clusters' });
  });

  it('tells everybody at the table', async () => {
    t.pushes.length = 0;
    await promote();
    const member = {
      id: table.bob.participantId,
      board: table.board,
      role: 'participant',
      name: '',
    } as const;
    expect(t.pushes.at(-1)?.patchFor(member)).toMatchObject({ projects: [{ cluster }] });
  });
});

describe('a brief', () => {
  it('downloads as Markdown in the caller’s language', async () => {
    const [record] = (await promote()).projects;
    const path = `/api/v1/projects/${record?.id}/brief.md`;
    const [fr, en] = [
      await t.ask('GET', `${path}?lang=fr`, { as: table.facilitator.token }),
      await t.ask('GET', path, { as: organiserKey }),
    ];
    expect(fr.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(fr.headers.get('content-disposition')).toBe('attachment; filename="la-boulangerie-partagee.md"');
    const [french, english] = [await fr.text(), await en.text()];
    for (const text of [french, english]) {
      expect(text).toContain('# La boulangerie partagée');
      expect(text).toContain('A shared bakery');
      expect(text).toContain('Ana');
    }
    expect(french).not.toBe(english);
  });

  it('downloads as JSON', async () => {
    const [record] = (await promote()).projects;
    const response = await t.ask('GET', `/api/v1/projects/${record?.id}/brief.json`, { as: organiserKey });
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="la-boulangerie-partagee.json"',
    );
    expect(await response.json()).toEqual(record);
  });

  it('is read by its own facilitator and the organiser alone', async () => {
    const [record] = (await promote()).projects;
    const path = `/api/v1/projects/${record?.id}/brief.md`;
    for (const [as, status] of [
      [undefined, 401],
      [table.ana.token, 403],
      [table.screen.token, 403],
      [table.stranger.token, 403],
    ] as const) {
      expect((await t.ask('GET', path, { as })).status).toBe(status);
    }
  });

  it('names the formats that there are', async () => {
    const [record] = (await promote()).projects;
    for (const format of ['odt', 'html']) {
      const response = await t.ask('GET', `/api/v1/projects/${record?.id}/brief.${format}`, {
        as: organiserKey,
      });
      expect(await problemOf(response)).toMatchObject({
        status: 404,
        code: 'unknown-format',
        detail: expect.stringContaining('pdf, docx, md, json, jsonld'),
      });
    }
    expect((await t.ask('GET', '/api/v1/projects/unknown-one/brief.md', { as: organiserKey })).status).toBe(
      404,
    );
  });
});

describe('the export of an event', () => {
  const exported = (format: string) =>
    t.ask('GET', `/api/v1/events/${table.event}/export.${format}`, { as: organiserKey });

  it('holds everything that was produced, without codes, keys and ballots', async () => {
    await promote();
    const response = await exported('json');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="terreau-2026-11-22-start-up-de-territoire.json"',
    );
    const text = await response.text();
    const [board] = JSON.parse(text).challenges[0].boards;
    expect(board).toMatchObject({
      table: 'Table 1',
      phase: 'converge',
      tallies: { votes: { [cluster]: 4 }, ballots: 2 },
      projects: [{ identity: { title: { text: 'La boulangerie partagée' } } }],
      phases: [{ phase: 'vote' }, { phase: 'converge' }],
    });
    expect(board.cards).toHaveLength(3);
    expect(text).not.toMatch(/joinCode|facilitatorKey|screenKey|token/);
  });

  it('is a table of cards that no spreadsheet takes for formulas', async () => {
    await table.ask(table.facilitator, 'POST', '/cards', { json: { cards: [{ text: '=1+1' }] } });
    const response = await exported('csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split('\n');
    expect(header).toBe(
      'challenge,table,cluster,card,kind,text,author,createdAt,notes,hidden,votes,supporters,ready',
    );
    expect(rows).toHaveLength(4);
    expect(rows.join('\n')).toContain("'=1+1");
    expect(rows.filter((row) => row.includes('La boulangerie partagée'))).toHaveLength(3);
  });

  it('has one row for each card, whatever characters are in a text', async () => {
    await table.addCards('harmless\r=1+1', '\u0001=2+2', 'a\u0085=3+3\u2028=4+4');
    const csv = await (await exported('csv')).text();
    const cells: string[][] = parse(csv, { bom: true });
    expect(cells.map((row) => row[5])).toEqual(
      expect.arrayContaining(['harmless\n=1+1', "'=2+2", 'a=3+3\n=4+4']),
    );
    expect(cells).toHaveLength(1 + 3 + 3);
    expect(csv).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('keeps the votes to itself while they are secret [T5]', async () => {
    await table.phase('vote');
    const [board] =
      ((await (await exported('json')).json()) as { challenges: { boards: { tallies: unknown }[] }[] })
        .challenges[0]?.boards ?? [];
    expect(board?.tallies).toBeNull();
    expect((await (await exported('csv')).text()).trim().split('\n')[1]).toMatch(/,false,,,$/);
  });

  it('names the formats that there are', async () => {
    for (const format of ['odt', 'html']) {
      expect(await problemOf(await exported(format))).toMatchObject({ status: 404, code: 'unknown-format' });
    }
  });
});
