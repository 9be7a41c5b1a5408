import { intersects } from '@terreau/board/geometry';
import type { BoardId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import type { Session } from '@terreau/workshop/session';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DemoCard, DemoEvening, DemoTable } from '../../demo/demo-evening.ts';
import { demoEvening } from '../../demo/evening.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';
import type { BoardView } from '../export.ts';
import { createDemo, type DemoLinks, readInstallation } from './demo.ts';

const people = ['Ana', 'Bob', 'Chloé', 'Driss'];
const need: DemoCard = {
  by: 'Ana',
  kind: 'need',
  text: 'Nobody bakes here',
  notes: [{ by: 'Bob', text: 'Since 2019' }],
};

const table: DemoTable = {
  name: 'Marais',
  locale: 'fr',
  phase: 'vote',
  minutesLeft: 3,
  facilitator: 'Flo',
  people,
  clusters: [
    {
      key: 'bakery',
      title: 'A shared bakery',
      by: 'Ana',
      cards: [
        need,
        { by: 'Bob', kind: 'idea', text: 'An oven on wheels' },
        { by: 'Chloé', kind: 'resource', text: 'The old forge' },
      ],
    },
    {
      key: 'orchard',
      title: 'An orchard',
      by: 'Driss',
      cards: [{ by: 'Driss', kind: 'idea', text: 'Apple trees' }],
    },
    { key: 'empty', title: 'Later', by: 'Bob', cards: [] },
  ],
  loose: [{ key: 'loose', by: 'Bob', kind: 'question', text: 'Who owns the land?' }],
  drafts: [],
  ballots: people.map((by) => ({ by, votes: { bakery: 2, ...(by === 'Bob' && { loose: 1 }) } })),
  converged: [],
};

const demo: DemoEvening = {
  name: 'Une soirée',
  territory: 'Lille',
  date: '2026-11-22',
  locale: 'fr',
  challenges: [
    {
      title: 'Manger',
      domain: 'food',
      tables: [table, { ...table, name: 'Halle', phase: 'converge', converged: ['bakery'] }],
    },
    {
      title: 'Habiter',
      domain: 'housing',
      tables: [
        {
          ...table,
          name: 'Gare',
          phase: 'ideate',
          clusters: [],
          loose: [],
          ballots: [],
          drafts: [{ by: 'Ana', kind: 'idea', text: 'Not yet' }],
        },
      ],
    },
  ],
};

let t: TestEvening;
beforeEach(async () => {
  t = await openTestEvening();
});
afterEach(() => t.close());

async function open(): Promise<DemoLinks> {
  const outcome = await createDemo(t.evening, demo);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
}

const view = async (id: string): Promise<BoardView> =>
  jsonOf(await t.ask('GET', `/api/v1/boards/${id}`, { as: organiserKey }));

/** Of which boards a table holds something. */
async function boardsOf(
  table: 'boards' | 'updates' | 'client_ids' | 'participants' | 'phase_changes',
): Promise<BoardId[]> {
  const { db } = t.evening.database;
  const column = table === 'boards' ? 'id' : 'board_id';
  const { rows } = await sql<{ board: BoardId }>`
    select distinct ${sql.ref(column)} as board from ${sql.table(table)} order by 1`.execute(db);
  return rows.map(({ board }) => board);
}

describe('the demo evening', () => {
  it('puts every table at its moment', async () => {
    const { event, tables, projects } = await open();
    expect(event.name).toBe('Une soirée');
    expect(tables.map((one) => [one.challenge, one.table])).toEqual([
      ['Manger', 'Marais'],
      ['Manger', 'Halle'],
      ['Habiter', 'Gare'],
    ]);
    const [voting, deciding, writing] = await Promise.all(tables.map(({ boardId }) => view(boardId)));
    expect(voting).toMatchObject({ phase: 'vote', tallies: null });
    expect(voting?.cards).toHaveLength(5);
    expect(voting?.cards[0]).toMatchObject({ text: need.text, notes: [{ text: 'Since 2019' }] });
    expect(deciding).toMatchObject({ phase: 'converge', tallies: { ballots: 4 } });
    expect(writing).toMatchObject({ phase: 'ideate', cards: [] });
    expect(projects).toEqual([
      { id: expect.any(String), title: 'A shared bakery', boardId: tables[1]?.boardId },
    ]);
  });

  it('names everyone and lets visitors join', async () => {
    const { tables } = await open();
    const visitor = await t.join(tables[0]?.joinCode ?? '', 'Zoé');
    const session = await jsonOf<Session>(
      await t.ask('GET', `/api/v1/boards/${visitor.boardId}/session`, { as: visitor.token }),
    );
    expect(session.vote).toMatchObject({ budget: 3, mine: {}, ballots: 4 });
    expect(Object.values(session.people).map(({ name }) => name)).toEqual(['Flo', ...people, 'Zoé']);
    expect(session.phase).toMatchObject({ name: 'vote', step: 7, endsAt: t.clock.ms + 3 * 60_000 });
  });

  it('lays everything out without overlap', async () => {
    const { tables } = await open();
    const { cards } = await view(tables[0]?.boardId ?? '');
    const rects = cards.map(({ at: [x, y], text }) => {
      const [width, height] = estimateCardSize(text);
      return { x, y, width, height };
    });
    for (const [index, rect] of rects.entries()) {
      for (const other of rects.slice(index + 1)) expect(intersects(rect, other)).toBe(false);
    }
  });

  it('is opened once, by however many at once', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(two).toEqual(one);
    expect(await readInstallation(t.evening)).toEqual({ empty: false, demo: one });
  });

  it('is whole or not at all: what was interrupted is removed, and written anew', async () => {
    const { hub } = t.evening;
    let edits = 0;
    const edit: typeof hub.edit = (...change) =>
      edits++ < 2 ? hub.edit(...change) : Promise.reject(new Error('interrupted'));
    const interrupted = { ...t.evening, hub: { ...hub, edit } };
    await expect(createDemo(interrupted, demo)).rejects.toThrow('interrupted');
    expect(await readInstallation(t.evening)).toEqual({ empty: true, demo: null });
    const halves = await boardsOf('boards');
    expect([halves.length, (await boardsOf('updates')).length > 0]).toEqual([3, true]);

    const { event, tables } = await open();
    const whole = tables.map(({ boardId }) => boardId).sort();
    const { db } = t.evening.database;
    expect(await db.selectFrom('events').select('id').execute()).toEqual([{ id: event.id }]);
    expect(await boardsOf('boards')).toEqual(whole);
    for (const table of ['participants', 'phase_changes'] as const)
      expect(await boardsOf(table), table).toEqual(whole);
    for (const table of ['updates', 'client_ids'] as const)
      expect(whole, table).toEqual(expect.arrayContaining(await boardsOf(table)));
    expect(await db.selectFrom('challenges').select('id').execute()).toHaveLength(2);
  });

  it('opens on an empty installation only', async () => {
    expect(await readInstallation(t.evening)).toEqual({ empty: true, demo: null });
    await t.event();
    expect(await createDemo(t.evening, demo)).toEqual({ ok: false, refusal: { reason: 'not-empty' } });
    expect((await t.ask('POST', '/api/v1/demo')).status).toBe(409);
  });
});

describe('the demo evening that we ship', () => {
  it('plays by the rules, table by table', async () => {
    const outcome = await createDemo(t.evening, demoEvening);
    if (!outcome.ok) throw new Error(outcome.refusal.reason);
    const boards = await Promise.all(outcome.value.tables.map(({ boardId }) => view(boardId)));
    expect(boards.map(({ phase }) => phase)).toEqual(
      demoEvening.challenges.flatMap(({ tables }) => tables.map(({ phase }) => phase)),
    );
    expect(boards.reduce((sum, { cards }) => sum + cards.length, 0)).toBeGreaterThan(100);
    expect(outcome.value.projects.length).toBeGreaterThan(0);
  });
});
