import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockDirectory } from './directory-lock.ts';

/** Another process that locks the directory, says so, and does not end by itself. */
async function lockElsewhere(dir: string): Promise<ChildProcess> {
  const module = new URL('./directory-lock.ts', import.meta.url).href;
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(module)});
    process.stdout.write(String(lockDirectory(${JSON.stringify(dir)}) !== null));
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(String(await once(child.stdout, 'data'))).toBe('true');
  return child;
}

test('[T1] a directory has one process, until that is gone, however it ended', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'terreau-lock-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const other = await lockElsewhere(dir);
  expect(lockDirectory(dir)).toBeNull();
  other.kill('SIGKILL');
  await once(other, 'exit');
  const lock = lockDirectory(dir);
  expect(lock).not.toBeNull();
  expect(lockDirectory(dir), 'not even twice in one process').toBeNull();
  lock?.free();
});

test('a lock that cannot be read is an error, not another process', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'terreau-lock-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeFile(
    join(dir, 'lock.sqlite'),
    'not a database, and long enough to be looked at as one '.repeat(4),
  );
  expect(() => lockDirectory(dir)).toThrow('not a database');
});
