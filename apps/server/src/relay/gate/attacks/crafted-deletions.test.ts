// Deletions that no Yjs client writes, and those that nobody may do.

import { addCards } from '@terreau/board/edits';
import { describe, expect, test } from 'vitest';
import { settled } from '../../../journal/journal-double.ts';
import { newCard } from '../../testing/relay-bench.ts';
import {
  attack,
  cardItem,
  createStage,
  expectRefused,
  expectUnharmed,
  idOf,
  nextClock,
  serverBytes,
  textItem,
} from './attack-stage.ts';
import { craftUpdate, type Deletions, deleted, item, map, text, varUints } from './crafted-update.ts';

test('[T4] a delete set over 100 other authors’ cards is refused', async () => {
  const stage = await createStage();
  const authors = await Promise.all(Array.from({ length: 100 }, (_, i) => stage.bench.join(`author-${i}`)));
  for (const { doc, hand } of authors) addCards(doc, hand, [newCard('mine')]);
  await settled();
  await stage.bench.journal.commit();
  for (const { pump } of [stage.alice, stage.bob]) pump();
  const deletions = authors.map(
    ({ doc }) => ({ client: doc.clientID, ranges: [[0, 1]] }) satisfies Deletions,
  );
  await expectRefused(stage, craftUpdate([], deletions), 'card.delete in share');
});

describe('[T3] a deletion of what does not exist yet', () => {
  test('would delete somebody’s future work, and is refused', async () => {
    const stage = await createStage();
    const { alice } = stage;
    const ahead = { client: alice.doc.clientID, ranges: [[nextClock(alice), 1_000] as const] };
    await expectRefused(stage, craftUpdate([], [ahead]), 'missing-parts');
  });

  test('so is one that begins in what is there, and one of a client that nobody knows', async () => {
    const stage = await createStage();
    const { mallory } = stage;
    const beyond = { client: mallory.doc.clientID, ranges: [[0, nextClock(mallory) + 1] as const] };
    await expectRefused(stage, craftUpdate([], [beyond]), 'missing-parts');
    const other = await createStage();
    await expectRefused(other, craftUpdate([], [{ client: 9, ranges: [[0, 1]] }]), 'missing-parts');
  });
});

describe('deletions that are written otherwise than Yjs writes them', () => {
  const malformed: Readonly<Record<string, readonly Deletions[]>> = {
    'the same twice': [
      {
        client: 9,
        ranges: [
          [0, 1],
          [0, 1],
        ],
      },
    ],
    'ranges that overlap': [
      {
        client: 9,
        ranges: [
          [0, 3],
          [2, 3],
        ],
      },
    ],
    'ranges in disorder': [
      {
        client: 9,
        ranges: [
          [4, 1],
          [0, 1],
        ],
      },
    ],
    'a client twice': [
      { client: 9, ranges: [[0, 1]] },
      { client: 9, ranges: [[4, 1]] },
    ],
    'no ranges': [{ client: 9, ranges: [] }],
  };

  test.each(Object.entries(malformed))('%s', async (_, deletions) => {
    const own = Array.from({ length: 8 }, (_, i) => item({ key: `mallory-record-${i}` }, deleted(1)));
    await expectRefused(
      await createStage(),
      craftUpdate([{ client: 9, clock: 0, structs: own }], deletions),
      'malformed',
    );
  });

  test('a deletion of nothing, which would cut a character in two and be seen nowhere', async () => {
    const stage = await createStage();
    const { client, clock } = idOf(textItem(stage, stage.aliceCard), 4);
    await expectRefused(stage, craftUpdate([], [{ client, ranges: [[clock, 0]] }]), 'malformed');
  });

  test('the whole board over and over, in 40 kB: Yjs would follow each range to its end', async () => {
    const stage = await createStage();
    const { client } = idOf(cardItem(stage, stage.aliceCard));
    const ranges = Array.from({ length: 10_000 }, () => [0, 9] as const);
    await expectRefused(stage, craftUpdate([], [{ client, ranges }]), 'malformed');
  });

  test('something behind the deletions', async () => {
    const update = craftUpdate([], [{ client: 9, ranges: [[0, 1]] }]);
    await expectRefused(await createStage(), Uint8Array.of(...update, 0), 'malformed');
  });
});

test('what one update adds and deletes is nothing, however often', async () => {
  const stage = await createStage();
  const before = await serverBytes(stage);
  for (const { pump } of [stage.alice, stage.bob]) pump();
  const client = 9;
  const structs = Array.from({ length: 10_000 }, (_, i) =>
    i === 0
      ? item({ key: 'mallory-record-9' }, map)
      : item({ origin: { client, clock: i - 1 } }, i % 2 ? text : map),
  );
  await attack(stage, craftUpdate([{ client, clock: 0, structs }], [{ client, ranges: [[0, 10_000]] }]));
  await stage.bench.journal.commit();
  expect(stage.mallory.socket.closedWith()).toBeNull();
  for (const { pump } of [stage.alice, stage.bob]) pump();
  expect(stage.alice.texts()).toHaveLength(2);
  expect((await serverBytes(stage)).length, 'they leave one struct').toBeLessThan(before.length + 50);
});

test('[T6] deletions that cut 100,000 texts are refused before they take seconds', async () => {
  const stage = await createStage();
  const { mallory, bench } = stage;
  const cards = addCards(
    mallory.doc,
    mallory.hand,
    Array.from({ length: 200 }, () => newCard('x'.repeat(2_000))),
  );
  await settled();
  await bench.journal.commit();
  for (const { pump } of [stage.alice, stage.bob]) pump();
  const client = mallory.doc.clientID;
  const ranges = cards
    .map((card) => textItem(stage, card).id.clock)
    .sort((a, b) => a - b)
    .flatMap((clock) => Array.from({ length: 500 }, (_, i) => [clock + 1 + 4 * i, 1] as const));
  await expectRefused(stage, craftUpdate([], [{ client, ranges }]), 'too-costly');
});

test('a deletion of all clocks up to 2^40 is refused', async () => {
  const stage = await createStage();
  const update = varUints(0, 1, stage.alice.doc.clientID, 1, 0, 2 ** 40);
  await expectRefused(stage, update, 'missing-parts');
  const gap = await createStage();
  const before = await serverBytes(gap);
  for (const { pump } of [gap.alice, gap.bob]) pump();
  await attack(
    gap,
    craftUpdate([{ client: 9, clock: 2 ** 40, structs: [item({ key: 'mallory-record-9' }, map)] }]),
  );
  expect(gap.mallory.socket.closedWith()?.reason).toBe('content');
  await expectUnharmed(gap, before);
});
