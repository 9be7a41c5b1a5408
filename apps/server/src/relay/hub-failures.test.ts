// What a room does when the journal fails it: nobody is shown or told what is not stored, and nobody waits for ever. [T1]

import { closeCode } from '@terreau/sync/messages';
import { expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { createJournalDouble, settled } from '../journal/journal-double.ts';
import { createBoardKeeper } from './board/board-keeper.ts';
import { board, createBench, everything, write } from './testing/relay-bench.ts';

const messages = (logged: readonly { readonly message: string }[]): string[] =>
  logged.map(({ message }) => message);

test('[T1] a snapshot that cannot be written changes nothing: the changes stay, and the board goes on', async () => {
  const { join, journal, logged } = createBench({ limits: { compactEvery: 1 } });
  const [alice, bob] = [await join('alice'), await join('bob')];
  write(alice, 'one');
  await settled();
  await journal.commit();
  await journal.fail('the disk is full');
  expect(messages(logged)).toContain('The journal could not be compacted');
  write(alice, 'two');
  await settled();
  await journal.commit();
  bob.pump();
  expect([bob.texts(), journal.stored(board).updates.length]).toEqual([['one', 'two'], 2]);
});

test('[T1] a board whose changes cannot be stored is closed, though its snapshot was due', async () => {
  const { join, journal } = createBench({ limits: { compactEvery: 1 } });
  const [alice, bob] = [await join('alice'), await join('bob')];
  write(alice, 'stored');
  await settled();
  write(alice, 'not stored');
  await journal.commit(1);
  await journal.fail('the disk is full');
  bob.pump();
  expect(bob.texts()).toEqual(['stored']);
  expect([alice, bob].map(({ socket }) => socket.closedWith()?.code)).toEqual([4503, 4503]);
});

test('[T1] a server that stops while the disk is full ends all the same, and tells nobody that it is saved', async () => {
  const { join, journal, hub, logged } = createBench();
  const alice = await join('alice');
  const savedBefore = alice.saved();
  write(alice, 'not stored');
  const drained = hub.drain();
  await settled();
  await journal.fail('the disk is full');
  await drained;
  alice.pump();
  expect([alice.saved(), alice.socket.closedWith()?.code]).toEqual([savedBefore, closeCode.comeBack]);
  expect(messages(logged)).toContain('A board was closed before it was drained');
});

test('whoever waits for a board that cannot be loaded is sent away to come back', async () => {
  const journal = createJournalDouble();
  const { connect, hub } = createBench({ journal });
  vi.spyOn(journal, 'load').mockRejectedValue(new Error('the disk fails'));
  const alice = connect('alice');
  alice.socket.receive(everything);
  const read = expect(hub.read(board, () => 0)).rejects.toThrow('the disk fails');
  await settled();
  await read;
  expect(alice.socket.closedWith()?.code).toBe(closeCode.comeBack);
});

test('[T6] a change at which Yjs itself fails is refused, and the board is loaded again without it', async () => {
  const { join, journal, hub } = createBench();
  const [alice, bob] = [await join('alice'), await join('bob')];
  const fail = (): never => {
    throw new Error('Unexpected case');
  };
  await hub.read(board, (doc) => void doc.on('beforeTransaction', fail));
  write(alice, 'refused');
  await settled();
  expect([alice, bob].map(({ socket }) => socket.closedWith())).toEqual([
    { code: closeCode.malformed, reason: 'malformed' },
    null,
  ]);
  write(bob, 'good');
  await settled();
  await journal.commit();
  expect((await join('carol')).texts()).toEqual(['good']);
});

test('[T1] when a change cannot be encoded for the journal, everyone comes back to what is stored', async () => {
  const { join, hub } = createBench();
  const [alice, bob] = [await join('alice'), await join('bob')];
  const savedBefore = alice.saved();
  const spoil = (doc: Y.Doc): void => {
    vi.spyOn(doc.store.clients, 'get').mockImplementation(() => {
      throw new Error('Unexpected case');
    });
  };
  await hub.read(board, (doc) => void doc.once('afterAllTransactions', () => spoil(doc)));
  write(alice, 'not stored');
  await settled();
  alice.pump();
  expect([alice, bob].map(({ socket }) => socket.closedWith()?.code)).toEqual([4503, 4503]);
  expect([alice.saved(), (await join('carol')).texts()]).toEqual([savedBefore, []]);
});

test('whoever asks for a board that has ended is told so', () => {
  const keeper = createBoardKeeper({
    board,
    journal: createJournalDouble(),
    load: () => new Promise(() => undefined),
    open: () => expect.unreachable('nothing was loaded'),
    inOneGo: (run) => run(),
    onDurable: () => undefined,
    turns: { ask: () => undefined, sending: (run) => run() },
    onFailure: () => undefined,
    compactEvery: 1,
    restMs: 1_000,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const errors: string[] = [];
  const task = { run: () => expect.unreachable(), fail: ({ message }: Error) => void errors.push(message) };
  keeper.enter(task);
  keeper.end(new Error('unloaded'));
  keeper.enter(task);
  expect(errors).toEqual(['unloaded', 'unloaded']);
});
