// [T6] Small updates that would keep Yjs busy for seconds or minutes: it looks for the place of an item among all that was
// written at the same place. They are refused after a bounded number of steps, so that no other board waits.

import { addCards } from '@terreau/board/edits';
import { describe, expect, test } from 'vitest';
import { settled } from '../../../journal/journal-double.ts';
import { newCard } from '../../testing/relay-bench.ts';
import {
  attack,
  cardItem,
  createStage,
  expectRefused,
  idOf,
  nextClock,
  type Stage,
  textItem,
} from './attack-stage.ts';
import { craftUpdate, deleted, type Id, item, type Part, string } from './crafted-update.ts';

const client = 9;
const many = 4_000;

function each(part: (i: number) => Part): Part[] {
  return Array.from({ length: many }, (_, i) => part(i));
}

/** Sends what is to be accepted. */
async function prepare(stage: Stage, structs: readonly Part[], clock = 0): Promise<void> {
  await attack(stage, craftUpdate([{ client, clock, structs }]));
  await stage.bench.journal.commit();
  expect(stage.mallory.socket.closedWith()).toBeNull();
  for (const { pump } of [stage.alice, stage.bob]) pump();
}

/** Characters that were deleted again, each to the left of the one before. */
async function typeBackwards(stage: Stage): Promise<void> {
  const first = idOf(textItem(stage, stage.malloryCard));
  const right = (i: number): Id => (i === 0 ? first : { client, clock: i - 1 });
  await prepare(
    stage,
    each((i) => item({ rightOrigin: right(i) }, deleted(1))),
  );
}

describe('[T6] places that take long to find', () => {
  test('thousands of items at the beginning of a text, each with another right neighbour', async () => {
    const stage = await createStage();
    await typeBackwards(stage);
    const structs = each((i) => item({ rightOrigin: { client, clock: i } }, deleted(1)));
    await expectRefused(stage, craftUpdate([{ client: 8, clock: 0, structs }]), 'too-costly');
  });

  test('thousands behind the same character', async () => {
    const stage = await createStage();
    await typeBackwards(stage);
    const origin = { client, clock: many - 1 };
    const structs = each((i) =>
      item({ origin, rightOrigin: { client, clock: i % (many - 1) } }, string('x')),
    );
    await expectRefused(stage, craftUpdate([{ client: 8, clock: 0, structs }]), 'too-costly');
  });

  test('thousands under a key that has had thousands of values', async () => {
    const stage = await createStage();
    // Every other one, or Yjs would join them.
    const keys = ['mallory-record-8', 'mallory-record-9'];
    await prepare(
      stage,
      each((i) => item(i < 2 ? { key: keys[i] ?? '' } : { origin: { client, clock: i - 2 } }, deleted(1))),
    );
    const structs = each(() => item({ key: 'mallory-record-9' }, deleted(1)));
    await expectRefused(stage, craftUpdate([{ client: 8, clock: 0, structs }]), 'too-costly');
  });

  test('one of them costs a client nothing that it would notice', async () => {
    const stage = await createStage();
    await typeBackwards(stage);
    await prepare(stage, [item({ rightOrigin: { client, clock: 0 } }, string('x'))], many);
  });
});

describe('[T6] texts that are cut', () => {
  test('items into thousands of texts of one author', async () => {
    const stage = await createStage();
    const { mallory, bench } = stage;
    const cards = addCards(
      mallory.doc,
      mallory.hand,
      Array.from({ length: 400 }, () => newCard('x'.repeat(100))),
    );
    await settled();
    await bench.journal.commit();
    for (const { pump } of [stage.alice, stage.bob]) pump();
    const author = mallory.doc.clientID;
    const structs = cards.flatMap((card) => {
      const { clock } = textItem(stage, card).id;
      const between = (at: number): Part =>
        item(
          {
            origin: { client: author, clock: clock + at },
            rightOrigin: { client: author, clock: clock + at + 1 },
          },
          deleted(1),
        );
      return Array.from({ length: 24 }, (_, i) => between(4 * i));
    });
    const update = craftUpdate([{ client: author, clock: nextClock(mallory), structs }]);
    await expectRefused(stage, update, 'too-costly');
  });
});

describe('structs that wait for each other', () => {
  test('are refused, whoever of two clients would have to be first', async () => {
    const stage = await createStage();
    const card = idOf(cardItem(stage, stage.malloryCard));
    const update = craftUpdate([
      { client: 8, clock: 0, structs: [item({ origin: { client, clock: 0 } }, deleted(1))] },
      { client, clock: 0, structs: [item({ origin: { client: 8, clock: 0 } }, deleted(1))] },
    ]);
    await expectRefused(stage, update, 'malformed');
    expect(card.client).toBe(stage.mallory.doc.clientID);
  });

  test('a struct that waits for itself, or for a later one of its own client', async () => {
    for (const clock of [0, 1]) {
      const structs = [item({ origin: { client, clock } }, deleted(1)), item({ key: 'a' }, deleted(1))];
      await expectRefused(await createStage(), craftUpdate([{ client, clock: 0, structs }]), 'malformed');
    }
  });

  test('those of two clients that only wait in turn are taken', async () => {
    const stage = await createStage();
    const at = (from: number, clock: number): Part => item({ origin: { client: from, clock } }, deleted(1));
    const update = craftUpdate([
      { client: 8, clock: 0, structs: [at(client, 0), at(client, 1)] },
      { client, clock: 0, structs: [item({ key: 'mallory-record-9' }, deleted(1)), at(8, 0)] },
    ]);
    await attack(stage, update);
    expect(stage.mallory.socket.closedWith()).toBeNull();
    expect(stage.bench.journal.waiting()).toBe(1);
  });
});

test('[T6] structs of many client ids that wait for each other in turn', async () => {
  const stage = await createStage();
  const first = idOf(textItem(stage, stage.malloryCard));
  const [ids, rounds] = [60, 400];
  const origin = (id: number, round: number): Id => {
    if (id < ids - 1) return { client: 100 + id + 1, clock: round };
    return round === 0 ? first : { client: 100, clock: round - 1 };
  };
  const runs = Array.from({ length: ids }, (_, id) => ({
    client: 100 + id,
    clock: 0,
    structs: Array.from({ length: rounds }, (_unused, round) =>
      item({ origin: origin(id, round) }, deleted(1)),
    ),
  }));
  await expectRefused(stage, craftUpdate(runs), 'too-costly');
});
