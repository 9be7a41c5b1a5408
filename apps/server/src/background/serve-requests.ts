// The other end of a background process: does what it is asked, and ends with whoever asks.

import process from 'node:process';
import type { BackgroundAnswer, BackgroundRequest, Progress } from './background-process.ts';
import { stepBack } from './step-back.ts';

/** Serves the requests of the process that has started this one, for as long as that is there. */
export function serveRequests<Work, Result>(
  work: (work: Work, progress: Progress) => Result | Promise<Result>,
): void {
  if (!process.send) throw new Error('This file is run by another process');
  stepBack();
  const answer = (message: BackgroundAnswer<Result>): void => void process.send?.(message);
  const doIt = async ({ id, work: wanted }: BackgroundRequest<Work>): Promise<void> => {
    try {
      const progress: Progress = (done, total) => answer({ type: 'progress', id, done, total });
      answer({ type: 'done', id, result: await work(wanted, progress) });
    } catch (error) {
      answer({ type: 'failed', id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  process.on('message', (request: BackgroundRequest<Work>) => void doIt(request));
  process.on('disconnect', () => process.exit());
  // In a terminal, Ctrl-C reaches this process too; it is the other one that says when it is over.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}
