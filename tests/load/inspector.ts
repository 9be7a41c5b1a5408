// Looks into a running server from outside, through the inspector that Node has for debuggers: how much memory is in use
// once the garbage is gone. The server knows nothing of it.

import { once } from 'node:events';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ServerProcess } from '../server-process.ts';

/** The environment of a server that can be looked into. */
export const inspectable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;

export interface MemoryInUse {
  /** Objects and buffers that are still reachable. */
  readonly usedBytes: number;
  /** What the system has given to the process, much of which may be free for use. */
  readonly residentBytes: number;
}

export interface Inspector {
  readonly measure: () => Promise<MemoryInUse>;
  readonly close: () => void;
}

/** Connects to a server that was started with `inspectable`. */
export async function inspect(server: ServerProcess): Promise<Inspector> {
  const address = await vi.waitUntil(() => /listening on (ws:\S+)/.exec(server.complaints())?.[1], {
    timeout: 30_000,
  });
  const socket = new WebSocket(address ?? '');
  await once(socket, 'open');
  const waiting = new Map<number, (result: unknown) => void>();
  socket.on('message', (message: Buffer) => {
    const { id, result }: { id?: number; result?: unknown } = JSON.parse(message.toString());
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let lastId = 0;
  const call = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      const id = ++lastId;
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });

  return {
    async measure() {
      // What the first collection finalises is free after the second.
      for (let times = 0; times < 2; times++) await call('HeapProfiler.collectGarbage');
      const answer = await call('Runtime.evaluate', {
        expression: 'process.memoryUsage()',
        returnByValue: true,
      });
      const { heapUsed, external, rss } = (answer as { result: { value: NodeJS.MemoryUsage } }).result.value;
      return { usedBytes: heapUsed + external, residentBytes: rss };
    },
    close: () => socket.terminate(),
  };
}
