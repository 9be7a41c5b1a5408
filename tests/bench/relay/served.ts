// A server under test in a process of its own, on a core of its own: started, stopped, killed, started again on what it kept.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Cores } from './machine.ts';

/** How a server is started: a script for this same Node. */
export interface Program {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Served {
  readonly port: number;
  readonly pid: () => number;
  /** Ends it calmly, and by force when it does not end. */
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Starts it again after it has ended. */
  readonly restart: () => Promise<void>;
}

const startsWithinMs = 15_000;
const endsWithinMs = 10_000;

/** Starts it on a free port; resolves when it accepts connections. */
export async function serve(programAt: (port: number) => Program, cores: Cores | null): Promise<Served> {
  const port = await freePort();
  let running = await start(programAt(port), port, cores);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child, ended } = running;
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
    await ended;
    clearTimeout(timer);
  };

  return {
    port,
    pid: () => running.child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async restart() {
      running = await start(programAt(port), port, cores);
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

async function start({ script, env }: Program, port: number, cores: Cores | null): Promise<Running> {
  const [command, ...args] =
    cores === null
      ? [process.execPath, script]
      : ['taskset', '-c', String(cores.server), process.execPath, script];
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2_000);
  });
  // Whatever becomes of the benchmark, no server outlives it.
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const ended = once(child, 'exit').then(() => {
    process.off('exit', killWithUs);
  });
  const listens = await Promise.race([untilListens(port), ended.then(() => false)]);
  if (listens) return { child, ended };
  child.kill('SIGKILL');
  throw new Error(`${script} does not serve: ${complaints}`);
}

/** Whether somebody accepts connections before the time is up. */
async function untilListens(port: number): Promise<boolean> {
  const deadline = performance.now() + startsWithinMs;
  while (performance.now() < deadline) {
    if (await accepts(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
