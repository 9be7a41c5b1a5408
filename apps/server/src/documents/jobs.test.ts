// Documents are made one after the other, and what was made goes again.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobs, type DocumentFile, type Jobs } from './jobs.ts';
import { DocumentTooLargeError } from './too-large.ts';

const file = (bytes = 10): DocumentFile => ({
  name: 'a.pdf',
  type: 'application/pdf',
  bytes: new Uint8Array(bytes),
});

let clock: number;
let errors: unknown[];
let jobs: Jobs;
let shelf: Map<string, Uint8Array>;
/** What the shelf does instead of what it should. */
let putting: ((id: string) => Promise<void>) | undefined;
let removing: (() => Promise<void>) | undefined;
beforeEach(() => {
  clock = 1_000;
  errors = [];
  let ids = 0;
  shelf = new Map();
  putting = undefined;
  removing = undefined;
  const deps = {
    now: () => clock,
    newId: () => `job-${++ids}`,
    shelf: {
      put: async (id: string, bytes: Uint8Array) => (putting ? putting(id) : void shelf.set(id, bytes)),
      remove: async (id: string) => (removing ? removing() : void shelf.delete(id)),
      read: () => expect.fail('nobody fetches it'),
    },
    log: { error: (fields: object) => void errors.push(fields) },
  };
  jobs = createJobs(deps, { waiting: 2, keptMs: 5_000, keptBytes: 100 });
});

/** Starts a job that ends when the test says so. */
function start(what: string): { readonly id: string; readonly end: (made: DocumentFile | null) => void } {
  const { promise, resolve } = Promise.withResolvers<DocumentFile | null>();
  return { id: jobs.start('an event', what, () => promise) ?? 'none', end: resolve };
}

async function make(what: string, made: DocumentFile): Promise<string> {
  const { id, end } = start(what);
  end(made);
  await jobs.ended(id);
  return id;
}

describe('jobs', () => {
  it('are done one at a time, in the order in which they were asked for', async () => {
    const order: string[] = [];
    let running = 0;
    const named = (name: string) =>
      jobs.start('an event', name, async () => {
        expect(++running).toBe(1);
        await Promise.resolve();
        running -= 1;
        order.push(name);
        return file();
      });
    const ids = [named('a'), named('b')];
    await Promise.all(ids.map((id) => jobs.ended(String(id))));
    expect(order).toEqual(['a', 'b']);
  });

  it('tell how far they are', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const id = String(
      jobs.start('an event', 'a', async (progress) => {
        progress(3, 168);
        await promise;
        return file();
      }),
    );
    expect(jobs.read(id)).toEqual({ state: 'waiting', done: 0, total: 0 });
    await Promise.resolve();
    await Promise.resolve();
    expect(jobs.read(id)).toEqual({ state: 'running', done: 3, total: 168 });
    resolve();
    expect(await jobs.ended(id)).toMatchObject({ state: 'done' });
  });

  it('that wait for the same are one, and one that runs is not: the evening may have gone on', async () => {
    const running = start('a');
    await Promise.resolve();
    await Promise.resolve();
    const [waiting, same] = [start('a'), start('a')];
    expect(waiting.id).not.toBe(running.id);
    expect(same.id).toBe(waiting.id);
    running.end(file());
    waiting.end(file());
    expect(await jobs.ended(waiting.id)).toMatchObject({ state: 'done' });
  });

  it('are refused when too many wait [T6]', async () => {
    const first = start('a');
    await Promise.resolve();
    await Promise.resolve();
    expect([start('b').id, start('c').id, start('d').id]).toEqual(['job-2', 'job-3', 'none']);
    first.end(null);
  });

  it('that fail say so, and the next one is done', async () => {
    const broken = String(jobs.start('an event', 'a', () => Promise.reject(new Error('no fonts'))));
    const empty = start('b');
    empty.end(null);
    expect(await jobs.ended(broken)).toEqual({ state: 'failed', why: 'broken' });
    expect(await jobs.ended(empty.id)).toEqual({ state: 'failed', why: 'nothing-in-it' });
    expect(errors).toHaveLength(1);
    const error = new DocumentTooLargeError('it has no end');
    const large = String(jobs.start('an event', 'c', () => Promise.reject(error)));
    expect(await jobs.ended(large)).toEqual({ state: 'failed', why: 'too-large' });
    expect(errors).toHaveLength(1);
  });

  it('are forgotten after their time', async () => {
    const id = await make('a', file());
    clock += 5_000;
    expect(jobs.read(id)).toMatchObject({ state: 'done' });
    clock += 1;
    expect(jobs.read(id)).toBeUndefined();
    expect(shelf.size).toBe(0);
  });

  it('are forgotten after their time when nobody asks for anything any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await make('a', file());
      clock += 6_000;
      vi.advanceTimersByTime(6_000);
      expect(shelf.size).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are forgotten, the oldest first, when they fill the memory; the newest never is [T6]', async () => {
    const ids: string[] = [];
    for (const what of ['a', 'b', 'c']) {
      clock += 1;
      ids.push(await make(what, file(60)));
    }
    expect(ids.map((id) => jobs.read(id)?.state)).toEqual([undefined, undefined, 'done']);
    clock += 1;
    const large = await make('d', file(1_000));
    expect(jobs.read(large)).toMatchObject({ state: 'done' });
    expect([...shelf.keys()]).toEqual([large]);
  });

  it('are thrown away with what they are about, made or not', async () => {
    const done = await make('a', file());
    const other = String(jobs.start('another event', 'a', async () => file()));
    await jobs.ended(other);
    const [running, waiting] = [start('b'), start('c')];
    await Promise.resolve();
    const ends = [running, waiting].map(({ id }) => jobs.ended(id));
    await jobs.forget('an event');
    running.end(file());
    expect(await Promise.all(ends)).toEqual([undefined, undefined]);
    expect([done, running.id, waiting.id].map(jobs.read)).toEqual([undefined, undefined, undefined]);
    expect(jobs.read(other)?.state).toBe('done');
    const next = await make('d', file());
    expect([...shelf.keys()]).toEqual([other, next]);
  });

  it('are thrown away while they are put on the shelf, and no file is left when that is said [T8]', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    putting = (id) => {
      shelf.set(id, new Uint8Array(1));
      begun.resolve();
      return promise;
    };
    const { end } = start('a');
    end(file());
    await begun.promise;
    let isForgotten = false;
    const forgotten = jobs.forget('an event').then(() => {
      isForgotten = true;
    });
    await new Promise((next) => setImmediate(next));
    expect(isForgotten).toBe(false);
    resolve();
    await forgotten;
    expect([...shelf.keys()]).toEqual([]);
  });

  it('whose file could not be removed are not said to be thrown away, and it is tried again [T8]', async () => {
    const id = await make('a', file());
    removing = () => Promise.reject(new Error('read-only'));
    await expect(jobs.forget('an event')).rejects.toThrow('read-only');
    expect(jobs.read(id)).toBeUndefined();
    removing = undefined;
    await jobs.forget('an event');
    expect([...shelf.keys()]).toEqual([]);
  });
});
