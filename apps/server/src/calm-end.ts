// The end of the server: what was begun is finished and committed, everyone is told, and nobody is cut off.

import type { Server } from 'node:http';
import type { Evening } from './evening/evening.ts';
import type { OpenResponses } from './http/stopping.ts';

/** Time for commands that are under way; what takes longer is cut off. */
const responsesWithinMs = 5_000;
/** Time for the last words to reach the clients, and for theirs. */
const goodbyeWithinMs = 2_000;
/** Who has just connected, and not said yet what they want, is still told to come back. */
const lateComersMs = 100;
/** A signal that is repeated sooner is the same one: a terminal, npm and a launcher may each pass it on. */
const sameSignalMs = 2_000;

/** Calls `stop` at the first signal to end; only a later, impatient Ctrl-C ends the process at once. */
export function onSignalToEnd(stop: (signal: NodeJS.Signals) => Promise<void>, now: () => number): void {
  let stoppingSince: number | null = null;
  const receive = (signal: NodeJS.Signals): void => {
    if (stoppingSince === null) {
      stoppingSince = now();
      void stop(signal);
    } else if (signal === 'SIGINT' && now() - stoppingSince > sameSignalMs) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, receive);
}

/**
 * Ends calmly a server that refuses new requests already. It listens until the end, because the system resets whoever is
 * in the queue of a socket that closes.
 */
export async function endCalmly(
  server: Server,
  responses: OpenResponses,
  { queue, hub, database }: Pick<Evening, 'queue' | 'hub' | 'database'>,
): Promise<void> {
  await responses.settled({ quietMs: 0, withinMs: responsesWithinMs });
  await queue.idle();
  await hub.drain();
  await database.close();
  await responses.settled({ quietMs: lateComersMs, withinMs: goodbyeWithinMs });
  await closed(server);
}

/** Resolves when every connection has ended, those of the sync sockets too, or when that takes too long. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, goodbyeWithinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
