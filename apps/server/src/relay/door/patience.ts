// Repeated refusals slow a participant down: a rebuild of the document is dear, and an honest client does not need one
// twice. The first few within a minute are free, then each doubles the wait; who goes on all the same is barred from the
// board for a while, and then starts anew. A restart of the server forgets it all. [T6]

import type { ParticipantId } from '@terreau/board/ids';

export interface Patience {
  /** A change of this participant was refused; true when that bars them. */
  readonly refused: (participant: ParticipantId) => boolean;
  /** Milliseconds that the participant must still wait before connecting. */
  readonly waitMs: (participant: ParticipantId) => number;
  /** Milliseconds for which the participant is still barred. */
  readonly barredMs: (participant: ParticipantId) => number;
}

interface Offence {
  readonly count: number;
  readonly at: number;
}

const free = 3;
const forgivenAfterMs = 60_000;
const longestWaitMs = 60_000;

/** Everyone starts with a clean slate. */
export function createPatience(deps: {
  readonly now: () => number;
  /** So many refusals bar. */
  readonly refusalsBeforeBar: number;
  readonly barMs: number;
}): Patience {
  const { now, refusalsBeforeBar, barMs } = deps;
  const offences = new Map<ParticipantId, Offence>();
  /** Since when somebody is barred. */
  const bars = new Map<ParticipantId, number>();

  /** Both are kept in the order of their times, so that what is over comes first. */
  const forgive = (): void => {
    for (const [participant, { at }] of offences) {
      if (now() - at < forgivenAfterMs + longestWaitMs) break;
      offences.delete(participant);
    }
    for (const [participant, since] of bars) {
      if (now() - since < barMs) break;
      bars.delete(participant);
    }
  };

  const barredMs = (participant: ParticipantId): number => {
    const since = bars.get(participant);
    return since === undefined ? 0 : Math.max(0, since + barMs - now());
  };

  return {
    refused(participant) {
      forgive();
      const before = offences.get(participant);
      const isRecent = before !== undefined && now() - before.at < forgivenAfterMs + waitAfter(before);
      const count = isRecent ? before.count + 1 : 1;
      offences.delete(participant);
      if (barredMs(participant) > 0) return false;
      if (count < refusalsBeforeBar) {
        offences.set(participant, { count, at: now() });
        return false;
      }
      bars.set(participant, now());
      return true;
    },
    waitMs(participant) {
      const offence = offences.get(participant);
      return offence === undefined ? 0 : Math.max(0, offence.at + waitAfter(offence) - now());
    },
    barredMs,
  };
}

function waitAfter({ count }: Offence): number {
  return count <= free ? 0 : Math.min(longestWaitMs, 500 * 2 ** (count - free));
}
