// What every end-to-end test stands on: a server of its own, a browser, and an event with so many tables.

import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { createEvent, type TestBoard } from '../evening.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { launchBrowser, newPerson, type Person, type PersonOptions } from './browser.ts';

export interface Stage {
  /** The address of the server. */
  readonly url: () => string;
  /** The table of that number, from 0. */
  readonly table: (index: number) => TestBoard;
  /** Somebody with a device of their own, who may come to the server by a line of their own. */
  readonly arrive: (options?: PersonOptions, by?: string) => Promise<Person>;
  /** Kills the server, and starts it again at the same address with the same data. */
  readonly whileServerIsAway: (run: () => Promise<void>) => Promise<void>;
}

export interface StageOptions {
  readonly tables: number;
  /** Among which they are shared out. */
  readonly challenges?: number;
  /** For the server; read when the tests begin. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Sets the stage before the tests of a file, and clears it after them. */
export function setStage({ tables, challenges = 1, env = {} }: StageOptions): Stage {
  let server: ServerProcess;
  let browser: Browser;
  let boards: readonly TestBoard[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ env }), launchBrowser()]);
    if (tables > 0) ({ boards } = await createEvent(server.url, { tables, challenges }));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    url: () => server.url,
    table(index) {
      const board = boards[index];
      if (!board) throw new Error(`the event has no table ${index}`);
      return board;
    },
    arrive: (options, by = server.url) => newPerson(browser, by, options),
    async whileServerIsAway(run) {
      const again = { ...env, DATA_DIR: server.dataDir, PORT: new URL(server.url).port };
      await server.kill('SIGKILL');
      try {
        await run();
      } finally {
        server = await startServer({ env: again });
      }
    },
  };
}
