// How fast one person may send, over all their connections: messages, changes and bytes a second, each with a burst, and
// questions, which are small and have large answers. Nothing is refused: whoever sent more is not read for as long as it
// takes until the rate is kept again. [T6]

import { isUpdateFrame, messageType, syncStep } from '@terreau/sync/messages';
import type { Role } from '@terreau/workshop/permissions';
import { full, type Rate, spend, waitMs } from '../../rates/bucket.ts';
import type { RelayLimits } from '../relay-limits.ts';

export interface Pace {
  /** Counts a message that has arrived; for how many milliseconds nothing more is to be read from this person. */
  readonly count: (frame: Uint8Array | null) => number;
  /** Counts an awareness message that is to be handled; how many milliseconds too early it is, 0 when it is not. */
  readonly countAwareness: () => number;
}

/** An hour's work that returns at once, and 300 cards pasted one by one, are less than what is sent in this time. */
const burstSeconds = 10;
/** Cursors of every stock client in two windows, with their echoes of everybody else's. */
const awarenessPerSecond = 60;
/** Each connection asks once for what the board has, and stock clients can be told to ask again now and then. */
const questionsAtOnce = 20;
const questionsPerSecond = 1;
/** Whoever holds a facilitator's key may do anything to the board anyway, and some do it by program. */
const keyHoldersFactor = 10;
/** Whoever is over the rate is read in gulps of this length, rather than stopped for each message. */
const gulpSeconds = 0.25;

/** What is counted, and where among a person's buckets. */
const messages = 0;
const bytes = 1;
const changes = 2;
const questions = 3;
const awareness = 4;

/**
 * A person who has sent nothing yet. `now` in milliseconds, and never set back. All that is counted of a person lies in one
 * place: this is asked of every message of a full hall.
 */
export function createPace(
  role: Role,
  { limits, now }: { readonly limits: RelayLimits; readonly now: () => number },
): Pace {
  const factor = role === 'facilitator' ? keyHoldersFactor : 1;
  const rates = ratesOf(limits, factor);
  const fullAt = new Float64Array(rates.length).fill(full);

  const count = (which: number, amount: number, at: number): number => {
    const { rate, gulp } = rates[which] as Metered;
    fullAt[which] = spend(fullAt[which] ?? full, amount, at, rate);
    // Nothing while nothing is owed.
    return waitMs(fullAt[which] ?? full, 0, at, rate) === 0
      ? 0
      : waitMs(fullAt[which] ?? full, gulp, at, rate);
  };

  return {
    count(frame) {
      const at = now();
      const restMs = Math.max(count(messages, 1, at), count(bytes, frame?.length ?? 0, at));
      if (!frame || frame[0] === messageType.awareness) return restMs;
      if (isUpdateFrame(frame)) return Math.max(restMs, count(changes, 1, at));
      return isQuestion(frame) ? Math.max(restMs, count(questions, 1, at)) : restMs;
    },
    countAwareness() {
      const at = now();
      const { rate } = rates[awareness] as Metered;
      const ms = waitMs(fullAt[awareness] ?? full, 1, at, rate);
      if (ms === 0) fullAt[awareness] = spend(fullAt[awareness] ?? full, 1, at, rate);
      return ms;
    },
  };
}

interface Metered {
  readonly rate: Rate;
  /** How much is there again before more is read. */
  readonly gulp: number;
}

function ratesOf(limits: RelayLimits, factor: number): readonly Metered[] {
  const metered = (perSecond: number): Metered => {
    const rate = perSecond * factor;
    return { rate: { burst: burstSeconds * rate, perSecond: rate }, gulp: gulpSeconds * rate };
  };
  const asked = { burst: questionsAtOnce * factor, perSecond: questionsPerSecond * factor };
  const moved = { burst: awarenessPerSecond, perSecond: awarenessPerSecond };
  return [
    metered(limits.messagesPerSecond),
    metered(limits.kilobytesPerSecond * 1_000),
    metered(limits.changesPerSecond),
    { rate: asked, gulp: 1 },
    { rate: moved, gulp: 1 },
  ];
}

/** What the room answers with all that it has: its document, or everybody's awareness. */
function isQuestion(frame: Uint8Array): boolean {
  const isStateVector = frame[0] === messageType.sync && frame[1] === syncStep.stateVector;
  return isStateVector || frame[0] === messageType.queryAwareness;
}
