// The contract that every journal must pass, as a suite of tests; a port is only as good as what all its adapters keep.

import type { BoardId, ParticipantId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import type { Journal } from './journal.ts';

/** A journal under test, and how to open what it has stored again, as after the end of the process. */
export interface JournalUnderTest {
  readonly journal: Journal;
  readonly reopen: () => Promise<Journal>;
}

const board = 'board-under-test' as BoardId;
const other = 'board-beside-it' as BoardId;
const alice = 'alice-the-first' as ParticipantId;
const bob = 'bob-the-second' as ParticipantId;

/** Registers the suite; call it inside a `describe`. */
export function journalContract(open: () => Promise<JournalUnderTest>): void {
  test('a board that has nothing loads empty', async () => {
    const { journal } = await open();
    expect(await journal.load(board)).toEqual({ snapshot: null, updates: [], seq: 0, owners: new Map() });
  });

  test('[T1] what append has resolved is there after a restart, in the order of the calls', async () => {
    const { journal, reopen } = await open();
    const appended = await Promise.all([1, 2, 3].map((n) => journal.append({ board, update: bytes(n) })));
    expect(appended).toEqual([1, 2, 3]);
    const stored = await (await reopen()).load(board);
    expect(stored.updates.map(([n]) => n)).toEqual([1, 2, 3]);
    expect(stored.seq).toBe(3);
  });

  test('each board has its own numbers', async () => {
    const { journal } = await open();
    const [first, beside, second] = await Promise.all([
      journal.append({ board, update: bytes(1) }),
      journal.append({ board: other, update: bytes(2) }),
      journal.append({ board, update: bytes(3) }),
    ]);
    expect([first, beside, second]).toEqual([1, 1, 2]);
    expect((await journal.load(other)).updates.map(([n]) => n)).toEqual([2]);
  });

  test('[T3] owners of client ids are stored with the change', async () => {
    const { journal, reopen } = await open();
    await journal.append({ board, update: bytes(1), owners: [[4_294_967_295, alice]] });
    await journal.append({
      board,
      update: bytes(2),
      owners: [
        [1, bob],
        [2, bob],
      ],
    });
    const { owners } = await (await reopen()).load(board);
    expect([...owners].sort(([a], [b]) => a - b)).toEqual([
      [1, bob],
      [2, bob],
      [4_294_967_295, alice],
    ]);
  });

  test('[T3] a client id that is owned already fails the append, and nothing of it is stored', async () => {
    const { journal } = await open();
    await journal.append({ board, update: bytes(1), owners: [[7, alice]] });
    await expect(journal.append({ board, update: bytes(2), owners: [[7, bob]] })).rejects.toThrow();
    const { updates, owners } = await journal.load(board);
    expect([updates.map(([n]) => n), owners.get(7)]).toEqual([[1], alice]);
  });

  test('[T1] when an append fails, those called after it fail too: they may build on it', async () => {
    const { journal } = await open();
    await journal.append({ board, update: bytes(1), owners: [[7, alice]] });
    const results = await Promise.allSettled([
      journal.append({ board, update: bytes(2), owners: [[7, bob]] }),
      journal.append({ board, update: bytes(3) }),
      journal.append({ board: other, update: bytes(4) }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await nextTurn();
    expect(await journal.append({ board, update: bytes(5) })).toBe(2);
    expect((await journal.load(board)).updates.map(([n]) => n)).toEqual([1, 5]);
  });

  test('[T1] a snapshot replaces what it contains and nothing of what was appended meanwhile', async () => {
    const { journal, reopen } = await open();
    await journal.append({ board, update: bytes(1) });
    await journal.append({ board, update: bytes(2) });
    await Promise.all([
      journal.append({ board, update: bytes(3) }),
      journal.compact(board, 2, bytes(12)),
      journal.append({ board, update: bytes(4) }),
    ]);
    const stored = await (await reopen()).load(board);
    expect([...(stored.snapshot ?? [])]).toEqual([12]);
    expect(stored.updates.map(([n]) => n)).toEqual([3, 4]);
    expect(stored.seq).toBe(4);
  });

  test('the numbers go on after a snapshot of everything', async () => {
    const { journal } = await open();
    await journal.append({ board, update: bytes(1) });
    await journal.compact(board, 1, bytes(11));
    expect((await journal.load(board)).seq).toBe(1);
    expect(await journal.append({ board, update: bytes(2) })).toBe(2);
  });

  test('[T1] changes that came from elsewhere are not compacted away before they were loaded', async () => {
    const { journal, reopen } = await open();
    await journal.append({ board, update: bytes(1) });
    const elsewhere = await reopen();
    await elsewhere.append({ board, update: bytes(2) });
    await journal.append({ board, update: bytes(3) });
    await expect(journal.compact(board, 3, bytes(13))).rejects.toThrow('elsewhere');
    await expect(elsewhere.compact(board, 2, bytes(12)), 'it never loaded the first').rejects.toThrow();
    expect((await journal.load(board)).updates.map(([n]) => n)).toEqual([1, 2, 3]);
    await journal.compact(board, 3, bytes(123));
    expect((await journal.load(board)).updates).toEqual([]);
  });

  test('an older snapshot does not replace a newer one', async () => {
    const { journal } = await open();
    for (const n of [1, 2, 3]) await journal.append({ board, update: bytes(n) });
    await journal.compact(board, 3, bytes(13));
    await journal.compact(board, 2, bytes(12));
    const stored = await journal.load(board);
    expect([[...(stored.snapshot ?? [])], stored.updates, stored.seq]).toEqual([[13], [], 3]);
  });
}

function bytes(n: number): Uint8Array {
  return Uint8Array.of(n);
}

/** Until everyone has heard of a failure. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
