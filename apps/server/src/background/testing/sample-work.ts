// A background process for tests, which does as it is told.

import process from 'node:process';
import { serveRequests } from '../serve-requests.ts';

export type SampleWork =
  | { readonly do: 'echo'; readonly what: unknown }
  | { readonly do: 'count'; readonly to: number }
  | { readonly do: 'fail'; readonly why: string }
  | { readonly do: 'crash' | 'hang' | 'block' | 'pid' | 'fill' | 'nest' };

serveRequests((work: SampleWork, progress) => {
  switch (work.do) {
    case 'echo':
      return work.what;
    case 'count':
      for (let done = 1; done <= work.to; done++) progress(done, work.to);
      return null;
    case 'fail':
      throw new Error(work.why);
    case 'crash':
      return process.kill(process.pid, 'SIGKILL');
    case 'hang':
      return new Promise(() => undefined);
    // As native code does: nothing else runs in this thread.
    case 'block':
      return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    case 'pid':
      return process.pid;
    // Memory of JavaScript's own, and that of native code, which takes some for each level.
    case 'fill':
      return Array.from({ length: 1e9 }, (_, n) => ({ n }));
    case 'nest':
      return JSON.parse('['.repeat(2e8));
  }
});
