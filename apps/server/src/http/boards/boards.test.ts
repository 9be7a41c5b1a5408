import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardView } from '../../evening/export.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import { jsonOf, openTestEvening, organiserKey, type TestEvening } from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
  table = await setTable(t);
});
afterAll(() => t.close());

describe('reading a board', () => {
  it('shows the board to whoever is on it, hidden cards to who leads it', async () => {
    const [shown, hidden] = await table.addCards('shown', 'hidden');
    if (hidden) await table.hide(hidden);
    const read = async (as: string) => jsonOf<BoardView>(await t.ask('GET', table.path, { as }));
    for (const who of [table.ana, table.screen]) {
      const view = await read(who.token);
      expect(view).toMatchObject({ id: table.board, phase: 'welcome', clusters: [], tallies: null });
      expect(view.cards.map(({ id }) => id)).toEqual([shown]);
      expect(view.people[table.ana.participantId]).toEqual({ name: 'Ana', role: 'participant' });
    }
    for (const token of [table.facilitator.token, organiserKey]) {
      expect((await read(token)).cards.map(({ id }) => id).sort()).toEqual([shown, hidden].sort());
    }
  });

  it('is closed to everybody else', async () => {
    for (const [as, status] of [
      [undefined, 401],
      ['garbage', 401],
      [table.stranger.token, 403],
    ] as const) {
      expect((await t.ask('GET', table.path, { as })).status).toBe(status);
      expect((await t.ask('GET', `${table.path}/session`, { as })).status).toBe(status);
    }
    expect((await t.ask('GET', `${table.path}?token=${table.ana.token}`)).status).toBe(401);
    expect((await t.ask('GET', '/api/v1/boards/abcdefgh', { as: organiserKey })).status).toBe(404);
    expect((await t.ask('GET', '/api/v1/boards/x', { as: organiserKey })).status).toBe(404);
  });

  it('tells each their own session', async () => {
    expect(await table.session(table.facilitator)).toMatchObject({
      event: { name: 'Start-up de Territoire', territory: 'Lille', date: '2026-11-22' },
      challenge: { title: 'Comment mieux manger ici ?', domain: 'food' },
      board: { id: table.board, table: 'Table 1' },
      phase: { name: 'welcome', step: 0, endsAt: null, pausedMs: null },
      now: t.clock.ms,
      you: { id: table.facilitator.participantId, role: 'facilitator', name: 'Flo' },
      drafts: { mine: [], count: 0 },
      projects: [],
    });
  });
});
