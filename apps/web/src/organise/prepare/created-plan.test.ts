import { expect, it } from 'vitest';
import type { EventSheet } from '../../api/organise.ts';
import { leftToSend } from './created-plan.ts';
import { draftOf, newEventOf, type PlanDraft, withChallenge, withChange, withCount } from './plan-draft.ts';

const board = (n: number) => ({
  ...{ id: `board-${n}`, table: `Table ${n}`, joinCode: 'BCDFGH', facilitatorKey: 'f', screenKey: 's' },
  ...{ seats: 8, seatCodes: [], facilitators: [{ id: `flo-${n}`, name: 'Flo', key: 'k' }] },
});
const there = {
  ...{ id: 'event-1', name: 'Soirée', territory: 'Lille', insee: null, date: '2026-11-26', locale: 'fr' },
  ...{ script: null, domains: null, seatCodes: false, version: 'v1' },
  challenges: [
    { id: 'c1', title: 'Manger', domain: 'food', context: 'Ici\net là', boards: [board(1), board(2)] },
  ],
} as unknown as EventSheet;
const draft = draftOf(there);

const left = (written: PlanDraft) => leftToSend(newEventOf(written, there.id), there);
const called = (title: string) => withChange(draft, 'c1', (before) => ({ ...before, title }));

it('has nothing left to send of an evening that is as it was sent', () => {
  expect(left(draft)).toBeNull();
  expect(left({ ...called(' Manger '), name: 'Soirée ' })).toBeNull();
  // A table that was read leaves out what it does not say.
  const { script: _, domains: __, ...read } = newEventOf(draft, there.id);
  expect(leftToSend(read, there)).toBeNull();
});

it('sends what was changed before the evening was created again, to the tables that there are', () => {
  const table = { table: 'Table 1', seats: 8, facilitators: [{ id: 'flo-1', name: 'Flo' }] };
  expect(left({ ...called('Boire'), territory: 'Roubaix' })).toMatchObject({
    territory: 'Roubaix',
    challenges: [{ id: 'c1', title: 'Boire', boards: [{ id: 'board-1', ...table }, { id: 'board-2' }] }],
  });
  expect(left(withCount(draft, 'c1', 1))?.challenges).toEqual([
    {
      ...{ id: 'c1', title: 'Manger', domain: 'food', context: 'Ici\net là' },
      boards: [{ id: 'board-1', ...table }],
    },
  ]);
  const more = left(withChallenge(draft))?.challenges[1];
  expect([more?.id, more?.boards.map(({ id }) => id)]).toEqual([undefined, Array(4).fill(undefined)]);
  expect(left(withChange(draft, 'c1', (before) => ({ ...before, context: 'Ici et là' })))).not.toBeNull();
});
