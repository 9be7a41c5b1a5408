// Puts the parts of an evening together: the relay of its boards, and the queue of the commands on them.

import { createHub } from '../relay/hub.ts';
import type { Log } from '../relay/log.ts';
import { defaultRelayLimits } from '../relay/relay-limits.ts';
import { createBoardQueue } from './board-queue.ts';
import { phaseOf } from './boards.ts';
import type { Evening } from './evening.ts';
import { sessionOf } from './session.ts';

export interface EveningDeps extends Pick<Evening, 'database' | 'now' | 'newId' | 'random'> {
  readonly log: Log;
}

/** An evening over a database, with a hub in which nobody is yet. */
export function createEvening({ log, ...deps }: EveningDeps): Evening {
  const { database, now } = deps;
  const queue = createBoardQueue();
  const hub = createHub({
    journal: database.journal,
    phaseOf: (board) => phaseOf(database, board),
    // In line with the commands, so that no push is older than the session that it changes.
    sessionOf: (member) => queue.run(member.board, () => sessionOf({ database, hub, now }, member)),
    log,
    now,
    limits: defaultRelayLimits,
  });
  return { ...deps, hub, queue };
}
