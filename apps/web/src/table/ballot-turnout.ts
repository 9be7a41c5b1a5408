// How many of how many have voted: a count only, in which ballots on paper are as good as others. Pure. [T5]

import type { Session } from '@terreau/workshop/session';

export function turnoutOf({ people, vote }: Pick<Session, 'people' | 'vote'>): {
  readonly voted: number;
  readonly of: number;
} {
  const here = Object.values(people).filter(({ role, removed }) => role === 'participant' && !removed);
  // Whoever votes on paper has no device, and so is not among the people.
  return { voted: vote.ballots, of: here.length + vote.paper.length };
}
