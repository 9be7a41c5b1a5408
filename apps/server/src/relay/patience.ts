// Repeated refusals slow a participant down: a rebuild of the document is dear, and an honest client does not need one
// twice. The first few within a minute are free, then each doubles the wait. [T6]

import type { ParticipantId } from '@terreau/board/ids';

export interface Patience {
  /** A change of this participant was refused. */
  readonly refused: (participant: ParticipantId) => void;
  /** Whether the participant must still wait before connecting. */
  readonly mustWait: (participant: ParticipantId) => boolean;
}

interface Offence {
  readonly count: number;
  readonly at: number;
}

const free = 3;
const forgivenAfterMs = 60_000;
const longestWaitMs = 60_000;

/** Everyone starts with a clean slate. */
export function createPatience(now: () => number): Patience {
  const offences = new Map<ParticipantId, Offence>();

  /** Offences are kept in the order of their last one, so that the forgiven ones are the first. */
  const forgive = (): void => {
    for (const [participant, { at }] of offences) {
      if (now() - at < forgivenAfterMs + longestWaitMs) break;
      offences.delete(participant);
    }
  };

  return {
    refused(participant) {
      forgive();
      const before = offences.get(participant);
      const isRecent = before !== undefined && now() - before.at < forgivenAfterMs + waitMs(before);
      offences.delete(participant);
      offences.set(participant, { count: isRecent ? before.count + 1 : 1, at: now() });
    },
    mustWait(participant) {
      const offence = offences.get(participant);
      return offence !== undefined && now() - offence.at < waitMs(offence);
    },
  };
}

function waitMs({ count }: Offence): number {
  return count <= free ? 0 : Math.min(longestWaitMs, 500 * 2 ** (count - free));
}
