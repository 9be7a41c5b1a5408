// A real server in a process of its own, for tests of the whole system: started, stopped calmly, or killed at any moment.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that has been started, and may not listen yet. */
export interface LaunchedServer {
  readonly pid: number;
  /** Resolves with where it listens, without a trailing slash; rejects when it ends before that. */
  readonly listening: Promise<string>;
  /** Sends a signal, and resolves with the exit code when the process is gone: null when the signal ended it. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** What it has complained of so far. */
  readonly complaints: () => string;
  /** The lines of its log so far. */
  readonly log: () => readonly string[];
}

export interface ServerProcess extends Omit<LaunchedServer, 'listening'> {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Where it keeps everything. */
  readonly dataDir: string;
  /** Ends it calmly, and removes its data when they were made for it; fails when it does not end well. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the rest of its arguments, to start the server in another environment. */
  readonly within?: readonly string[];
}

/** The organiser's key of every server that is started here. */
export const organiserKey = 'organiser-key-of-the-tests';

/** The environment of a server that nobody is too fast for: for people who do in a second what others do in an evening. */
export const withoutPace = {
  LIMIT_MESSAGES_PER_SECOND: '1000000',
  LIMIT_CHANGES_PER_SECOND: '1000000',
  LIMIT_KILOBYTES_PER_SECOND: '1000000',
  LIMIT_REQUESTS_PER_SECOND: '1000000',
  LIMIT_CONNECTIONS_PER_PERSON: '1000',
  LIMIT_CONNECTIONS_PER_SECOND: '100000',
  LIMIT_NEWCOMERS_PER_BOARD: '100000',
  LIMIT_NEWCOMERS_PER_ADDRESS: '100000',
} as const;

const main = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url));
const startsWithinMs = 60_000;

/** Starts a server on a free port, with data of its own unless `env` names a DATA_DIR; resolves when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const givenDir = options.env?.['DATA_DIR'];
  const dataDir = givenDir ?? (await mkdtemp(join(tmpdir(), 'terreau-test-')));
  const { listening, ...launched } = launchServer({
    ...options,
    env: { ...options.env, DATA_DIR: dataDir },
  });
  return {
    ...launched,
    url: await listening,
    dataDir,
    async stop() {
      const code = await launched.kill('SIGTERM');
      if (code !== 0) throw new Error(`The server ended with ${code}`);
      if (givenDir === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

/** Starts a server on the data of a DATA_DIR, and does not wait for it. */
export function launchServer({
  env,
  within = [],
}: ServerOptions & { readonly env: { readonly DATA_DIR: string } }): LaunchedServer {
  const [command = '', ...args] = [...within, process.execPath, main];
  const child = spawn(command, args, {
    env: { ...process.env, PORT: '0', ORGANISER_KEY: organiserKey, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Whatever becomes of the tests, no server outlives them.
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exited = once(child, 'exit').then(([code]) => {
    process.off('exit', killWithUs);
    return typeof code === 'number' ? code : null;
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const log: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => log.push(line));
  const listening = untilListening(child, lines, exited, () => [...log, complaints].join('\n'));
  // Whoever kills it on the way does not wait for it to listen.
  listening.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    listening,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
    complaints: () => complaints,
    log: () => log,
  };
}

/** Reads the log until it says where the server listens; what the server has said is part of the error. */
function untilListening(
  child: ChildProcess,
  lines: Interface,
  exited: Promise<number | null>,
  output: () => string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server does not listen\n${output()}`));
    }, startsWithinMs);
    const read = (line: string): void => {
      const url = urlOf(line);
      if (url === null) return;
      lines.off('line', read);
      clearTimeout(timer);
      resolve(url);
    };
    lines.on('line', read);
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}\n${output()}`));
    }, reject);
  });
}

/** The address in a line of the log; null for any other line. */
function urlOf(line: string): string | null {
  if (!line.startsWith('{')) return null;
  const entry: unknown = JSON.parse(line);
  const isListening = typeof entry === 'object' && entry !== null && 'url' in entry;
  return isListening && typeof entry.url === 'string' ? entry.url : null;
}
