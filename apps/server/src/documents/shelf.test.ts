import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createShelf } from './shelf.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-shelf-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function textOf(file: ReadableStream | undefined): Promise<string> {
  return new Response(file ?? expect.fail('it is gone')).text();
}

test('what is read is there to its end, even if it is removed meanwhile, and then it is gone', async () => {
  const shelf = createShelf(join(await newFolder(), 'documents'));
  await shelf.put('a', Buffer.from('bread'));
  const file = await shelf.read('a');
  await shelf.remove('a');
  expect(await textOf(file)).toBe('bread');
  expect(await shelf.read('a')).toBeUndefined();
  await shelf.remove('a');
});

test('[T6] what could not be put there whole is not there, and nobody else’s file goes for it', async () => {
  const folder = await newFolder();
  const shelf = createShelf(folder);
  const handle = await open(folder);
  const writing = vi.spyOn(Object.getPrototypeOf(handle), 'writeFile');
  await handle.close();
  writing.mockImplementationOnce(async function (this: typeof handle) {
    await this.write('br');
    throw new Error('The disk is full');
  });
  await expect(shelf.put('a', Buffer.from('bread'))).rejects.toThrow('The disk is full');
  expect(await readdir(folder)).toEqual([]);
  await shelf.put('a', Buffer.from('bread'));
  await expect(shelf.put('a', Buffer.from('cake'))).rejects.toThrow('EEXIST');
  expect(await textOf(await shelf.read('a'))).toBe('bread');
});
