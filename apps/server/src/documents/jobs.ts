// Documents that are made in the background: one at a time, in the order in which they were asked for. What was made is
// kept in memory for an hour, or until too much of it is; it can always be made again. [T6]

import type { Progress } from '../background/background-process.ts';
import type { Log } from '../relay/log.ts';

/** A file that somebody takes away. */
export interface DocumentFile {
  /** Plain ASCII. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Makes a document; null when there is nothing to put in it. */
export type MakeDocument = (progress: Progress) => Promise<DocumentFile | null>;

export type JobState =
  | { readonly state: 'waiting' | 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly file: DocumentFile }
  | { readonly state: 'failed'; readonly why: 'broken' | 'nothing-in-it' };

/** How much is kept, and for how long. */
export interface JobLimits {
  readonly waiting: number;
  readonly keptMs: number;
  readonly keptBytes: number;
}

export interface Jobs {
  /**
   * Puts a document about something in line, and answers the job's id; null when too many wait. Asked for the same again
   * before it was begun, answers the job that waits.
   */
  readonly start: (about: string, what: string, make: MakeDocument) => string | null;
  /** undefined when there is no such job, or no longer. */
  readonly read: (id: string) => JobState | undefined;
  /** Resolves with the state in which a job ends. */
  readonly ended: (id: string) => Promise<JobState | undefined>;
  /** Throws away every document about something that is gone, those too that are not made yet. */
  readonly forget: (about: string) => void;
}

interface Job {
  readonly id: string;
  readonly about: string;
  readonly what: string;
  readonly make: MakeDocument;
  readonly end: PromiseWithResolvers<void>;
  state: JobState;
  endedAt: number;
}

const defaultLimits: JobLimits = { waiting: 20, keptMs: 3_600_000, keptBytes: 200 * 1024 * 1024 };

/** A line of documents in which nothing waits yet. */
export function createJobs(
  deps: { readonly now: () => number; readonly newId: () => string; readonly log: Pick<Log, 'error'> },
  limits: JobLimits = defaultLimits,
): Jobs {
  const { now, newId, log } = deps;
  const jobs = new Map<string, Job>();
  let isRunning = false;

  const inState = (state: JobState['state']): Job[] =>
    [...jobs.values()].filter((job) => job.state.state === state);
  const run = async (job: Job): Promise<void> => {
    job.state = { state: 'running', done: 0, total: 0 };
    try {
      const file = await job.make((done, total) => {
        job.state = { state: 'running', done, total };
      });
      job.state = file ? { state: 'done', file } : { state: 'failed', why: 'nothing-in-it' };
    } catch (error) {
      log.error({ err: error }, 'a document could not be made');
      job.state = { state: 'failed', why: 'broken' };
    }
    job.endedAt = now();
    job.end.resolve();
  };
  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let [next] = inState('waiting'); next; [next] = inState('waiting')) {
      await run(next);
      throwAway();
    }
    isRunning = false;
  };
  /** The newest is always kept: somebody waits for it. */
  const throwAway = (): void => {
    const ended = [...inState('done'), ...inState('failed')].sort((a, b) => b.endedAt - a.endedAt);
    let bytes = 0;
    for (const [place, { id, state, endedAt }] of ended.entries()) {
      bytes += state.state === 'done' ? state.file.bytes.length : 0;
      const isTooMuch = place > 0 && (bytes > limits.keptBytes || place > 10 * limits.waiting);
      if (isTooMuch || now() - endedAt > limits.keptMs) jobs.delete(id);
    }
  };

  return {
    start: (about, what, make) => {
      throwAway();
      const waiting = inState('waiting');
      const same = waiting.find((job) => job.about === about && job.what === what);
      if (same) return same.id;
      if (waiting.length >= limits.waiting) return null;
      const id = newId();
      const state: JobState = { state: 'waiting', done: 0, total: 0 };
      jobs.set(id, { id, about, what, make, end: Promise.withResolvers(), state, endedAt: 0 });
      // Whoever asks sees it wait first, whatever the work does at once.
      queueMicrotask(() => void runAll());
      return id;
    },
    read: (id) => {
      throwAway();
      return jobs.get(id)?.state;
    },
    ended: async (id) => {
      await jobs.get(id)?.end.promise;
      return jobs.get(id)?.state;
    },
    forget: (about) => {
      for (const job of jobs.values()) {
        if (job.about !== about) continue;
        jobs.delete(job.id);
        job.end.resolve();
      }
    },
  };
}
