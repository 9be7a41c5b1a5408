import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptOrganiserKey, markOrganiserKeyShown, organiserKeyFile } from './organiser-key.ts';

async function emptyDirectory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'terreau-key-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

test('the key is made once, and new until it has been shown', async () => {
  const dir = await emptyDirectory();
  const first = await keptOrganiserKey(dir, randomBytes);
  expect(first).toEqual({ key: expect.stringMatching(/^\w{24}$/), isNew: true });
  expect(await keptOrganiserKey(dir, randomBytes), 'the first start failed before it listened').toEqual(
    first,
  );
  await markOrganiserKeyShown(dir);
  expect(await keptOrganiserKey(dir, randomBytes)).toEqual({ ...first, isNew: false });
});

test('it is for its owner only, whole, and leaves nothing else behind', async () => {
  const dir = await emptyDirectory();
  const { key } = await keptOrganiserKey(dir, randomBytes);
  expect(await readFile(organiserKeyFile(dir), 'utf8')).toBe(`${key}\n`);
  expect((await stat(organiserKeyFile(dir))).mode & 0o777).toBe(0o600);
  expect(await readdir(dir)).toEqual(['organiser-key']);
});

test('an empty file is no key: whoever presents nothing must not be the organiser', async () => {
  const dir = await emptyDirectory();
  await writeFile(organiserKeyFile(dir), '\n');
  const { key, isNew } = await keptOrganiserKey(dir, randomBytes);
  expect([key.length, isNew]).toEqual([24, true]);
});
