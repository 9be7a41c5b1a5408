// Work in a process of its own is answered, whatever becomes of the process.

import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createBackgroundProcess, ProcessEndedError, type ProcessLimits } from './background-process.ts';
import type { SampleWork } from './testing/sample-work.ts';

const sample = (limits: ProcessLimits = {}) =>
  createBackgroundProcess<SampleWork, unknown>(new URL('./testing/sample-work.ts', import.meta.url), {
    idleMs: 50,
    ...limits,
  });
const background = sample();
afterAll(() => background.close());

describe('a background process', () => {
  it('answers each request with its own result, and bytes as bytes', async () => {
    const answers = await Promise.all([
      background.ask({ do: 'echo', what: 'un' }),
      background.ask({ do: 'echo', what: Uint8Array.of(1, 2, 255) }),
    ]);
    expect(answers[0]).toBe('un');
    expect(new Uint8Array(answers[1] as Uint8Array)).toEqual(Uint8Array.of(1, 2, 255));
  });

  it('tells how far it is', async () => {
    const told: (readonly [number, number])[] = [];
    await background.ask({ do: 'count', to: 3 }, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('tells why something could not be done, and goes on', async () => {
    await expect(background.ask({ do: 'fail', why: 'no paper' })).rejects.toThrow('no paper');
    expect(await background.ask({ do: 'echo', what: 2 })).toBe(2);
  });

  it('rejects what a process that crashes was doing, and starts again', async () => {
    await expect(background.ask({ do: 'crash' })).rejects.toThrow('has ended');
    expect(await background.ask({ do: 'echo', what: 3 })).toBe(3);
  });

  it('ends when it needs more memory than it may have, whatever takes it', async () => {
    const small = sample({ megabytes: 64 });
    await expect(small.ask({ do: 'fill' })).rejects.toThrow(ProcessEndedError);
    // What native code takes only Linux can limit.
    if (process.platform === 'linux')
      await expect(small.ask({ do: 'nest' })).rejects.toThrow(ProcessEndedError);
    expect(await small.ask({ do: 'echo', what: 4 })).toBe(4);
    await small.close();
  });

  it.skipIf(process.platform === 'win32')(
    'rejects where no process can be started, and starts one when that is possible again',
    async () => {
      const program = fileURLToPath(new URL('./testing/starved.ts', import.meta.url));
      const starved = ['-c', 'ulimit -n 80; exec "$0" "$@"', process.execPath, program];
      const { stdout } = await promisify(execFile)('/bin/sh', starved);
      expect(stdout).toBe('refused, then answered');
    },
  );

  it('ends when it was not asked for a while, and by being closed while it works', async () => {
    const one = await background.ask({ do: 'pid' });
    await expect.poll(() => isRunning(one as number)).toBe(false);
    const other = await background.ask({ do: 'pid' });
    expect(other).not.toBe(one);
    const busy = expect(background.ask({ do: 'hang' })).rejects.toThrow('has ended');
    await background.close();
    await busy;
    expect(isRunning(other as number)).toBe(false);
  });

  it.skipIf(spawnSync('/bin/sh', ['-c', 'setpriv --pdeathsig KILL true']).status !== 0)(
    'ends with the process that has started it, however that ends and however busy it is',
    async () => {
      const parent = spawn(process.execPath, [
        fileURLToPath(new URL('./testing/forsaken.ts', import.meta.url)),
      ]);
      await once(parent.stdout, 'data');
      parent.kill('SIGKILL');
      // Both write there.
      await once(parent.stdout, 'close');
    },
  );
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
