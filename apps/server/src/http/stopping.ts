// While the server stops: what was begun ends well, and nothing new begins.

import type { Server } from 'node:http';
import { createMiddleware } from 'hono/factory';
import { type Problem, problemResponse } from './problem.ts';

/** For what comes, or is under way and may come again, when the server stops. */
export const stopping: Problem = {
  status: 503,
  code: 'unavailable',
  detail: (w) => w.unavailable,
  headers: { connection: 'close', 'retry-after': '5' },
};

/** Refuses everything once the server stops, on connections that then end. */
export function unlessStopping(isStopping: () => boolean) {
  return createMiddleware(async (c, next) => {
    if (!isStopping()) return next();
    await readAway(c.req.raw.body);
    return problemResponse(c, stopping);
  });
}

const maxBytesAway = 2 * 1024 * 1024;

/** Closing a connection that still has something to be read resets it, and the answer with it. */
async function readAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytesAway) return;
  }
}

export interface OpenResponses {
  /** Resolves when no request has been open for `quietMs`, or after `withinMs`. */
  readonly settled: (time: { readonly quietMs: number; readonly withinMs: number }) => Promise<void>;
}

/** Watches the responses of a server. */
export function watchResponses(server: Server): OpenResponses {
  const listeners = new Set<() => void>();
  let open = 0;
  const add = (change: 1 | -1): void => {
    open += change;
    for (const changed of listeners) changed();
  };
  server.on('request', (_, response) => {
    add(1);
    response.once('close', () => add(-1));
  });
  return {
    settled: ({ quietMs, withinMs }) =>
      new Promise((resolve) => {
        let quiet: NodeJS.Timeout | undefined;
        const done = (): void => {
          clearTimeout(quiet);
          clearTimeout(deadline);
          listeners.delete(changed);
          resolve();
        };
        const changed = (): void => {
          clearTimeout(quiet);
          if (open === 0) quiet = setTimeout(done, quietMs);
        };
        const deadline = setTimeout(done, withinMs);
        listeners.add(changed);
        changed();
      }),
  };
}
