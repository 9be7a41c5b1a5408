// The session that the relay reads for each connection: always the same, because nothing here depends on it; but it must come,
// or what is to follow it would wait for ever.

import type { ChallengeId, EventId } from '@terreau/board/ids';
import type { Member } from '@terreau/server/relay/member';
import type { Session } from '@terreau/workshop/session';

/** Somebody's session. */
export async function plainSession({ id, board, role, name }: Member): Promise<Session> {
  return {
    event: { id: 'event-under-test' as EventId, name: '', territory: '', date: '2026-11-21' },
    challenge: { id: 'challenge-under-test' as ChallengeId, title: '', domain: '', context: '' },
    board: { id: board, table: '', joinCode: '', seats: null, hasSeatCodes: false, isPractice: false },
    phase: { name: 'cluster', step: null, endsAt: null, pausedMs: null },
    script: [],
    now: 0,
    you: { id, role, name },
    people: {},
    headCount: 0,
    drafts: { mine: [], count: 0 },
    vote: { budget: 0, mine: {}, ballots: 0, paper: [], tallies: null },
    projects: [],
    marks: {},
    spotlight: { card: null, reader: null },
    isLocked: false,
    helpAt: null,
    message: null,
  };
}
