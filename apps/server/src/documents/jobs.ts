// Documents that are made in the background: one at a time, in the order in which they were asked for. What was made is
// kept on a shelf for an hour, or until too much of it is; it can always be made again. [T6]

import type { Progress } from '../background/background-process.ts';
import type { Log } from '../relay/log.ts';
import type { Shelf } from './shelf.ts';
import { DocumentTooLargeError } from './too-large.ts';

/** What a file is that somebody takes away. */
interface FileHead {
  /** Plain ASCII. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
}

/** A file that was just made. */
export interface DocumentFile extends FileHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that is kept. */
export interface KeptFile extends FileHead {
  readonly size: number;
  /** undefined when it is gone. */
  readonly read: () => Promise<ReadableStream | undefined>;
}

/** Makes a document; null when there is nothing to put in it. */
export type MakeDocument = (progress: Progress) => Promise<DocumentFile | null>;

export type JobState =
  | { readonly state: 'waiting' | 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly file: KeptFile }
  | { readonly state: 'failed'; readonly why: WhyNot };

/** Why there is no document. */
export type WhyNot = 'broken' | 'nothing-in-it' | 'too-large';

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
  /**
   * Throws away every document about something that is gone, those too that are not made yet; resolves when no file is left,
   * and rejects when one could not be removed, which is tried again when it is asked for again. [T8]
   */
  readonly forget: (about: string) => Promise<void>;
}

interface Job {
  readonly id: string;
  readonly about: string;
  readonly what: string;
  readonly make: MakeDocument;
  readonly end: PromiseWithResolvers<void>;
  state: JobState;
  /** While its file is put on the shelf. */
  putting: Promise<void> | null;
  endedAt: number;
}

const defaultLimits: JobLimits = { waiting: 20, keptMs: 3_600_000, keptBytes: 200 * 1024 * 1024 };

/** A timer may come a little before its time. */
const timerMs = 1_000;

/** A line of documents in which nothing waits yet. */
export function createJobs(
  deps: {
    readonly now: () => number;
    readonly newId: () => string;
    readonly shelf: Shelf;
    readonly log: Pick<Log, 'error'>;
  },
  limits: JobLimits = defaultLimits,
): Jobs {
  const { now, newId, shelf, log } = deps;
  const jobs = new Map<string, Job>();
  /** Nobody finds them any more, and their files may still be there. */
  const dropped = new Set<Job>();
  let isRunning = false;

  const inState = (state: JobState['state']): Job[] =>
    [...jobs.values()].filter((job) => job.state.state === state);
  const run = async (job: Job): Promise<void> => {
    job.state = { state: 'running', done: 0, total: 0 };
    try {
      const file = await job.make((done, total) => {
        job.state = { state: 'running', done, total };
      });
      // It was forgotten while it was made.
      if (!jobs.has(job.id)) return;
      job.state = file ? await keep(job, file) : { state: 'failed', why: 'nothing-in-it' };
    } catch (error) {
      const isTooLarge = error instanceof DocumentTooLargeError;
      if (!isTooLarge) log.error({ err: error }, 'a document could not be made');
      job.state = { state: 'failed', why: isTooLarge ? 'too-large' : 'broken' };
    }
    job.endedAt = now();
    setTimeout(throwAway, limits.keptMs + timerMs).unref();
    job.end.resolve();
  };
  const keep = async (job: Job, { name, type, bytes }: DocumentFile): Promise<JobState> => {
    const { id } = job;
    job.putting = shelf.put(id, bytes);
    await job.putting;
    job.putting = null;
    return { state: 'done', file: { name, type, size: bytes.length, read: () => shelf.read(id) } };
  };
  const drop = async (job: Job): Promise<void> => {
    jobs.delete(job.id);
    dropped.add(job);
    job.end.resolve();
    if (job.putting !== null) await Promise.allSettled([job.putting]);
    await shelf.remove(job.id);
    dropped.delete(job);
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
    for (const [place, job] of ended.entries()) {
      const { state, endedAt } = job;
      bytes += state.state === 'done' ? state.file.size : 0;
      const isTooMuch = place > 0 && (bytes > limits.keptBytes || place > 10 * limits.waiting);
      if (isTooMuch || now() - endedAt > limits.keptMs)
        drop(job).catch((error) => log.error({ err: error }, 'a document could not be removed'));
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
      const end = Promise.withResolvers<void>();
      jobs.set(id, { id, about, what, make, end, state, putting: null, endedAt: 0 });
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
    forget: async (about) => {
      const gone = [...jobs.values(), ...dropped].filter((job) => job.about === about);
      await Promise.all(gone.map(drop));
    },
  };
}
