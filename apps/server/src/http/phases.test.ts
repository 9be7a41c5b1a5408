import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setTable, type TestTable } from '../testing/table.ts';
import { openTestEvening, problemOf, type TestEvening } from '../testing/test-evening.ts';

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

describe('the phase', () => {
  it('is set by the facilitator, for the usual time or for as many minutes as they say', async () => {
    const begun = t.clock.ms;
    const usual = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'ideate' } });
    expect(await usual.json()).toEqual({ phase: 'ideate', endsAt: begun + 8 * minute });
    const asSaid = await table.ask(table.facilitator, 'POST', '/phase', {
      json: { phase: 'share', minutes: 2.5 },
    });
    expect(await asSaid.json()).toEqual({ phase: 'share', endsAt: begun + 2.5 * minute });
    const endless = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'closed' } });
    expect(await endless.json()).toEqual({ phase: 'closed', endsAt: null });
  });

  it('goes on as it is when it is set again, unless the minutes are said anew', async () => {
    const begun = t.clock.ms;
    await table.phase('ideate');
    t.clock.ms += minute;
    const again = await table.ask(table.facilitator, 'POST', '/phase', { json: { phase: 'ideate' } });
    expect(await again.json()).toEqual({ phase: 'ideate', endsAt: begun + 8 * minute });
    const longer = await table.ask(table.facilitator, 'POST', '/phase', {
      json: { phase: 'ideate', minutes: 3 },
    });
    expect(await longer.json()).toEqual({ phase: 'ideate', endsAt: begun + 4 * minute });
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
