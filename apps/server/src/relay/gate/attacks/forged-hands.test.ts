// [T3] Attacks that write in somebody else's name, or change words under the hand of whoever wrote them.

import { deleteCards, editText } from '@terreau/board/edits';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeEntries } from '@terreau/sync/awareness';
import { writeAwareness, writeUpdate } from '@terreau/sync/messages';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { settled } from '../../../journal/journal-double.ts';
import { board, createBench, createTurnsByHand, newCard, write } from '../../testing/relay-bench.ts';
import {
  aliceText,
  attack,
  cardItem,
  createStage,
  expectRefused,
  expectUnharmed,
  fieldItem,
  idOf,
  nextClock,
  noteTextItem,
  serverBytes,
  textItem,
} from './attack-stage.ts';
import { craftUpdate, deleted, gc, type Id, item, map, string, text, values } from './crafted-update.ts';

describe('[T3] a client id belongs to one participant from its clock 0', () => {
  test.each([
    ['a collected struct', gc(1)],
    ['a deleted one', item({ key: 'alice-record-9' }, deleted(1))],
    ['a card', item({ key: 'alice-record-9' }, map)],
  ])('%s on the next clock of somebody else is refused', async (_, struct) => {
    const stage = await createStage();
    const { alice } = stage;
    const update = craftUpdate([{ client: alice.doc.clientID, clock: nextClock(alice), structs: [struct] }]);
    await expectRefused(stage, update, 'client-id');
  });

  test('so is the first struct of somebody who has only shown a cursor', async () => {
    const stage = await createStage();
    const entries = [{ clientId: 77, clock: 1, state: JSON.stringify({ cursor: [0, 0] }) }];
    stage.bob.socket.receive(writeAwareness(writeEntries(entries)));
    await settled();
    await expectRefused(stage, craftUpdate([{ client: 77, clock: 0, structs: [gc(1)] }]), 'client-id');
  });

  test('so is one under an id of the server', async () => {
    const stage = await createStage();
    const client = await stage.bench.hub.read(board, (doc) => doc.clientID);
    await expectRefused(stage, craftUpdate([{ client, clock: 0, structs: [gc(1)] }]), 'client-id');
  });

  test('so is a foreign run behind a run of one’s own', async () => {
    const stage = await createStage();
    const { alice, mallory } = stage;
    const update = craftUpdate([
      { client: mallory.doc.clientID, clock: nextClock(mallory), structs: [gc(1)] },
      { client: alice.doc.clientID, clock: nextClock(alice), structs: [gc(1)] },
    ]);
    await expectRefused(stage, update, 'client-id');
  });

  test('who has begun with an id goes on with it, also after a restart', async () => {
    const { bench, alice } = await createStage();
    const again = await createBench({ journal: bench.journal }).join('alice');
    again.doc.clientID = alice.doc.clientID;
    write(again, 'goes on');
    await settled();
    expect(again.socket.closedWith()).toBeNull();
    expect(bench.journal.waiting()).toBe(1);
  });

  test('ids as large as there are belong to whoever used them first', async () => {
    const stage = await createStage();
    for (const client of [2 ** 32, Number.MAX_SAFE_INTEGER]) {
      await attack(stage, craftUpdate([{ client, clock: 0, structs: [gc(1)] }]));
      await stage.bench.journal.commit();
    }
    expect(stage.mallory.socket.closedWith()).toBeNull();
    expect(stage.bench.journal.stored(board).owners.get(Number.MAX_SAFE_INTEGER)).toBe(
      stage.mallory.member.id,
    );
    const again = await stage.bench.join('carol');
    again.socket.receive(Uint8Array.of(0));
    expect(snapshotOf(again.doc).cards).toHaveLength(2);
  });
});

describe('[T3] structs under ids and clocks that are used already', () => {
  test('cannot cut through a character, whatever they say', async () => {
    const stage = await createStage();
    const { alice, aliceCard } = stage;
    const before = await serverBytes(stage);
    for (const { pump } of [stage.alice, stage.bob]) pump();
    const tree = idOf(textItem(stage, aliceCard), 3);
    const last = nextClock(alice) - 1;
    const lie = { client: alice.doc.clientID, clock: last, structs: [item({ origin: tree }, deleted(1))] };
    await attack(stage, craftUpdate([lie]));
    await expectUnharmed(stage, before);
    expect(snapshotOf((await stage.bench.join('carol')).doc).cards[0]?.text).toBe(aliceText);
  });

  test('cannot do it either when only a part of a struct is known', async () => {
    const stage = await createStage();
    const { mallory, aliceCard } = stage;
    const tree = idOf(textItem(stage, aliceCard), 3);
    const clock = nextClock(mallory) - 1;
    await attack(
      stage,
      craftUpdate([{ client: mallory.doc.clientID, clock, structs: [item({ origin: tree }, deleted(2))] }]),
    );
    await stage.bench.journal.commit();
    expect(snapshotOf((await stage.bench.join('carol')).doc).cards[0]?.text).toBe(aliceText);
  });

  test('are not passed on, not even when what was received is stored as it came', async () => {
    const turns = createTurnsByHand();
    const { join, journal } = createBench({ turns });
    const [alice, mallory] = [await join('alice'), await join('mallory')];
    write(alice, 'Alice');
    turns.next();
    await journal.commit();
    const lie = {
      client: alice.doc.clientID,
      clock: 0,
      structs: [item({ key: 'alice-record-1' }, values('lie'))],
    };
    const own = { client: 9, clock: 0, structs: [gc(1)] };
    mallory.socket.receive(writeUpdate(craftUpdate([lie, own])));
    // What spoils the document, before there was a turn to store what is good.
    const noCard = { client: 10, clock: 0, structs: [item({ key: 'alice-record-9' }, map)] };
    alice.socket.receive(writeUpdate(craftUpdate([noCard])));
    await settled();
    await journal.commit();
    const { structs } = Y.decodeUpdate(journal.stored(board).updates.at(-1) ?? new Uint8Array());
    expect(structs.map(({ id }) => id.client)).toEqual([9]);
  });
});

describe('[T3] other people’s words', () => {
  test('an item between two lists, which would cut through a character of one, is refused', async () => {
    const stage = await createStage();
    const { mallory, aliceCard, malloryCard } = stage;
    const own = idOf(textItem(stage, malloryCard));
    const tree = idOf(textItem(stage, aliceCard), 4);
    const structs = [item({ origin: own, rightOrigin: tree }, string('x'))];
    await expectRefused(
      stage,
      craftUpdate([{ client: mallory.doc.clientID, clock: nextClock(mallory), structs }]),
      'invalid-record',
    );
  });

  test('an item between a list and what is collected is refused', async () => {
    const stage = await createStage();
    const { mallory, aliceCard } = stage;
    await attack(stage, craftUpdate([{ client: 9, clock: 0, structs: [gc(1)] }]));
    await stage.bench.journal.commit();
    for (const { pump } of [stage.alice, stage.bob, mallory]) pump();
    const tree = idOf(textItem(stage, aliceCard), 3);
    const structs = [item({ origin: tree, rightOrigin: { client: 9, clock: 0 } }, string('x'))];
    await expectRefused(
      stage,
      craftUpdate([{ client: mallory.doc.clientID, clock: nextClock(mallory), structs }]),
      'invalid-record',
    );
  });

  test('text to the left or right of a character of another is refused as a change of that text', async () => {
    for (const place of ['origin', 'rightOrigin'] as const) {
      const stage = await createStage();
      const { mallory, aliceCard } = stage;
      const structs = [item({ [place]: idOf(textItem(stage, aliceCard), 1) }, string('x'))];
      await expectRefused(
        stage,
        craftUpdate([{ client: mallory.doc.clientID, clock: nextClock(mallory), structs }]),
        'card.text in share',
      );
    }
  });

  test('half a character cannot be deleted', async () => {
    const stage = await createStage();
    const { client, clock } = idOf(textItem(stage, stage.aliceCard), 3);
    await expectRefused(stage, craftUpdate([], [{ client, ranges: [[clock, 1]] }]), 'card.text in share');
  });

  test('a card in somebody else’s name is refused', async () => {
    const stage = await createStage();
    await expectRefused(stage, cardUpdate({ author: stage.alice.member.id }), 'card.add in share');
  });

  test('a note in somebody else’s name, inside a card of one’s own, is refused', async () => {
    const stage = await createStage();
    await expectRefused(
      stage,
      cardUpdate({ author: stage.mallory.member.id, noteBy: stage.bob.member.id }),
      'card.add in share',
    );
  });

  test('somebody else’s card does not become one’s own', async () => {
    const stage = await createStage();
    const { mallory, aliceCard } = stage;
    const author = item({ origin: idOf(fieldItem(stage, aliceCard, 'author')) }, values(mallory.member.id));
    await expectRefused(stage, craftUpdate([{ client: 9, clock: 0, structs: [author] }]), 'replaced-record');
  });

  test('not even while it is deleted: who may delete it is read from before', async () => {
    const inPlaceOf = await createStage();
    const card = cardItem(inPlaceOf, inPlaceOf.aliceCard);
    const author = item(
      { origin: idOf(fieldItem(inPlaceOf, inPlaceOf.aliceCard, 'author')) },
      values(inPlaceOf.mallory.member.id),
    );
    const replaced = craftUpdate([
      { client: 9, clock: 0, structs: [item({ origin: idOf(card) }, deleted(1)), author] },
    ]);
    await expectRefused(inPlaceOf, replaced, 'card.delete in share');

    const stage = await createStage();
    const { client, clock } = idOf(cardItem(stage, stage.aliceCard));
    const own = item(
      { origin: idOf(fieldItem(stage, stage.aliceCard, 'author')) },
      values(stage.mallory.member.id),
    );
    const thenDeleted = craftUpdate(
      [{ client: 9, clock: 0, structs: [own] }],
      [{ client, ranges: [[clock, 1]] }],
    );
    await expectRefused(stage, thenDeleted, 'card.delete in share');
  });

  test('words put into another’s note while the card under it is deleted do not come back with it', async () => {
    const stage = await createStage({ role: 'facilitator' });
    const { mallory, aliceCard, bobNote, alice, bob, bench } = stage;
    const said = noteTextItem(stage);
    const end = idOf(said, said.length - 1);
    const structs = [
      item({ origin: idOf(cardItem(stage, aliceCard)) }, deleted(1)),
      item({ origin: end }, string(', et un parking')),
    ];
    await attack(stage, craftUpdate([{ client: 9, clock: 0, structs }]));
    await bench.journal.commit();
    expect(mallory.socket.closedWith()).toBeNull();
    const withNote = (client: number, noteText: string): Uint8Array =>
      cardUpdate({
        after: { client: 9, clock: 0 },
        client,
        author: alice.member.id,
        text: aliceText,
        note: bobNote,
        noteBy: bob.member.id,
        noteText,
      });
    await expectRefused(stage, withNote(10, 'avec un banc, et un parking'), 'card.add in share');
    const again = await bench.join('mallory', 'facilitator');
    again.socket.receive(writeUpdate(withNote(11, 'avec un banc')));
    await settled();
    expect(again.socket.closedWith()).toBeNull();
  });

  test('what one has deleted, another cannot bring back', async () => {
    const stage = await createStage();
    const { alice, mallory, aliceCard, bench } = stage;
    const after = idOf(cardItem(stage, aliceCard));
    deleteCards(alice.doc, alice.hand, [aliceCard]);
    await settled();
    await bench.journal.commit();
    for (const { pump } of [stage.bob, mallory]) pump();
    const note = { by: stage.bob.member.id, said: 'avec un banc' };
    const again = cardUpdate({
      after,
      author: alice.member.id,
      note: stage.bobNote,
      noteBy: note.by,
      noteText: note.said,
    });
    await expectRefused(stage, again, 'card.add in share');
  });

  test('nor does a facilitator bring back a card with words that its author never wrote', async () => {
    const stage = await createStage({ role: 'facilitator' });
    const { mallory, aliceCard, bench } = stage;
    const after = idOf(cardItem(stage, aliceCard));
    deleteCards(mallory.doc, mallory.hand, [aliceCard]);
    await settled();
    await bench.journal.commit();
    for (const { pump } of [stage.alice, stage.bob]) pump();
    const other = cardUpdate({ after, author: stage.alice.member.id, text: 'Un parking' });
    await expectRefused(stage, other, 'card.add in share');
  });

  test('a text is edited by its author only, in whatever order', async () => {
    const stage = await createStage();
    const { mallory, aliceCard } = stage;
    editText(
      mallory.doc,
      mallory.hand,
      { of: 'card', card: aliceCard },
      { before: aliceText, after: 'Rien' },
    );
    await settled();
    expect(mallory.socket.closedWith()?.reason).toBe('card.text in share');
  });
});

/** A whole card, written by hand. */
function cardUpdate({
  client = 9,
  card = 'mallory-record-9',
  after,
  author,
  text: said = newCard('').text,
  note = 'mallory-note-9',
  noteBy,
  noteText = '',
}: {
  readonly client?: number;
  readonly card?: string;
  /** What its key held before. */
  readonly after?: Id;
  readonly author: string;
  readonly text?: string;
  readonly note?: string;
  readonly noteBy?: string;
  readonly noteText?: string;
}): Uint8Array {
  const of = (clock: number, key?: string) => ({
    parent: { client, clock },
    ...(key === undefined ? {} : { key }),
  });
  const fields = { kind: 'idea', at: [0, 0], colour: 'straw', cluster: null, author, createdAt: 1_001 };
  const structs = [
    item(after ? { origin: after } : { key: card }, map),
    item(of(0, 'text'), text),
    item(of(0, 'notes'), map),
    ...Object.entries(fields).map(([key, value]) => item(of(0, key), values(value))),
    ...(said === '' ? [] : [item(of(1), string(said))]),
  ];
  if (noteBy !== undefined) {
    const clock = structs.length - 1 + Math.max(1, said.length);
    structs.push(
      item(of(2, note), map),
      item(of(clock, 'author'), values(noteBy)),
      item(of(clock, 'createdAt'), values(1_001)),
      item(of(clock, 'text'), text),
      ...(noteText === '' ? [] : [item(of(clock + 3), string(noteText))]),
    );
  }
  return craftUpdate([{ client, clock: 0, structs }]);
}
