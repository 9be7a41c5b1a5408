// The worker's own code, message by message. It runs in this thread, over a real port: what it gathers into one commit is
// then certain, and coverage, which does not look into worker threads, sees it.

import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SqlStatement, SqlValue, WorkerAnswer, WorkerRequest } from './sqlite-messages.ts';

interface WorkerHere {
  /** Posts requests in one go, and resolves with what the worker says to them. */
  readonly ask: (...requests: readonly WorkerRequest[]) => Promise<WorkerAnswer>;
  /** Asks it to end, and resolves when it has closed its port. */
  readonly close: () => Promise<unknown>;
  /** What another connection to the file sees. */
  readonly stored: () => unknown[];
  /** The bytes of the file, and of what is written ahead of it. */
  readonly bytes: () => Promise<string>;
  /** Begins to read, and answers how to end it. */
  readonly readOn: () => () => void;
}

afterEach(() => {
  vi.doUnmock('node:worker_threads');
  vi.resetModules();
});

/** Runs the worker on a new file that has one table. */
async function startWorker(): Promise<WorkerHere> {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-worker-'));
  const file = join(folder, 'terreau.sqlite');
  const { port1, port2 } = new MessageChannel();
  const ended = once(port1, 'close');
  let isClosed = false;
  const close = (): Promise<unknown> => {
    if (!isClosed) port1.postMessage([{ type: 'close' }] satisfies WorkerRequest[]);
    isClosed = true;
    return ended;
  };
  onTestFinished(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  vi.doMock('node:worker_threads', async (original) => ({
    ...(await original<typeof import('node:worker_threads')>()),
    parentPort: port2,
    workerData: file,
  }));
  vi.resetModules();
  await import('./sqlite-worker.ts');

  const ask: WorkerHere['ask'] = async (...requests) => {
    const answered = once(port1, 'message');
    for (const request of requests) port1.postMessage([request]);
    const [answer]: WorkerAnswer[] = await answered;
    if (!answer) throw new Error('no answer');
    return answer;
  };
  await ask(unit(0, ['create table words (word text primary key)']));
  return {
    ask,
    close,
    stored() {
      const other = new DatabaseSync(file, { readOnly: true });
      const rows = other.prepare('select word from words order by word').all();
      other.close();
      return rows.map(({ word }) => word);
    },
    async bytes() {
      const files = await readdir(folder);
      const bytes = await Promise.all(files.map((name) => readFile(join(folder, name))));
      return Buffer.concat(bytes).toString('latin1');
    },
    readOn() {
      const other = new DatabaseSync(file, { readOnly: true });
      other.exec('begin');
      other.prepare('select word from words').all();
      return () => other.close();
    },
  };
}

function unit(id: number, statements: readonly string[], chain: string | null = null): WorkerRequest {
  return { type: 'unit', id, chain, statements: statements.map((sql) => statement(sql)) };
}

function statement(sql: string, ...parameters: readonly SqlValue[]): SqlStatement {
  return { sql, parameters };
}

function insert(word: string): string {
  return `insert into words values ('${word}')`;
}

/** Which of the units have succeeded. */
function successes({ answers }: WorkerAnswer): [number, boolean][] {
  return answers.map(({ id, ok }) => [id, ok]);
}

test('a unit is answered with a result for each of its statements', async () => {
  const { ask } = await startWorker();
  const { answers } = await ask({
    type: 'unit',
    id: 1,
    chain: null,
    statements: [
      statement('insert into words values (?), (?)', 'terre', 'eau'),
      statement('select word from words where word > ? order by word', 'f'),
    ],
  });
  expect(answers).toEqual([
    {
      id: 1,
      ok: true,
      results: [
        { rows: [], changes: 2, lastInsertRowid: 2 },
        { rows: [{ word: 'terre' }], changes: 1, lastInsertRowid: 0 },
      ],
    },
  ]);
});

test('what has arrived is answered together; a unit that fails leaves nothing and takes nobody with it', async () => {
  const { ask, stored } = await startWorker();
  const answer = await ask(
    unit(1, [insert('one')]),
    unit(2, [insert('half'), insert('one')]),
    unit(3, [insert('three')]),
  );
  expect(successes(answer)).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(stored()).toEqual(['one', 'three']);
  expect(answer.canWrite).toBe(true);
});

test('what comes ahead may refer to what is not there yet, and nothing else may', async () => {
  const { ask } = await startWorker();
  await ask(unit(1, ['create table letters (letter text references words)']));
  const letters = (word: string) => [statement('insert into letters values (?)', word)];
  expect(successes(await ask({ type: 'ahead', id: 2, statements: letters('later') }))).toEqual([[2, true]]);
  expect(successes(await ask({ type: 'unit', id: 3, chain: null, statements: letters('never') }))).toEqual([
    [3, false],
  ]);
  const twice = [statement(insert('later')), statement(insert('later'))];
  const half = await ask({ type: 'ahead', id: 4, statements: twice });
  expect(successes(half), 'whole or not at all').toEqual([[4, false]]);
  expect(successes(await ask(unit(5, [insert('later')])))).toEqual([[5, true]]);
});

test('[T1] after a failed unit its chain fails until it is mended, and other chains do not', async () => {
  const { ask, stored } = await startWorker();
  await ask(unit(1, [insert('one')], 'board'));
  const broken = await ask(
    unit(2, [insert('one')], 'board'),
    unit(3, [insert('three')], 'board'),
    unit(4, [insert('four')], 'other'),
  );
  expect(successes(broken)).toEqual([
    [2, false],
    [3, false],
    [4, true],
  ]);
  expect(successes(await ask(unit(5, [insert('five')], 'board')))).toEqual([[5, false]]);
  expect(successes(await ask({ type: 'mend', chain: 'board' }, unit(6, [insert('six')], 'board')))).toEqual([
    [6, true],
  ]);
  expect(stored()).toEqual(['four', 'one', 'six']);
});

test('[T1] when the disk is full nobody of the group is told that it is stored, and nothing of it is', async () => {
  const { ask, stored } = await startWorker();
  await ask(unit(1, ['pragma max_page_count = 1']));
  const full = await ask(
    unit(2, [insert('small')], 'board'),
    unit(3, [insert('x'.repeat(1_000_000))]),
    unit(4, [insert('after it')]),
  );
  expect(successes(full)).toEqual([
    [2, false],
    [3, false],
    [4, false],
  ]);
  expect([full.canWrite, stored()]).toEqual([false, []]);
  expect((await ask(unit(5, ['select 1']))).canWrite, 'reading proves nothing').toBe(false);

  const room = await ask(
    unit(6, ['pragma max_page_count = 10000']),
    { type: 'mend', chain: 'board' },
    unit(7, [insert('small')], 'board'),
  );
  expect([successes(room), room.canWrite]).toEqual([
    [
      [6, true],
      [7, true],
    ],
    true,
  ]);
  expect(stored()).toEqual(['small']);
});

test('[T8] what was deleted or overwritten is in none of its files once they are wiped, and the rest is', async () => {
  const { ask, bytes, readOn, stored } = await startWorker();
  const many = Array.from({ length: 500 }, (_, index) => insert(`stays ${index}`));
  await ask(unit(1, [insert('deleted '.repeat(2_000)), insert('overwritten'), ...many]));
  await ask(
    unit(2, [
      "delete from words where word like 'deleted%'",
      "update words set word = 'stays' where word = 'overwritten'",
    ]),
  );
  expect(await bytes()).toMatch(/deleted.*overwritten/s);
  const end = readOn();
  const wiped = async () => successes(await ask({ type: 'wipe', id: 4 }));
  expect(await wiped(), 'while somebody else reads them').toEqual([[4, false]]);
  const before = await bytes();
  expect(await wiped()).toEqual([[4, false]]);
  expect((await bytes()).length, 'nothing was written anew in vain').toBe(before.length);
  end();
  expect(successes(await ask({ type: 'wipe', id: 5 }))).toEqual([[5, true]]);
  expect(await bytes()).not.toMatch(/deleted|overwritten/);
  expect(stored()).toHaveLength(501);
  expect(successes(await ask(unit(6, [insert('written')])))).toEqual([[6, true]]);
});

test('[T6] it keeps a bounded number of prepared statements', async () => {
  const { ask, stored } = await startWorker();
  const words = Array.from({ length: 700 }, (_, index) => `word ${index}`);
  const answer = await ask(...words.map((word, index) => unit(index + 1, [insert(word)])));
  expect(answer.answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(stored()).toHaveLength(700);
});

test('[T1] asked to end, it finishes what came before, and closes', async () => {
  const { ask, close, stored } = await startWorker();
  const answered = ask(unit(1, [insert('last')]));
  await close();
  expect(successes(await answered)).toEqual([[1, true]]);
  expect(stored()).toEqual(['last']);
});
