// How many have voted, of how many. Pure.

import type { Session } from '@terreau/workshop/session';

export interface Quorum {
  readonly voted: number;
  readonly of: number;
}

/** Counts who takes part, and the ballots on paper for those without a device. */
export function quorumOf({ people, vote }: Pick<Session, 'people' | 'vote'>): Quorum {
  const seated = Object.values(people).filter(({ role, removed }) => role === 'participant' && !removed);
  return { voted: vote.ballots, of: Math.max(vote.ballots, seated.length + vote.paper.length) };
}
