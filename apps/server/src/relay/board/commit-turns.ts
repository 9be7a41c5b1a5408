// When the rooms of a hub hand their changes to the journal: in turns, all rooms that have something at once, so that one
// commit serves them all and what came meanwhile leaves as one frame. A turn waits for the commit before it, and for a
// while that grows with what sending costs: in a full hall writing to sockets may take a part of the time, never all of it.
// At a quiet table a change is committed as soon as it arrives.

export interface CommitTurns {
  /** Calls `commit` in the next turn; it resolves or rejects when what it has handed over is durable or will not be. */
  readonly ask: (commit: () => Promise<unknown>) => void;
  /** Runs what writes to many sockets, and remembers how long that took. */
  readonly sending: (write: () => void) => void;
}

export interface TurnLimits {
  /** The shortest time between two turns, which spares the disk. */
  readonly turnGapMs: number;
  /** For each millisecond that sending has taken, the next turn waits so many milliseconds. */
  readonly turnGapPerSendingMs: number;
  /** However much there is to send, a turn waits no longer. */
  readonly maxTurnGapMs: number;
}

/** Nobody has asked yet. `clock` counts milliseconds from any moment. */
export function createCommitTurns(limits: TurnLimits, clock: () => number): CommitTurns {
  let asked: (() => Promise<unknown>)[] = [];
  let isPlanned = false;
  let underWay = 0;
  let lastTurnAt = -Infinity;
  let sendingMs = 0;

  const gapMs = (): number =>
    Math.min(limits.maxTurnGapMs, Math.max(limits.turnGapMs, sendingMs * limits.turnGapPerSendingMs));

  /** At the end of a turn of the event loop at the earliest: by then all sockets that were readable have been read. */
  const plan = (): void => {
    if (isPlanned || underWay > 0 || asked.length === 0) return;
    isPlanned = true;
    const waitMs = lastTurnAt + gapMs() - clock();
    if (waitMs > 0) setTimeout(run, Math.ceil(waitMs));
    else setImmediate(run);
  };

  const run = (): void => {
    isPlanned = false;
    lastTurnAt = clock();
    sendingMs = 0;
    const commits = asked;
    asked = [];
    underWay = commits.length;
    for (const commit of commits) commit().then(done, done);
  };

  const done = (): void => {
    underWay--;
    plan();
  };

  return {
    ask(commit) {
      asked.push(commit);
      plan();
    },
    sending(write) {
      const before = clock();
      write();
      sendingMs += clock() - before;
    },
  };
}
