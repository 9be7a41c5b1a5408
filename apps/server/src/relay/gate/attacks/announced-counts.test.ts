// [T6] A few bytes can announce millions of things. Nothing is made before it is there.

import { closeCode, writeStateVector } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import { settled } from '../../../journal/journal-double.ts';
import { everything, write } from '../../testing/relay-bench.ts';
import {
  attack,
  createStage,
  expectRefused,
  expectUnharmed,
  nextClock,
  serverBytes,
} from './attack-stage.ts';
import { craftUpdate, deleted, gc, item, string, varUints } from './crafted-update.ts';

const many = 2 ** 25;

/** What an array of so many places would take is a quarter of a gigabyte; an honest update takes some kilobytes. */
const fewBytes = 16 << 20;

async function allocatedBy(run: () => Promise<void>): Promise<number> {
  const memory = (): number => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + external + arrayBuffers;
  };
  const before = memory();
  await run();
  return memory() - before;
}

describe('[T6] an update that announces 2^25', () => {
  const updates: Readonly<Record<string, [update: Uint8Array, reason: string]>> = {
    'structs, in seven bytes': [Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0), 'content'],
    'client ids': [varUints(many, 1, 9, 0), 'content'],
    'client ids with deletions': [varUints(0, many, 9), 'malformed'],
    deletions: [varUints(0, 1, 9, many), 'malformed'],
    'deletions, and brings some': [
      craftUpdate([], [{ client: 9, ranges: [[0, 1]], announces: many }]),
      'malformed',
    ],
    'structs, and brings some': [
      craftUpdate([{ client: 9, clock: 0, structs: [gc(1)], announces: 50_000 }]),
      'malformed',
    ],
    values: [
      craftUpdate([
        {
          client: 9,
          clock: 0,
          structs: [item({ key: 'a' }, { kind: 8, write: (encoder) => deleted(many).write(encoder) })],
        },
      ]),
      'malformed',
    ],
    characters: [
      craftUpdate([
        {
          client: 9,
          clock: 0,
          structs: [item({ key: 'a' }, { kind: 4, write: (encoder) => deleted(many).write(encoder) })],
        },
      ]),
      'malformed',
    ],
  };

  test.each(Object.entries(updates))('%s is refused for nothing', async (_, [update, reason]) => {
    const stage = await createStage();
    const before = await serverBytes(stage);
    for (const { pump } of [stage.alice, stage.bob]) pump();
    expect(await allocatedBy(() => attack(stage, update))).toBeLessThan(fewBytes);
    expect(stage.mallory.socket.closedWith()?.reason).toBe(reason);
    await expectUnharmed(stage, before);
  });
});

/** A number that is padded until lib0 reads it as NaN, which no comparison stops. */
const padded = [...new Array<number>(160).fill(0x80), 0];

describe('[T3] [T6] a number that is padded until it is none', () => {
  test.each([
    ['as the count of client ids', [...padded, 1, 7, 0, 0, 1, 0]],
    ['as the count of structs', [1, ...padded, 7, 0, 0]],
    ['as a client id', [1, 1, ...padded, 0, 0, 1, 0]],
    ['as a clock', [1, 1, 7, ...padded, 0, 1, 0]],
    ['as a length', [1, 1, 7, 0, 0, ...padded, 0]],
    ['as a count of deletions', [0, 1, 7, ...padded]],
    ['as the end of a deletion', [0, 1, 7, 1, 0, ...padded]],
  ])('%s', async (_, bytes) => {
    const stage = await createStage();
    const before = await serverBytes(stage);
    for (const { pump } of [stage.alice, stage.bob]) pump();
    await attack(stage, Uint8Array.from(bytes));
    expect(stage.mallory.socket.closedWith()?.reason).toBe('malformed');
    await expectUnharmed(stage, before);
  });
});

describe('[T6] a state vector', () => {
  test.each([
    ['that announces 2^25 clients', varUints(many, 1, 1)],
    [
      'of more clients than have ever written',
      Uint8Array.from({ length: 200_000 }, (_, i) => (i === 0 ? 100 : 1)),
    ],
    ['that is no state vector', Uint8Array.of(2, 200)],
  ])('%s is malformed', async (_, stateVector) => {
    const stage = await createStage();
    const before = await serverBytes(stage);
    for (const { pump } of [stage.alice, stage.bob]) pump();
    const ask = async (): Promise<void> => {
      stage.mallory.socket.receive(writeStateVector(stateVector));
      await settled();
    };
    expect(await allocatedBy(ask)).toBeLessThan(fewBytes);
    expect(stage.mallory.socket.closedWith()?.code).toBe(closeCode.malformed);
    await expectUnharmed(stage, before);
  });
});

describe('[T6] more than an update may have', () => {
  const runs = (count: number, structs = 1) =>
    Array.from({ length: count }, (_, i) => ({
      client: 100 + i,
      clock: 0,
      structs: Array.from({ length: structs }, () => gc(1)),
    }));

  test.each([
    ['structs to read', runs(1, 60_001)],
    ['structs to add', runs(1, 25_001)],
    ['client ids to read', runs(10_001)],
    ['client ids to begin with', runs(65)],
  ])('%s', async (_, crafted) => {
    await expectRefused(await createStage(), craftUpdate(crafted), 'content');
  });

  test('types, at which each is an object with five more in it', async () => {
    const maps = Array.from({ length: 20_001 }, () =>
      item({ key: 'a' }, { kind: 7, write: deleted(1).write }),
    );
    await expectRefused(
      await createStage(),
      craftUpdate([{ client: 9, clock: 0, structs: maps }]),
      'content',
    );
  });

  test('client ids that one participant has ever begun with', async () => {
    const stage = await createStage();
    for (let first = 0; first < 960; first += 64) {
      await attack(
        stage,
        craftUpdate(runs(64).map((run) => ({ ...run, client: 10_000 + first + run.client }))),
      );
      await stage.bench.journal.commit();
    }
    expect(stage.mallory.socket.closedWith()).toBeNull();
    await expectRefused(stage, craftUpdate(runs(64)), 'content');
  });

  test('bytes', async () => {
    const structs = [item({ parent: 'cards', key: 'a' }, string('x'.repeat(1 << 20)))];
    const update = craftUpdate([{ client: 9, clock: 0, structs }]);
    await expectRefused(await createStage(), update, 'too-large', closeCode.tooLarge);
  });

  test('bytes of a whole board, except to delete', async () => {
    const stage = await createStage({ limits: { maxBoardBytes: 1_000 } });
    const { mallory } = stage;
    const filler = Array.from({ length: 200 }, (_, i) => item({ key: `mallory-record-${i}` }, deleted(1)));
    const update = craftUpdate([
      { client: mallory.doc.clientID, clock: nextClock(mallory), structs: filler },
    ]);
    const before = await serverBytes(stage);
    for (const { pump } of [stage.alice, stage.bob]) pump();
    await attack(stage, update);
    expect(mallory.socket.closedWith()?.reason).toBe('board-full');
    await expectUnharmed(stage, before);
  });
});

test('[T6] whoever asks a thousand times at once is answered the first and the last time', async () => {
  const stage = await createStage();
  const { mallory, alice, bench } = stage;
  mallory.socket.flush();
  write(alice, 'on its way');
  for (let i = 0; i < 1_000; i++) mallory.socket.receive(everything);
  await settled();
  await bench.journal.commit();
  const answers = (): number =>
    mallory.socket.flush().filter((message) => message[0] === 0 && message[1] === 1).length;
  expect(answers()).toBe(2);
  mallory.socket.receive(everything);
  expect(answers()).toBe(1);
});
