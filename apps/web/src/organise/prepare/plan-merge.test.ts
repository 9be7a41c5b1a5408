import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventSheet } from '../../api/organise.ts';
import {
  draftOf,
  type PlanDraft,
  planOf,
  type TableDraft,
  tablesOf,
  withChallenge,
  withChange,
  withCount,
} from './plan-draft.ts';
import { mergePlans, type Side } from './plan-merge.ts';

const board = (n: number) => ({
  ...{
    id: `board-${n}`,
    table: `Table ${n}`,
    joinCode: 'BCDFGH',
    facilitatorKey: 'f',
    screenKey: 's',
    seats: 8,
  },
  ...{ seatCodes: [], facilitators: [{ id: `flo-${n}`, name: 'Flo', key: 'k' }] },
});
const challenge = (n: number) => ({
  ...{ id: `c${n}`, title: `Défi ${n}`, domain: 'food', context: '' },
  boards: [board(2 * n), board(2 * n + 1)],
});
const base = draftOf({
  ...{ id: 'event-1', name: 'Soirée', territory: 'Lille', insee: null, date: '2026-11-26', locale: 'fr' },
  ...{ script: null, domains: null, seatCodes: false, challenges: [1, 2, 3].map(challenge) },
} as unknown as EventSheet);

const titled = (draft: PlanDraft, key: string, title: string) =>
  withChange(draft, key, (before) => ({ ...before, title }));
const without = (draft: PlanDraft, key: string): PlanDraft => ({
  ...draft,
  challenges: draft.challenges.filter((each) => each.key !== key),
});
const titles = ({ challenges }: PlanDraft) => challenges.map(({ title }) => title);
const tables = ({ challenges }: PlanDraft) => challenges.flatMap(tablesOf);
const said = ({ table, seats, facilitators, id }: TableDraft) =>
  JSON.stringify([table, seats, facilitators, id]);

/** As it is read again once it is stored: what is new has an id, which the form has not heard of. */
const stored = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  challenges: draft.challenges.map((each) => ({
    ...{ ...each, key: each.id ?? `stored ${each.key}`, id: each.id ?? `stored ${each.key}` },
    tables: tablesOf(each).map((table) => ({
      ...{ ...table, key: table.id ?? `stored ${table.key}`, id: table.id ?? `stored ${table.key}` },
    })),
  })),
});

describe('two organisers who changed one evening', () => {
  it('has once what was stored while the answer was lost', () => {
    const more = withCount(withChallenge(base), 'c1', 4);
    const mine = titled(more, more.challenges.at(-1)?.key ?? '', 'Défi 4 ');
    const there = stored(titled(mine, mine.challenges.at(-1)?.key ?? '', 'Défi 4'));
    const { draft, clashes } = mergePlans(base, mine, there);
    expect(clashes).toEqual([]);
    expect(planOf(draft)).toEqual(planOf(there));
    // Another challenge is another one, also with the same tables.
    const other = titled(there, there.challenges.at(-1)?.key ?? '', 'Un autre');
    expect(titles(mergePlans(base, mine, other).draft)).toEqual([
      'Défi 1',
      'Défi 2',
      'Défi 3',
      'Un autre',
      'Défi 4 ',
    ]);
  });

  it('gives a name of its own to a table that both called the same', () => {
    const called = (of: string, at: number, table: string) => (draft: PlanDraft) =>
      withChange(draft, of, (before) => ({
        ...before,
        tables: before.tables.map((each, index) => (index === at ? { ...each, table } : each)),
      }));
    const [mine, theirs] = [called('c1', 0, 'Rouge')(base), called('c2', 1, 'Rouge')(base)];
    const names = tables(mergePlans(base, mine, theirs).draft).map(({ table }) => table);
    expect(names).toEqual(['Rouge (2)', 'Table 3', 'Table 4', 'Rouge', 'Table 6', 'Table 7']);
    // Who calls two the same wants it so.
    const twice = called('c3', 0, 'Rouge')(mine);
    expect(planOf(mergePlans(base, twice, { ...base, name: 'B' }).draft).challenges).toEqual(
      planOf(twice).challenges,
    );
  });

  it('keeps what only one of them changed, and asks for nothing', () => {
    const mine = titled({ ...base, name: 'La mienne' }, 'c1', 'Manger');
    const theirs = withChange({ ...base, territory: 'Roubaix' }, 'c1', (before) => ({
      ...before,
      context: 'Ici.',
      tables: before.tables.map((table) => ({ ...table, seats: 6 })),
    }));
    const { draft, clashes } = mergePlans(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(draft).toMatchObject({ name: 'La mienne', territory: 'Roubaix' });
    expect(draft.challenges[0]).toMatchObject({
      title: 'Manger',
      context: 'Ici.',
      tables: [{ seats: 6 }, {}],
    });
  });

  it('asks about a field that both wrote otherwise, and does as is chosen', () => {
    const [mine, theirs] = [titled(base, 'c2', 'Se loger'), titled(base, 'c2', 'Habiter')];
    const { draft, clashes } = mergePlans(base, mine, theirs);
    expect(clashes).toMatchObject([
      { of: ['Se loger'], field: 'title', mine: 'Se loger', theirs: 'Habiter' },
    ]);
    expect(titles(draft)).toEqual(['Défi 1', 'Se loger', 'Défi 3']);
    const choices = new Map(clashes.map(({ path }): [string, Side] => [path, 'theirs']));
    expect(titles(mergePlans(base, mine, theirs, choices).draft)).toEqual(['Défi 1', 'Habiter', 'Défi 3']);
  });

  it('asks before what one removed goes, if the other changed it', () => {
    const [mine, theirs] = [without(base, 'c1'), titled(without(base, 'c2'), 'c1', 'Manger')];
    const { draft, clashes } = mergePlans(base, mine, theirs);
    expect(clashes).toMatchObject([{ of: ['Manger'], field: 'isThere', mine: false, theirs: true }]);
    expect(titles(draft)).toEqual(['Défi 3']);
    const choices = new Map(clashes.map(({ path }): [string, Side] => [path, 'theirs']));
    expect(titles(mergePlans(base, mine, theirs, choices).draft)).toEqual(['Manger', 'Défi 3']);
  });

  it('has both orders and both additions, each table by a name of its own', () => {
    const mine = withChallenge(base);
    const turned = { ...base, challenges: base.challenges.toReversed() };
    const theirs = draftOf({
      ...{ name: base.name, territory: base.territory, insee: null, date: base.date, locale: base.locale },
      ...{ script: null, domains: null, seatCodes: false, challenges: [4, 3, 2, 1].map(challenge) },
    } as unknown as EventSheet);
    expect(titles(mergePlans(base, mine, turned).draft)).toEqual(['Défi 3', 'Défi 2', 'Défi 1', '']);
    const { draft } = mergePlans(base, withCount(mine, 'c1', 4), theirs);
    expect(titles(draft)).toEqual(['Défi 4', 'Défi 3', 'Défi 2', 'Défi 1', '']);
    const names = tables(draft).map(({ table }) => table);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 2)).toEqual(['Table 8', 'Table 9']);
  });

  it('keeps the link of whoever leads a table, also of one whom the other has just added', () => {
    const theirs = withChange(base, 'c1', (before) => ({
      ...before,
      tables: before.tables.map((table) => ({
        ...table,
        facilitators: 'Flo, Gus',
        known: [...table.known, { id: 'gus', name: 'Gus' }],
      })),
    }));
    const { draft } = mergePlans(base, titled(base, 'c1', 'Manger'), theirs);
    expect(planOf(draft).challenges[0]?.boards[0]?.facilitators).toEqual([
      { id: 'flo-2', name: 'Flo' },
      { id: 'gus', name: 'Gus' },
    ]);
  });
});

describe('whatever both do', () => {
  const key = fc.constantFrom('c1', 'c2', 'c3');
  const text = fc.constantFrom('a', 'b', 'c');
  const edit: fc.Arbitrary<(draft: PlanDraft) => PlanDraft> = fc.oneof(
    text.map((name) => (draft: PlanDraft) => ({ ...draft, name })),
    fc.tuple(key, text).map(
      ([of, title]) =>
        (draft: PlanDraft) =>
          titled(draft, of, title),
    ),
    fc.tuple(key, fc.nat({ max: 4 })).map(
      ([of, n]) =>
        (draft: PlanDraft) =>
          withCount(draft, of, n),
    ),
    fc.tuple(key, text).map(
      ([of, name]) =>
        (draft: PlanDraft) =>
          withChange(draft, of, (before) => ({
            ...before,
            tables: before.tables.map((table, at) => (at === 0 ? { ...table, facilitators: name } : table)),
          })),
    ),
    key.map((of) => (draft: PlanDraft) => without(draft, of)),
    fc.constant((draft: PlanDraft) => ({ ...draft, challenges: draft.challenges.toReversed() })),
  );
  const edited = fc
    .array(edit, { maxLength: 5 })
    .map((edits) => edits.reduce((draft, change) => change(draft), base));

  it('is what one of them wrote where the other did nothing, and asks only where both did', () => {
    fc.assert(
      fc.property(edited, (draft) => {
        for (const merge of [mergePlans(base, draft, base), mergePlans(base, base, draft)]) {
          expect(merge.clashes).toEqual([]);
          expect(planOf(merge.draft)).toEqual(planOf(draft));
        }
        expect(mergePlans(base, draft, draft).clashes).toEqual([]);
      }),
    );
  });

  it('is what one of them wrote when it is sent again after its answer was lost', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), (some, isMore) => {
        const draft = isMore ? withChallenge(some) : some;
        const { draft: merged, clashes } = mergePlans(base, draft, stored(draft));
        expect(clashes).toEqual([]);
        expect(planOf(merged)).toEqual(planOf(stored(draft)));
      }),
    );
  });

  it('loses nothing that was added, invents nothing, and holds each thing once', () => {
    fc.assert(
      fc.property(edited, edited, fc.constantFrom<Side>('mine', 'theirs'), (mine, theirs, side) => {
        const { clashes } = mergePlans(base, mine, theirs);
        const choices = new Map(clashes.map(({ path }): [string, Side] => [path, side]));
        const { draft } = mergePlans(base, mine, theirs, choices);
        const keys = draft.challenges.flatMap((each) => [each.key, ...each.tables.map((table) => table.key)]);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key: of, title } of draft.challenges) {
          const called = [mine, theirs].map((one) => one.challenges.find((each) => each.key === of)?.title);
          expect(called).toContain(title);
        }
        const kept = new Set(draft.challenges.map((each) => each.key));
        for (const { key: of, tables: some, count } of mine.challenges)
          for (const added of some.slice(0, count).filter(({ id }) => id === undefined && kept.has(of))) {
            // What both added alike is one.
            const alike = tables(theirs).filter((each) => said(each) === said(added));
            expect([added, ...alike].some((each) => keys.includes(each.key))).toBe(true);
          }
        for (const { mine: one, theirs: other } of clashes) expect(one).not.toEqual(other);
      }),
    );
  });
});
