import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { expect, it } from 'vitest';
import { turnoutOf } from './ballot-turnout.ts';

const people = (...all: readonly Person[]) =>
  Object.fromEntries(all.map((person, index) => [`p${index}` as ParticipantId, person]));
const vote = (ballots: number, paper: readonly string[] = []) => ({
  budget: 3,
  mine: {},
  ballots,
  paper,
  tallies: null,
});

it('counts participants who are still at the table, and nobody who leads', () => {
  const some = people(
    { name: 'Ana', role: 'participant' },
    { name: 'Bob', role: 'participant', removed: true },
    { name: 'Nadia', role: 'facilitator' },
    { name: 'Écran', role: 'screen' },
  );
  expect(turnoutOf({ people: some, vote: vote(1) })).toEqual({ voted: 1, of: 1 });
});

it('[T5] counts whoever votes on paper among those who vote', () => {
  const some = people({ name: 'Ana', role: 'participant' });
  expect(turnoutOf({ people: some, vote: vote(2, ['paper-1', 'paper-2']) })).toEqual({ voted: 2, of: 3 });
});
