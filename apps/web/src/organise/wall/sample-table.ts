// A table for tests: at work and in need of nothing.

import type { BoardId, ChallengeId } from '@terreau/board/ids';
import type { WallTable } from '@terreau/workshop/wall';

export const minute = 60_000;
/** The server's time in these tests. */
export const now = 1_795_374_000_000;

export function tableOf(name: string, changes: Partial<WallTable> = {}): WallTable {
  return {
    id: `board-${name}` as BoardId,
    challenge: 'challenge-1' as ChallengeId,
    table: name,
    phase: 'ideate',
    step: 1,
    endsAt: now + 3 * minute,
    pausedMs: null,
    isLocked: false,
    helpAt: null,
    here: 8,
    leaders: 1,
    seated: 8,
    seats: null,
    hands: 0,
    done: 0,
    drafts: 12,
    cards: 0,
    clusters: 0,
    ballots: 0,
    voters: 8,
    quorum: 5,
    projects: 0,
    seenAt: now - 15_000,
    message: null,
    ...changes,
  };
}
