import { domains } from '@terreau/workshop/domains';
import { expect, it } from 'vitest';
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
