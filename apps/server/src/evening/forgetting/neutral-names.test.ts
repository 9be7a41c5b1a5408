import type { BoardId, ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import { expect, test } from 'vitest';
import { type NeutralNames, neutralNames } from './neutral-names.ts';

const neutral: NeutralNames = {
  participant: (n) => `Participant ${n}`,
  facilitator: () => 'Facilitator',
  organiser: () => 'Organiser',
  screen: () => 'Screen',
};

function person(id: string, role: Role, name: string, board = 'board') {
  return { id: id as ParticipantId, board_id: board as BoardId, role, name };
}

function named(...people: readonly ReturnType<typeof person>[]): readonly (string | undefined)[] {
  const names = neutralNames(people, neutral);
  return people.map(({ id }) => names.get(id));
}

test('people are called by their role and their number at their table', () => {
  const people = [
    person('a', 'participant', 'Ana'),
    person('b', 'facilitator', 'Bob'),
    person('c', 'participant', 'Cem', 'other board'),
    person('d', 'facilitator', 'Dan'),
    person('e', 'participant', 'Eve'),
  ];
  const names = ['Participant 1', 'Facilitator', 'Participant 1', 'Facilitator', 'Participant 2'];
  expect(named(...people)).toEqual(names);
});

test('[T8] who is called by a number stays called by it, whatever their role is, and those who come get others', () => {
  expect(
    named(
      person('a', 'facilitator', 'Participant 1'),
      person('b', 'participant', 'Participant 2'),
      person('c', 'participant', 'Facilitator'),
      person('d', 'facilitator', 'Facilitator'),
      person('e', 'participant', 'Eve'),
      person('f', 'facilitator', 'Fay'),
    ),
  ).toEqual(['Participant 1', 'Participant 2', 'Facilitator', 'Facilitator', 'Participant 3', 'Facilitator']);
});

test('a number that two have is the first one’s, and one that nobody can have is no name to keep', () => {
  expect(
    named(
      person('a', 'participant', 'Ana'),
      person('b', 'participant', 'Participant 1'),
      person('c', 'participant', 'Participant 1'),
      person('d', 'participant', 'Participant 0123456789'),
      person('e', 'participant', 'Participant 123456789'),
    ),
  ).toEqual(['Participant 2', 'Participant 1', 'Participant 3', 'Participant 4', 'Participant 5']);
});
