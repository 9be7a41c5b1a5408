// Asks a worker of its own, which ends with its answer: nobody groups cards all evening long.

import type { Answer, Question } from './questions.ts';

/** Calls with the answer, or with null where there is no worker; returns a function that asks no more. */
export function askWorker(question: Question, answered: (answer: Answer | null) => void): () => void {
  const worker = new Worker(new URL('./grouping-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    worker.terminate();
    answered(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    answered(null);
  });
  worker.postMessage(question);
  return () => worker.terminate();
}
