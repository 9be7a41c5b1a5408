// Sends on an open schedule: whether a server keeps up or not, the next message is due when it is due. Every sender has a
// phase of its own, so that a second's load is spread over the second.

import type { Random } from '../../random.ts';

export interface Pace {
  /** Resolves when the last message is sent. */
  readonly ended: Promise<void>;
  /** How late messages were against their schedule: the 99th percentile in milliseconds. */
  readonly lagP99Ms: () => number;
}

export interface Sending<Sender> {
  readonly senders: readonly Sender[];
  readonly everyMs: number;
  readonly send: (sender: Sender) => void;
}

/** So that what arrives is read between two bursts of sending. */
const maxAtOnce = 256;
const lagSamples = 20_000;

/** Sends from now on for so long. */
export function startPace<Sender>(sendings: readonly Sending<Sender>[], forMs: number, random: Random): Pace {
  const start = performance.now();
  const queues = sendings
    .filter(({ senders }) => senders.length > 0)
    .map((sending) => toQueue(sending, random));
  const lags: number[] = [];
  let sent = 0;
  const { promise: ended, resolve } = Promise.withResolvers<void>();

  const sendDue = (): number => {
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const queue of queues) {
      for (let i = 0; i < maxAtOnce && start + queue.dueMs() <= now && queue.dueMs() < forMs; i++) {
        lags[sent++ % lagSamples] = now - start - queue.dueMs();
        queue.sendNext();
      }
      if (queue.dueMs() < forMs) next = Math.min(next, start + queue.dueMs());
    }
    return next;
  };

  const step = (): void => {
    const next = sendDue();
    const waitMs = next - performance.now();
    if (next === Number.POSITIVE_INFINITY) resolve();
    else if (waitMs <= 0) setImmediate(step);
    else setTimeout(step, waitMs);
  };
  step();
  return {
    ended,
    lagP99Ms: () => lags.toSorted((a, b) => a - b)[Math.floor(lags.length * 0.99)] ?? 0,
  };
}

interface Queue {
  /** When the next message is due, from the start. */
  readonly dueMs: () => number;
  readonly sendNext: () => void;
}

function toQueue<Sender>({ senders, everyMs, send }: Sending<Sender>, random: Random): Queue {
  const steps = 1_000_000;
  const turns = senders
    .map((sender) => ({ sender, phaseMs: (random.below(steps) / steps) * everyMs }))
    .sort((a, b) => a.phaseMs - b.phaseMs);
  let next = 0;
  return {
    dueMs: () => Math.floor(next / turns.length) * everyMs + (turns[next % turns.length]?.phaseMs ?? 0),
    sendNext() {
      const turn = turns[next++ % turns.length];
      if (turn) send(turn.sender);
    },
  };
}
