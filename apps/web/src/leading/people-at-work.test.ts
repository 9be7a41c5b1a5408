import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { expect, it } from 'vitest';
import { nextReader, participantsAtWork, raisedHands } from './people-at-work.ts';

const sitting = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  role: 'participant',
  ...more,
});
const people: Readonly<Record<ParticipantId, Person>> = Object.fromEntries([
  ['flo', sitting('Flo', { role: 'facilitator', handAt: 2 })],
  ['bob', sitting('Bob', { handAt: 7 })],
  ['ana', sitting('Ana', { done: true })],
  ['gil', sitting('Gil', { removed: true, handAt: 1 })],
  ['eve', sitting('Eve', { handAt: 3 })],
]);
const [bob, ana, eve] = ['bob' as ParticipantId, 'ana' as ParticipantId, 'eve' as ParticipantId];
const here = (...ids: ParticipantId[]) => new Set(ids);

it('counts who is here, and who was done before they left', () => {
  const names = (present: ReadonlySet<ParticipantId>) =>
    participantsAtWork(people, present).map(({ name, isDone }) => [name, isDone]);
  expect(names(here(bob, ana, eve))).toEqual([
    ['Bob', false],
    ['Ana', true],
    ['Eve', false],
  ]);
  expect(names(here(bob))).toEqual([
    ['Bob', false],
    ['Ana', true],
  ]);
});

it('hears hands in the order in which they were raised, and none of somebody who was removed', () => {
  expect(raisedHands(people).map(({ name }) => name)).toEqual(['Flo', 'Eve', 'Bob']);
});

it('passes the word around the table, to those who are here', () => {
  const all = here(bob, ana, eve);
  expect(nextReader(people, all, null)).toBe(bob);
  expect(nextReader(people, all, bob)).toBe(ana);
  expect(nextReader(people, all, eve)).toBe(bob);
  expect(nextReader(people, here(bob, eve), bob)).toBe(eve);
  expect(nextReader(people, here(bob), bob)).toBe(bob);
  expect(nextReader(people, here(), bob)).toBeNull();
});

it('begins again with the first when who read has gone', () => {
  expect(nextReader(people, here(bob, eve), 'gil' as ParticipantId)).toBe(bob);
});
