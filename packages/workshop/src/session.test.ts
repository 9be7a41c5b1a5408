import type { ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { joinPatches, patchSession, type Session, type SessionPatch } from './session.ts';

const person = (name: string) => ({ name, role: 'participant' }) as const;
const [ana, bo] = ['ana', 'bo'] as [ParticipantId, ParticipantId];

const session = {
  people: { [ana]: person('Ana') },
  headCount: 1,
  drafts: { mine: [], count: 4 },
  vote: { budget: 3, mine: { one: 1 }, ballots: 2, tallies: null },
  projects: [],
} as unknown as Session;

test('a patch replaces what it names, and of people, drafts and the vote only that part', () => {
  const patch = {
    people: { [bo]: person('Bo') },
    headCount: 2,
    drafts: { count: 5 },
    vote: { ballots: 3 },
  };
  expect(patchSession(session, patch)).toEqual({
    people: { ana: person('Ana'), bo: person('Bo') },
    headCount: 2,
    drafts: { mine: [], count: 5 },
    vote: { budget: 3, mine: { one: 1 }, ballots: 3, tallies: null },
    projects: [],
  });
  const { people, drafts, vote } = patchSession(session, { headCount: 3 });
  expect(
    [people, drafts, vote].map((part, at) => part === [session.people, session.drafts, session.vote][at]),
  ).toEqual([true, true, true]);
});

test('two patches joined do what they do one after the other', () => {
  const patches: SessionPatch[] = [
    { people: { [bo]: person('Bo') } },
    { people: { [bo]: person('Bob'), [ana]: person('Anna') }, headCount: 7 },
    { drafts: { count: 9 }, headCount: 8 },
    { drafts: { mine: [] } },
    { vote: { mine: { two: 2 } } },
    { vote: { ballots: 9 }, projects: [] },
    {},
  ];
  for (const first of patches)
    for (const then of patches)
      expect(patchSession(session, joinPatches(first, then))).toEqual(
        patchSession(patchSession(session, first), then),
      );
});
