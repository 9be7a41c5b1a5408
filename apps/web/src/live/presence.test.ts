import type { ParticipantId } from '@terreau/board/ids';
import type { Person } from '@terreau/workshop/session';
import { expect, it } from 'vitest';
import { colourOf, peerColours } from './presence.ts';

function table(...roles: Person['role'][]): Record<ParticipantId, Person> {
  return Object.fromEntries(roles.map((role, seat) => [`person-${seat}`, { name: `P${seat}`, role }]));
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it('gives each of a table’s people another colour, while there are enough', () => {
  const people = table('facilitator', 'screen', ...Array<Person['role']>(7).fill('participant'));
  const seated = Object.keys(people).filter((id) => people[id as ParticipantId]?.role !== 'screen');
  const colours = seated.map((id) => colourOf(people, id as ParticipantId));
  expect(new Set(colours).size).toBe(8);
});

it('keeps a person’s colour when others come', () => {
  const people = table('facilitator', 'participant');
  const before = colourOf(people, 'person-1' as ParticipantId);
  const grown = { ...people, ['person-9' as ParticipantId]: { name: 'P9', role: 'participant' } as const };
  expect(colourOf(grown, 'person-1' as ParticipantId)).toBe(before);
});

it('has no colour on which a white name would be hard to read', () => {
  for (const colour of peerColours)
    expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
});
