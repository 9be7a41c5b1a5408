import { domains } from '@terreau/workshop/domains';
import { defaultScript } from '@terreau/workshop/script';
import { describe, expect, it } from 'vitest';
import type { EventSheet } from '../../api/organise.ts';
import {
  copyOf,
  draftOf,
  emptyDraft,
  newEventOf,
  planOf,
  withAllDomains,
  withChallenge,
  withChange,
  withCount,
  withDomain,
} from './plan-draft.ts';
import { withChallengeAt, withDomainAt, withoutTable, withStepAt, withTableAt } from './plan-removals.ts';
import { tablesCalledAgain, withNumbers } from './plan-tables.ts';

const board = {
  ...{ id: 'board-1', table: 'Table 1', joinCode: 'BCDFGH', facilitatorKey: 'f', screenKey: 's', seats: 8 },
  ...{ seatCodes: [], facilitators: [{ id: 'flo', name: 'Flo', key: 'k' }] },
};
const sheet = {
  ...{ id: 'event-1', name: 'Soirée', territory: 'Lille', insee: null, date: '2026-11-26', locale: 'fr' },
  ...{ script: null, domains: null, seatCodes: false },
  challenges: [{ id: 'c1', title: 'Manger', domain: 'food', context: '', boards: [board] }],
} as unknown as EventSheet;

const draft = draftOf(sheet);
const [challenge] = draft.challenges;
const key = challenge?.key ?? '';

it('sends an evening that nobody has changed as it is', () => {
  expect(planOf(draft)).toMatchObject({
    ...{ name: 'Soirée', insee: null, domains: null, script: null },
    challenges: [
      {
        id: 'c1',
        boards: [{ id: 'board-1', table: 'Table 1', seats: 8, facilitators: [{ id: 'flo', name: 'Flo' }] }],
      },
    ],
  });
});

it('makes a challenge for each domain that has none, and no second one', () => {
  const all = withAllDomains(draft).challenges;
  expect(all[0]).toBe(challenge);
  expect(all.map(({ domain }) => domain)).toEqual(domains);
  expect(withAllDomains(withAllDomains(draft)).challenges).toHaveLength(domains.length);
});

it('copies everything but the day, the ids and the links', () => {
  const plan = planOf(copyOf(sheet, '2027-01-02'));
  expect(JSON.stringify(plan)).not.toMatch(/"(c1|board-1|flo|k)"/);
  expect(plan).toMatchObject({
    date: '2027-01-02',
    challenges: [{ boards: [{ facilitators: [{ name: 'Flo' }] }] }],
  });
});

it('loses no table while another number is typed over the old one, and numbers new ones on', () => {
  const three = withCount(draft, key, 3);
  const names = (plan: typeof draft) =>
    planOf(plan).challenges.flatMap(({ boards }) => boards.map((each) => each.table));
  expect(names(three)).toEqual(['Table 1', 'Table 2', 'Table 3']);
  const none = withCount(three, key, 0);
  expect(names(none)).toEqual([]);
  expect(planOf(withCount(none, key, 2)).challenges[0]?.boards[0]?.id).toBe('board-1');
  expect(names(withChallenge(three)).slice(3)).toEqual(['Table 4', 'Table 5', 'Table 6', 'Table 7']);
});

it('keeps the link of whoever keeps their name', () => {
  const named = (facilitators: string) =>
    planOf(
      withChange(draft, key, (each) => ({
        ...each,
        tables: each.tables.map((table) => ({ ...table, facilitators })),
      })),
    ).challenges[0]?.boards[0]?.facilitators;
  expect(named(' Gus ; Flo,')).toEqual([{ name: 'Gus' }, { id: 'flo', name: 'Flo' }]);
  expect(named('Flo, Flo')).toEqual([{ id: 'flo', name: 'Flo' }, { name: 'Flo' }]);
});

it('renames a domain in its challenges too', () => {
  const renamed = withDomain(draft, domains.indexOf('food'), 'Bien manger');
  expect(planOf(renamed)).toMatchObject({
    domains: ['Bien manger', ...domains.slice(1)],
    challenges: [{ domain: 'Bien manger' }],
  });
  expect(planOf(withDomain(draft, 9, null)).domains).toEqual(domains.slice(0, 9));
});

it('makes an evening of a form that was just opened', () => {
  const event = newEventOf({ ...emptyDraft('en', '2026-11-26'), name: 'A', insee: ' 59350 ' }, 'id-of-event');
  expect(event).toMatchObject({ id: 'id-of-event', insee: '59350', locale: 'en', domains: null });
  expect(event.challenges.map(({ domain, tables }) => [domain, tables.length])).toEqual([['food', 4]]);
});

describe('the tables of an evening that is not there yet', () => {
  const fresh = emptyDraft('fr', '2026-11-26');
  const [food] = fresh.challenges;
  if (!food) throw new Error('no challenge');
  const names = (plan: typeof fresh) =>
    newEventOf(plan, 'id').challenges.map(({ tables }) =>
      tables.map(({ name }) => name.replace('Table ', '')).join(),
    );

  it('are numbered without holes, in the order of the challenges', () => {
    const two = withNumbers(withChallenge(withCount(fresh, food.key, 3)));
    expect(names(two)).toEqual(['1,2,3', '4,5,6,7']);
    expect(names(withNumbers(withCount(two, food.key, 5)))).toEqual(['1,2,3,4,5', '6,7,8,9']);
    expect(names(withNumbers({ ...two, challenges: two.challenges.toReversed() }))).toEqual([
      '1,2,3,4',
      '5,6,7',
    ]);
  });

  it('keep the names that somebody has given them', () => {
    const rename = (table: (typeof food)['tables'][number]) => ({
      ...table,
      table: 'Table 2',
      isNumbered: undefined,
    });
    const named = withChange(fresh, food.key, (each) => ({
      ...each,
      tables: each.tables.with(3, rename(each.tables[3] ?? raise())),
    }));
    expect(names(withNumbers(named))).toEqual(['1,3,4,2']);
  });

  it('come back where they were when they were removed', () => {
    const [, second] = food.tables;
    if (!second) throw new Error('no table');
    const without = withNumbers(withoutTable(fresh, food.key, second.key));
    expect(names(without)).toEqual(['1,2,3']);
    expect(withNumbers(withTableAt(without, food.key, second, 1))).toEqual(fresh);
    expect(withTableAt(fresh, food.key, second, 1)).toEqual(fresh);
    expect(withChallengeAt({ ...fresh, challenges: [] }, food, 3)).toEqual(fresh);
  });

  it('are no more than an evening has', () => {
    const full = withChallenge(withCount(fresh, food.key, 5_000));
    expect(full.challenges.map(({ count }) => count)).toEqual([400, 0]);
  });

  it('are told of when two are called the same', () => {
    const call = (plan: typeof fresh, index: number, table: string) =>
      withChange(plan, food.key, (each) => ({
        ...each,
        tables: each.tables.with(index, { ...(each.tables[index] ?? raise()), table }),
      }));
    expect(tablesCalledAgain(fresh).size).toBe(0);
    expect([...tablesCalledAgain(call(fresh, 2, ' table  1'))]).toEqual([food.tables[2]?.key]);
    expect([...tablesCalledAgain(call(fresh, 3, '2'))]).toEqual([food.tables[3]?.key]);
    expect(tablesCalledAgain(call(call(fresh, 0, ''), 1, '')).size).toBe(0);
  });
});

function raise(): never {
  throw new Error('no such table');
}

it('puts a domain back into what was written since', () => {
  const without = withDomain(draft, 1, null);
  expect(withDomainAt(without, domains[1], 1)).toEqual(draft);
  const added = { ...without, domains: [...without.domains, 'Eau'] };
  expect(withDomainAt(added, domains[1], 1).domains).toEqual([...domains, 'Eau']);
  expect(withDomainAt(draft, domains[1], 1)).toBe(draft);
});

it('puts a step back into what was written since', () => {
  const without = { ...draft, script: defaultScript.slice(1) };
  expect(withStepAt(without, null, 0)).toEqual(draft);
  const [first, second, ...others] = defaultScript;
  if (!first || !second) throw new Error('no steps');
  const shorter = { ...second, minutes: 3 };
  const written = { ...draft, script: [shorter, ...others] };
  expect(withStepAt(written, null, 0).script).toEqual([first, shorter, ...others]);
  expect(withStepAt(draft, defaultScript, 0)).toBe(draft);
});
