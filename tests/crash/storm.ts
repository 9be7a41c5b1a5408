// Rounds in which a server is killed while people work with it, and what holds after each: whoever starts from nothing
// finds all that was promised, before anybody who was there has come back with it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Random } from '../random.ts';
import { type LaunchedServer, launchServer, withoutPace } from '../server-process.ts';
import { createFuse } from './fuse.ts';

/** A table whose people know what the server has promised them. */
export interface CrashTable {
  /** Everyone connects. `onMessage` is called when one of them hears something. */
  readonly connect: (serverUrl: string, onMessage: () => void) => void;
  /** Resolves when everyone has everything. */
  readonly settled: () => Promise<void>;
  /** Everyone works until the server has gone, and remembers what it has promised by then. */
  readonly work: (random: Random) => Promise<void>;
  /** Fails unless a server has all that was promised; called before anybody comes back. [T1] */
  readonly expectKept: (serverUrl: string, occasion: string) => Promise<void>;
}

/** How a server ends. */
export type Ending =
  /** Killed while people work. */
  | 'killed'
  /** Asked to stop while people work, and killed while it does. */
  | 'killed-while-it-drains'
  /** Killed while people work, and again while it starts. */
  | 'killed-while-it-starts'
  /** Killed while people work, and again as soon as it listens and they come back. */
  | 'killed-twice';

export interface Storm {
  readonly serverUrl: () => string;
  /** One round, with everyone at these tables. */
  readonly round: (tables: readonly CrashTable[], ending: Ending, occasion: string) => Promise<void>;
  /** Fails unless tables that have rested since still have all that they were promised. */
  readonly expectKept: (tables: readonly CrashTable[], occasion: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What happens at most before the server is killed: messages to clients and answers to commands. */
const maxEvents = 2_500;
const fewEvents = 50;
const maxKillMs = 20;
const maxDrainMs = 60;
const maxStartMs = 600;

/** Starts the server of a storm. */
export async function startStorm(dataDir: string, random: Random): Promise<Storm> {
  let server = launch(dataDir);
  let url = await server.listening;

  const restart = async (): Promise<void> => {
    server = launch(dataDir);
    url = await server.listening;
  };

  const expectKept: Storm['expectKept'] = async (tables, occasion) => {
    await Promise.all(tables.map((table) => table.expectKept(url, occasion)));
  };

  /** Everyone works until the server is gone: by `end`, when so much has happened. */
  const workUntil = async (
    tables: readonly CrashTable[],
    end: () => Promise<unknown>,
    events = maxEvents,
  ): Promise<void> => {
    const fuse = createFuse(1 + random.below(events));
    for (const table of tables) table.connect(url, fuse.burn);
    if (random.chance(0.7)) await Promise.all(tables.map(({ settled }) => settled()));
    const worked = tables.map((table) => table.work(random));
    await fuse.burnt;
    await end();
    await Promise.all(worked);
  };

  const kill = (): Promise<unknown> => server.kill('SIGKILL');

  /** By another process: this one would choose a moment in which the server has nothing to do but to listen to it. */
  const killFromOutside = async (): Promise<void> => {
    const script = `sleep ${random.below(maxKillMs) / 1_000}; kill -9 ${server.pid}`;
    await once(spawn('sh', ['-c', script]), 'exit');
    await kill();
  };

  const endings: Readonly<Record<Ending, (tables: readonly CrashTable[]) => Promise<void>>> = {
    killed: (tables) => workUntil(tables, killFromOutside),
    'killed-while-it-drains': (tables) =>
      workUntil(tables, async () => {
        void server.kill('SIGTERM');
        await wait(random.below(maxDrainMs));
        await kill();
      }),
    async 'killed-while-it-starts'(tables) {
      await workUntil(tables, killFromOutside);
      for (let times = 1 + random.below(2); times > 0; times--) {
        server = launch(dataDir);
        await wait(random.below(maxStartMs));
        await kill();
      }
    },
    async 'killed-twice'(tables) {
      await workUntil(tables, killFromOutside);
      await restart();
      await workUntil(tables, killFromOutside, fewEvents);
    },
  };

  return {
    serverUrl: () => url,
    async round(tables, ending, occasion) {
      await endings[ending](tables);
      await restart();
      await expectKept(tables, occasion);
    },
    expectKept,
    end: async () => void (await kill()),
  };
}

function launch(dataDir: string): LaunchedServer {
  return launchServer({ env: { DATA_DIR: dataDir, ...withoutPace } });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
