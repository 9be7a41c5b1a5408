import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { expect, it } from 'vitest';
import { quorumOf } from './quorum.ts';

const people = (...list: Omit<Person, 'name'>[]) =>
  Object.fromEntries(list.map((person, at) => [`p${at}` as ParticipantId, { name: 'x', ...person }]));
const vote = (ballots: number, paper: string[] = []) => ({
  budget: 3,
  mine: {},
  tallies: null,
  ballots,
  paper,
});

it('counts those who take part and the ballots on paper, and nobody who leads, looks on or was removed', () => {
  const here = people(
    { role: 'participant' },
    { role: 'participant' },
    { role: 'participant', removed: true },
    { role: 'facilitator' },
    { role: 'screen' },
  );
  expect(quorumOf({ people: here, vote: vote(2, ['b1']) })).toEqual({ voted: 2, of: 3 });
  expect(quorumOf({ people: here, vote: vote(4) })).toEqual({ voted: 4, of: 4 });
});
