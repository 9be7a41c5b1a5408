// Puts the parts of an evening together: the relay of its boards, and the queue of the commands on them.

import { setTimeout } from 'node:timers/promises';
import { createCommitTurns } from '../relay/board/commit-turns.ts';
import { createHub } from '../relay/hub.ts';
import type { Log } from '../relay/log.ts';
import type { RelayLimits } from '../relay/relay-limits.ts';
import { createSignsOfLife } from '../wall/signs-of-life.ts';
import { createBoardQueue } from './board-queue.ts';
import { rulesOf } from './boards.ts';
import type { Evening } from './evening.ts';
import { readSessions } from './sessions/session.ts';
import { createSessionReader } from './sessions/session-reader.ts';

export interface EveningDeps extends Pick<Evening, 'database' | 'now' | 'newId' | 'random'> {
  readonly log: Log;
  readonly relayLimits: RelayLimits;
}

/** An evening over a database, with a hub in which nobody is yet. */
export function createEvening({ log, relayLimits, ...deps }: EveningDeps): Evening {
  const { database, now } = deps;
  const queue = createBoardQueue();
  const signs = createSignsOfLife(now);
  const sessionOf = createSessionReader({
    // In line with the commands, so that no push is older than the session that it changes.
    read: (board, begin) =>
      queue.run(board, () => {
        begin();
        return readSessions({ database, hub, now }, board);
      }),
    clock: () => performance.now(),
    wait: setTimeout,
  });
  const hub = createHub({
    journal: database.journal,
    rulesOf: (board) => rulesOf(database, board),
    sessionOf,
    log,
    now,
    limits: relayLimits,
    turns: createCommitTurns(relayLimits, () => performance.now()),
    watch: signs.watch,
  });
  return { ...deps, hub, queue, signs, sessionOf };
}
