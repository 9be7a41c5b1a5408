// Work in a process of its own. No table waits for it; all the memory that it took goes back to the machine when it ends,
// which a thread with native code in it does not give; and if that code crashes, or the machine runs out of memory, the
// tables go on. It starts with the first request, and ends when none has come for a while. [T6]

import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Says how much of the work is done, in whatever it is counted. */
export type Progress = (done: number, total: number) => void;

/** What a background process is asked. */
export interface BackgroundRequest<Work> {
  readonly id: number;
  readonly work: Work;
}

/** What it answers. */
export type BackgroundAnswer<Result> =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly result: Result }
  | { readonly type: 'failed'; readonly id: number; readonly error: string };

export interface BackgroundProcess<Work, Result> {
  /** Rejects when the work fails, or when the process ends before it is done. */
  readonly ask: (work: Work, progress?: Progress) => Promise<Result>;
  /** Ends the process; what was not done is rejected. It starts again when it is asked again. */
  readonly close: () => Promise<void>;
}

interface Asked<Result> extends Pick<PromiseWithResolvers<Result>, 'resolve' | 'reject'> {
  readonly progress: Progress | undefined;
}

interface Running<Result> {
  readonly child: ChildProcess;
  readonly asked: Map<number, Asked<Result>>;
}

export interface ProcessLimits {
  /** How long it is kept when nothing is asked. */
  readonly idleMs?: number;
  /** The memory that it may have; it ends when it needs more. */
  readonly megabytes?: number;
}

/** Rejects what a process was asked that has ended, by itself or for want of memory. */
export class ProcessEndedError extends Error {}

const defaultIdleMs = 30_000;

/** A process that does not run yet; `file` serves the requests, by `serveRequests`. */
export function createBackgroundProcess<Work, Result>(
  file: URL,
  { idleMs = defaultIdleMs, megabytes }: ProcessLimits = {},
): BackgroundProcess<Work, Result> {
  let running: Running<Result> | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = null;
    if (!ending) return;
    const { child } = ending;
    const exit = once(child, 'exit');
    child.ref();
    // It has nothing to put away, and may be too busy to hear that it should end.
    child.kill('SIGKILL');
    await exit;
  };
  const start = (): Running<Result> => {
    // Bytes travel as they are.
    const child = fork(file, { serialization: 'advanced', ...startedBy(megabytes) });
    const started: Running<Result> = { child, asked: new Map() };
    const fail = (error: Error): void => {
      if (running === started) running = null;
      for (const { reject } of started.asked.values()) reject(error);
      started.asked.clear();
    };
    child.on('error', (cause) => fail(new Error('The background process failed', { cause })));
    child.on('exit', () => fail(new ProcessEndedError('The background process has ended')));
    child.on('message', (answer: BackgroundAnswer<Result>) => {
      settle(started.asked, answer);
      if (started.asked.size > 0) return;
      // Idle it holds nobody back who wants to end.
      child.unref();
      child.channel?.unref();
      clearTimeout(idle);
      idle = setTimeout(() => void end(), idleMs).unref();
    });
    return started;
  };

  return {
    ask: (work, progress) => {
      clearTimeout(idle);
      running ??= start();
      const { child, asked } = running;
      const id = ++lastId;
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      const fail = (error: unknown): void => {
        asked.delete(id);
        reject(error);
      };
      asked.set(id, { progress, resolve, reject });
      child.ref();
      child.channel?.ref();
      try {
        child.send({ id, work } satisfies BackgroundRequest<Work>, (error) => error && fail(error));
      } catch (error) {
        // Where the system can start no process, there is none to send to.
        running = null;
        fail(error);
      }
      return promise;
    },
    close: end,
  };
}

/**
 * JavaScript's own memory has a limit everywhere. What native code takes beyond that, as JSON.parse for every level, only the
 * system can limit; where it does not, the process is still the first that it ends when memory is short (step-back.ts). And only
 * the system can end a process with the one that has started it while native code keeps it from hearing of that.
 */
function startedBy(megabytes: number | undefined): Pick<ForkOptions, 'execArgv' | 'execPath'> {
  const own = [...process.execArgv];
  if (megabytes !== undefined) own.push(`--max-old-space-size=${megabytes}`);
  if (process.platform !== 'linux' || !existsSync(shell)) return { execArgv: own };
  const limit = megabytes === undefined ? '' : `ulimit -d ${(megabytes + nativeMegabytes) * 1024};`;
  return { execPath: shell, execArgv: ['-c', `${limit} ${endsWithUs}`, process.execPath, ...own] };
}

const shell = '/bin/sh';
/** Node's own, its threads' and buffers. */
const nativeMegabytes = 1_024;
/** By util-linux, where it is there; else the process hears that this one is gone when it is no longer busy. */
const endsWithUs = 'tie="setpriv --pdeathsig KILL"; $tie true 2>&- || tie=; exec $tie "$0" "$@"';

function settle<Result>(asked: Map<number, Asked<Result>>, answer: BackgroundAnswer<Result>): void {
  const waiting = asked.get(answer.id);
  if (answer.type === 'progress') {
    waiting?.progress?.(answer.done, answer.total);
    return;
  }
  asked.delete(answer.id);
  if (answer.type === 'done') waiting?.resolve(answer.result);
  else waiting?.reject(new Error(answer.error));
}
