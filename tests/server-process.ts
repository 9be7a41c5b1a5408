// A real server in a process of its own, for tests of the whole system: started, stopped calmly, or killed.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Where it keeps everything. */
  readonly dataDir: string;
  /** Sends a signal, and resolves with the exit code when the process is gone: null when the signal ended it. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Ends it calmly, and removes its data when they were made for it; fails when it does not end well. */
  readonly stop: () => Promise<void>;
}

/** The organiser's key of every server that is started here. */
export const organiserKey = 'organiser-key-of-the-tests';

const main = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url));
const startsWithinMs = 30_000;

/** Starts a server on a free port, with data of its own unless `env` names a DATA_DIR; resolves when it listens. */
export async function startServer(
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess> {
  const givenDir = options.env?.['DATA_DIR'];
  const dataDir = givenDir ?? (await mkdtemp(join(tmpdir(), 'terreau-test-')));
  const env = { ...process.env, PORT: '0', ORGANISER_KEY: organiserKey, ...options.env, DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whatever becomes of the tests, no server outlives them.
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exited = once(child, 'exit').then(([code]) => {
    process.off('exit', killWithUs);
    return typeof code === 'number' ? code : null;
  });

  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return exited;
  };
  const url = await listening(child, exited);
  return {
    url,
    dataDir,
    kill,
    async stop() {
      const code = await kill('SIGTERM');
      if (code !== 0) throw new Error(`The server ended with ${code}`);
      if (givenDir === undefined) await rm(dataDir, { recursive: true });
    },
  };
}

/** Reads the log until it says where the server listens; what the server complains of is part of the error. */
function listening(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The output of the server cannot be read');
  let output = '';
  stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server does not listen\n${output}`));
    }, startsWithinMs);
    createInterface({ input: stdout }).on('line', (line) => {
      output += `${line}\n`;
      const url = urlOf(line);
      if (url === null) return;
      clearTimeout(timer);
      resolve(url);
    });
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}\n${output}`));
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
