import { remainingMs } from '@terreau/workshop/timer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventSheet } from '../../evening/preparing/event-sheet.ts';
import { setTable, type TestTable } from '../../testing/table.ts';
import {
  jsonOf,
  openTestEvening,
  organiserKey,
  problemOf,
  type TestEvening,
} from '../../testing/test-evening.ts';

let t: TestEvening;
let table: TestTable;
beforeAll(async () => {
  t = await openTestEvening();
});
beforeEach(async () => {
  table = await setTable(t);
});
afterAll(() => t.close());

const minute = 60_000;
/** A timer that runs. */
const endsAt = (at: number | null) => ({ endsAt: at, pausedMs: null });

describe('the phase', () => {
  it('is set by the facilitator, for the usual time or for as many minutes as they say', async () => {
    const begun = t.clock.ms;
    const usual = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'ideate' } });
    expect(await usual.json()).toEqual({ phase: 'ideate', step: 1, ...endsAt(begun + 8 * minute) });
    const asSaid = await table.ask(table.facilitator, 'POST', '/phase', {
      json: { phase: 'share', minutes: 2.5 },
    });
    expect(await asSaid.json()).toEqual({ phase: 'share', step: 2, ...endsAt(begun + 2.5 * minute) });
    const endless = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'closed' } });
    expect(await endless.json()).toEqual({ phase: 'closed', step: 9, ...endsAt(null) });
  });

  it('goes on as it is when it is set again, unless the minutes are said anew', async () => {
    const begun = t.clock.ms;
    await table.phase('ideate');
    t.clock.ms += minute;
    const again = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'ideate' } });
    expect(await again.json()).toEqual({ phase: 'ideate', step: 1, ...endsAt(begun + 8 * minute) });
    const longer = await table.ask(table.facilitator, 'POST', '/phase', {
      json: { phase: 'ideate', minutes: 3 },
    });
    expect(await longer.json()).toEqual({ phase: 'ideate', step: 1, ...endsAt(begun + 4 * minute) });
  });

  it('can go back, and every change is on record', async () => {
    for (const phase of ['cluster', 'share', 'cluster'] as const) await table.phase(phase);
    const rows = await t.evening.database.db
      .selectFrom('phase_changes')
      .select('phase')
      .where('board_id', '=', table.board)
      .execute();
    expect(rows.map(({ phase }) => phase)).toEqual(['cluster', 'share', 'cluster']);
  });

  it('is refused when there is no such phase, in both languages', async () => {
    for (const [lang, detail] of [
      [
        'en',
        'The field “phase” must be one of these: welcome, ideate, share, cluster, vote, converge, closed.',
      ],
      [
        'fr',
        'Le champ «\u00a0phase\u00a0» doit être l’une de ces valeurs\u00a0: welcome, ideate, share, cluster, vote, converge, closed.',
      ],
    ] as const) {
      const response = await table.ask(table.facilitator, 'POST', '/phase', {
        json: { phase: 'party' },
        lang,
      });
      expect(await problemOf(response)).toMatchObject({ status: 422, field: 'phase', detail });
    }
  });

  it('reaches the clients with the timer and the server’s clock', async () => {
    t.pushes.length = 0;
    await table.phase('share', 1);
    const member = {
      id: table.bob.participantId,
      board: table.board,
      role: 'participant',
      name: 'Bob',
    } as const;
    expect(t.pushes[0]?.patchFor(member)).toMatchObject({
      phase: { name: 'share', endsAt: t.clock.ms + minute },
      now: t.clock.ms,
    });
  });
});

describe('the script', () => {
  const set = async (json: object) => {
    const response = await table.ask(table.facilitator, 'POST', '/phase', { json });
    return response.json();
  };

  it('brings a phase that comes twice at its next step, and goes back by step', async () => {
    const begun = t.clock.ms;
    expect(await set({ phase: 'ideate' })).toMatchObject({ step: 1 });
    expect(await set({ phase: 'share' })).toMatchObject({ step: 2, endsAt: begun + 5 * minute });
    expect(await set({ phase: 'ideate' })).toMatchObject({ step: 3 });
    expect(await set({ phase: 'share' })).toMatchObject({ step: 4, endsAt: begun + 12 * minute });
    expect(await set({ phase: 'share', step: 2 })).toMatchObject({ step: 2, endsAt: begun + 5 * minute });
    expect(await set({ phase: 'welcome' })).toMatchObject({ step: 0 });
  });

  it('goes from one step to the next of the same phase, keeping what is written in silence', async () => {
    await set({ phase: 'ideate', step: 1 });
    await table.ask(table.ana, 'PUT', '/drafts/draft-kept-on', { json: { text: 'Un four', kind: 'need' } });
    expect(await set({ phase: 'ideate', step: 3 })).toMatchObject({ phase: 'ideate', step: 3 });
    expect((await table.session(table.ana)).drafts.count).toBe(1);
    expect((await table.view()).cards).toEqual([]);
  });

  it('has no such step when it is of another phase, or beyond the end', async () => {
    for (const json of [
      { phase: 'vote', step: 1 },
      { phase: 'closed', step: 29 },
    ]) {
      const response = await table.ask(table.facilitator, 'POST', '/phase', { json });
      expect(await problemOf(response)).toMatchObject({ status: 422, field: 'step' });
    }
    expect((await table.session(table.ana)).phase).toMatchObject({ name: 'welcome', step: 0 });
  });

  it('is what the organiser has written, and is left where it has no such phase', async () => {
    const said = { fr: 'Écrire', en: 'Write' };
    const script = [
      { phase: 'ideate', minutes: 3, title: said, instruction: said },
      { phase: 'vote', minutes: null, title: said, instruction: said },
    ];
    const challenges = [{ title: 'Manger ici', domain: 'food', tables: 1 }];
    const event = {
      name: 'Soirée',
      territory: 'Lille',
      date: '2026-11-22',
      locale: 'fr',
      script,
      challenges,
    };
    const response = await t.ask('POST', '/api/v1/events', { as: organiserKey, json: event });
    const sheet = await jsonOf<EventSheet>(response);
    const board = sheet.challenges[0]?.boards[0];
    const facilitator = await t.join(board?.facilitatorKey ?? '', 'Flo');
    const go = async (json: object) => {
      const answer = await t.ask('POST', `/api/v1/boards/${board?.id}/phase`, {
        as: facilitator.token,
        json,
      });
      return answer.json();
    };
    expect(await go({ phase: 'ideate' })).toMatchObject({ step: 0, endsAt: t.clock.ms + 3 * minute });
    expect(await go({ phase: 'cluster' })).toMatchObject({ step: null, endsAt: t.clock.ms + 15 * minute });
    expect(await go({ phase: 'vote' })).toMatchObject({ step: 1, endsAt: null });
    const session = await t.ask('GET', `/api/v1/boards/${board?.id}/session`, { as: facilitator.token });
    expect(await session.json()).toMatchObject({ script });
  });
});

describe('the timer', () => {
  const set = async (json: object) => {
    const response = await table.ask(table.facilitator, 'PUT', '/timer', { json });
    expect(response.status).toBe(200);
    return response.json();
  };

  it('stands, goes on and is given more time, and everybody sees the same', async () => {
    await table.phase('ideate');
    t.clock.ms += 3 * minute;
    expect(await set({ minutes: 5, isRunning: false })).toMatchObject({ endsAt: null, pausedMs: 5 * minute });
    t.clock.ms += 60 * minute;
    const { phase } = await table.session(table.bob);
    expect(phase).toEqual({ name: 'ideate', step: 1, endsAt: null, pausedMs: 5 * minute });
    expect(remainingMs(phase, t.clock.ms)).toBe(5 * minute);
    t.pushes.length = 0;
    const running = { step: 1, endsAt: t.clock.ms + 7 * minute, pausedMs: null };
    expect(await set({ minutes: 7, isRunning: true })).toEqual({ phase: 'ideate', ...running });
    expect((await table.session(table.ana)).phase).toEqual({ name: 'ideate', ...running });
    expect(await set({ minutes: null, isRunning: false })).toMatchObject({ endsAt: null, pausedMs: null });
    const rows = await t.evening.database.db
      .selectFrom('phase_changes')
      .select(['step', 'ends_at', 'paused_ms'])
      .where('board_id', '=', table.board)
      .execute();
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual({ step: 1, ends_at: null, paused_ms: 5 * minute });
  });

  it('is the facilitator’s, and takes no nonsense', async () => {
    const as = (who: typeof table.ana, json: object) => table.ask(who, 'PUT', '/timer', { json });
    expect((await as(table.ana, { minutes: 5, isRunning: true })).status).toBe(403);
    for (const json of [{ minutes: -1, isRunning: true }, { minutes: 1e9, isRunning: true }, { minutes: 5 }])
      expect((await as(table.facilitator, json)).status).toBe(422);
  });
});

describe('the reveal', () => {
  const draft = (text: string, kind = 'idea') => ({ json: { text, kind } });

  it('places all drafts as cards of their authors, exactly once', async () => {
    await table.phase('ideate');
    await table.ask(table.ana, 'PUT', '/drafts/draft-of-ana', draft('Un four à pain', 'need'));
    t.clock.ms += 1000;
    await table.ask(table.bob, 'PUT', '/drafts/draft-of-bob', draft('Un verger'));
    expect((await table.view()).cards).toEqual([]);
    await Promise.all([table.phase('share'), table.phase('cluster'), table.phase('share')]);
    const { cards } = await table.view();
    expect(cards.map(({ text, kind, author }) => [text, kind, author])).toEqual([
      ['Un four à pain', 'need', table.ana.participantId],
      ['Un verger', 'idea', table.bob.participantId],
    ]);
    expect(new Set(cards.map(({ at }) => at.join())).size).toBe(2);
    expect((await table.session(table.ana)).drafts).toEqual({ mine: [], count: 0 });
  });

  it('does not lose a draft that is written while the phase changes', async () => {
    await table.phase('ideate');
    const writing = Array.from({ length: 20 }, (_, n) =>
      table.ask(table.ana, 'PUT', `/drafts/draft-number-${n}`, draft(`idea ${n}`)),
    );
    const [answers] = await Promise.all([Promise.all(writing), table.phase('share')]);
    const written = answers.filter(({ status }) => status === 204).length;
    expect(answers.every(({ status }) => status === 204 || status === 409)).toBe(true);
    expect((await table.view()).cards).toHaveLength(written);
  });

  it('comes also when the facilitator goes back', async () => {
    await table.phase('ideate');
    await table.ask(table.ana, 'PUT', '/drafts/draft-of-ana', draft('one'));
    await table.phase('welcome');
    expect((await table.view()).cards).toHaveLength(1);
  });
});

describe('entering the vote', () => {
  /** Clusters of one card each: a third of them is the budget. */
  const addClusters = async (count: number) => {
    const cards = await table.addCards(...Array.from({ length: count }, (_, n) => `card ${n}`));
    return Promise.all(cards.map((card, n) => table.addCluster(`cluster ${n}`, [card])));
  };

  it('settles the budget by the clusters that there are', async () => {
    const clusters = await addClusters(15);
    await table.phase('vote');
    expect((await table.session(table.ana)).vote.budget).toBe(5);
    await table.phase('cluster');
    for (const cluster of clusters.slice(3)) await table.dissolve(cluster);
    await table.phase('vote');
    expect((await table.session(table.ana)).vote.budget).toBe(3);
  });

  it('gives back votes for what has gone, and never makes a ballot larger than the budget [T5]', async () => {
    const [first, second, ...others] = await addClusters(15);
    await table.phase('vote');
    const votes = { [String(first)]: 4, [String(second)]: 1 };
    expect((await table.ask(table.ana, 'PUT', '/ballot', { json: { votes } })).status).toBe(200);
    await table.phase('cluster');
    for (const cluster of [second, ...others]) if (cluster) await table.dissolve(cluster);
    await table.phase('vote');
    expect((await table.session(table.ana)).vote).toMatchObject({ budget: 4, mine: { [String(first)]: 4 } });
  });
});
