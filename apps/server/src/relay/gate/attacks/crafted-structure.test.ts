// Updates that put into the document what the schema has no place for. [T4] [T6]

import { createBoardDoc } from '@terreau/board/document';
import { addCards, editText } from '@terreau/board/edits';
import type { ParticipantId } from '@terreau/board/ids';
import { maxCards } from '@terreau/board/limits';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createJournalDouble, settled } from '../../../journal/journal-double.ts';
import { board, createBench, newCard } from '../../testing/relay-bench.ts';
import {
  cardItem,
  createStage,
  expectRefused,
  fieldItem,
  idOf,
  nextClock,
  type Stage,
  textItem,
} from './attack-stage.ts';
import {
  binary,
  craftUpdate,
  deleted,
  embed,
  format,
  gc,
  item,
  json,
  map,
  type Part,
  type Run,
  skip,
  string,
  subdocument,
  text,
  type,
  typeNumber,
  values,
} from './crafted-update.ts';

/** An update of Mallory's, under an id that nobody has used. */
function ofMallory(...structs: readonly Part[]): Uint8Array {
  return craftUpdate([{ client: 9, clock: 0, structs }]);
}

function run(clock: number, ...structs: readonly Part[]): Run {
  return { client: 9, clock, structs };
}

const own = (clock: number) => ({ client: 9, clock });

describe('[T6] content that the schema does not use is refused before it is made', () => {
  test.each([
    ['a gap', skip(1)],
    ['a binary value', item({ key: 'a' }, binary(1, 2, 3))],
    ['JSON', item({ key: 'a' }, json({ votes: 3 }))],
    ['an embedded object', item({ key: 'a' }, embed({ image: 'x' }))],
    ['a format', item({ key: 'a' }, format('bold', true))],
    ['a document', item({ key: 'a' }, subdocument('x'))],
    ['a list', item({ key: 'a' }, type(typeNumber.array))],
    ['an XML element', item({ key: 'a' }, type(typeNumber.xmlElement))],
    ['a type that Yjs lacks', item({ key: 'a' }, type(99))],
    ['a kind that Yjs lacks', item({ key: 'a' }, { kind: 31, write: () => undefined })],
    ['an object', item({ key: 'a' }, values({ x: 1 }))],
    ['bytes', item({ key: 'a' }, values(Uint8Array.of(1)))],
    ['a large number', item({ key: 'a' }, values(2n ** 60n))],
    ['nothing', item({ key: 'a' }, values(undefined))],
    ['a long value', item({ key: 'a' }, values('x'.repeat(65)))],
    ['a list of three', item({ key: 'a' }, values([1, 2, 3]))],
    ['a list of words', item({ key: 'a' }, values(['x', 'y']))],
    ['a long key', item({ key: 'x'.repeat(65) }, map)],
    ['a collected struct without length', gc(0)],
    ['an item without length', item({ key: 'a' }, deleted(0))],
    ['a text without characters', item({ key: 'a' }, string(''))],
    ['a field without values', item({ key: 'a' }, values())],
    ['a struct beyond all clocks', gc(2 ** 31 + 1)],
  ])('%s', async (_, struct) => {
    await expectRefused(await createStage(), ofMallory(struct), 'content');
  });
});

test.each([
  ['the structs of a client twice', [run(0, gc(1)), run(1, gc(1))]],
  ['a client without structs', [run(0)]],
])('%s', async (_, runs) => {
  await expectRefused(await createStage(), craftUpdate(runs), 'malformed');
});

describe('[T4] there are two roots', () => {
  test.each(['votes', 'phase', 'session', '__proto__', 'constructor', ''])(
    'and “%s” is none',
    async (parent) => {
      await expectRefused(
        await createStage(),
        ofMallory(item({ parent, key: 'a' }, values(1))),
        'unknown-root',
      );
    },
  );

  test('also when the struct that names another is known', async () => {
    const stage = await createStage();
    const { mallory } = stage;
    const known = {
      client: mallory.doc.clientID,
      clock: 0,
      structs: [item({ parent: 'votes', key: 'a' }, values(1))],
    };
    await expectRefused(stage, craftUpdate([known]), 'unknown-root');
  });
});

describe('[T4] what lies in a place that has none', () => {
  const cases: Readonly<Record<string, (stage: Stage) => readonly Part[]>> = {
    'text in a root': () => [item({}, string('x'))],
    'text under a key': () => [item({ key: 'mallory-record-9' }, string('x'))],
    'an attribute of a text': (stage) => [
      item({ parent: idOf(fieldItem(stage, stage.malloryCard, 'text')), key: 'votes' }, values(12)),
    ],
    'a map in a text': (stage) => [item({ parent: idOf(fieldItem(stage, stage.malloryCard, 'text')) }, map)],
    'a value in a text': (stage) => [item({ origin: idOf(textItem(stage, stage.malloryCard)) }, values(1))],
    '20,000 nested maps': () => [
      item({ key: 'mallory-record-9' }, map),
      ...Array.from({ length: 19_999 }, (_, i) => item({ parent: own(i), key: 'a' }, map)),
    ],
    'an item between two characters in the wrong order': (stage) => {
      const said = textItem(stage, stage.malloryCard);
      return [item({ origin: idOf(said, 3), rightOrigin: idOf(said, 1) }, string('x'))];
    },
    'an item between two words in the wrong order': (stage) => {
      const said = textItem(stage, stage.malloryCard);
      const word = item({ origin: idOf(said), rightOrigin: idOf(said, 1) }, string('x'));
      return [word, item({ origin: idOf(said, 3), rightOrigin: own(0) }, string('y'))];
    },
    'several values in one': (stage) => [
      item({ origin: idOf(fieldItem(stage, stage.malloryCard, 'at')) }, values([9, 9], [1, 1])),
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, structs) => {
    const stage = await createStage();
    await expectRefused(stage, ofMallory(...structs(stage)), 'invalid-record');
  });

  test('20,000 nested maps that are deleted again, which would exhaust the stack', async () => {
    const structs = [
      item({ key: 'mallory-record-9' }, map),
      ...Array.from({ length: 19_999 }, (_, i) => item({ parent: own(i), key: 'a' }, map)),
    ];
    const update = craftUpdate([{ client: 9, clock: 0, structs }], [{ client: 9, ranges: [[0, 20_000]] }]);
    await expectRefused(await createStage(), update, 'invalid-record');
  });
});

describe('[T4] a record that is none', () => {
  const fields = (id: string, change: Readonly<Record<string, Part | null>> = {}): Part[] => {
    const of = (key: string) => ({ parent: own(0), key });
    const honest: Readonly<Record<string, Part>> = {
      text: item(of('text'), text),
      notes: item(of('notes'), map),
      kind: item(of('kind'), values('idea')),
      at: item(of('at'), values([0, 0])),
      colour: item(of('colour'), values('straw')),
      cluster: item(of('cluster'), values(null)),
      author: item(of('author'), values('mallory-participant')),
      createdAt: item(of('createdAt'), values(1_001)),
    };
    return [
      item({ key: id }, map),
      ...Object.values({ ...honest, ...change }).filter((part) => part !== null),
    ];
  };
  const at = (key: string) => ({ parent: own(0), key });

  test('the same without a fault is a card', async () => {
    const stage = await createStage();
    stage.mallory.socket.receive(Uint8Array.of(0, 2, ...lengthAnd(ofMallory(...fields('mallory-record-9')))));
    await settled();
    expect(stage.mallory.socket.closedWith()).toBeNull();
    expect(stage.bench.journal.waiting()).toBe(1);
  });

  const faults: Readonly<Record<string, readonly Part[]>> = {
    'a card whose text is a map': fields('mallory-record-9', { text: item(at('text'), map) }),
    'a card whose text is a value': fields('mallory-record-9', { text: item(at('text'), values('x')) }),
    'a card whose notes are a text': fields('mallory-record-9', { notes: item(at('notes'), text) }),
    'a card with votes': fields('mallory-record-9', { votes: item(at('votes'), values(12)) }),
    'a card with a phase': fields('mallory-record-9', { phase: item(at('phase'), values('vote')) }),
    'a card with a prototype': fields('mallory-record-9', { proto: item(at('__proto__'), values(1)) }),
    'a card called __proto__': fields('__proto__'),
    'a card called constructor': fields('constructor'),
    'a card called toString': fields('toString'),
    'a card of __proto__': fields('mallory-record-9', { author: item(at('author'), values('__proto__')) }),
    'a card in a cluster called __proto__': fields('mallory-record-9', {
      cluster: item(at('cluster'), values('__proto__')),
    }),
    'a card without an author': fields('mallory-record-9', { author: null }),
    'a value under the name of a ballot': [item({ key: 'ballot-of-mallory' }, values(12))],
    'a text under the name of a card': [item({ key: 'mallory-record-9' }, text)],
    'a text of a megabyte': [
      ...fields('mallory-record-9'),
      item({ parent: own(1) }, string('x'.repeat(1_000_000))),
    ],
  };

  test.each(Object.entries(faults))('%s', async (_, structs) => {
    await expectRefused(await createStage(), ofMallory(...structs), 'invalid-record');
  });

  test('a note called __proto__, in somebody else’s card', async () => {
    const stage = await createStage();
    const notes = idOf(fieldItem(stage, stage.aliceCard, 'notes'));
    const structs = [
      item({ parent: notes, key: '__proto__' }, map),
      item({ parent: own(0), key: 'author' }, values('mallory-participant')),
      item({ parent: own(0), key: 'createdAt' }, values(1_001)),
      item({ parent: own(0), key: 'text' }, text),
    ];
    await expectRefused(stage, ofMallory(...structs), 'invalid-record');
  });

  test('a map under somebody else’s card', async () => {
    const stage = await createStage();
    const parent = idOf(cardItem(stage, stage.aliceCard));
    await expectRefused(stage, ofMallory(item({ parent, key: 'text' }, text)), 'replaced-record');
  });
});

test('[T4] a screen adds nothing, not even what nobody would see', async () => {
  await expectRefused(await createStage({ role: 'screen' }), ofMallory(gc(1)), 'screen');
});

test('what lies in something that is no type, or not any more, becomes nothing', async () => {
  const stage = await createStage();
  const { alice, mallory, aliceCard, malloryCard, bench } = stage;
  const parents = [fieldItem(stage, malloryCard, 'kind'), fieldItem(stage, aliceCard, 'text')].map((field) =>
    idOf(field),
  );
  alice.doc.getMap('cards').delete(aliceCard);
  await settled();
  await bench.journal.commit();
  for (const [i, parent] of parents.entries()) {
    const structs = [item({ parent, key: 'a' }, values('x')), item({ parent }, string('x'))];
    mallory.socket.receive(
      Uint8Array.of(0, 2, ...lengthAnd(craftUpdate([{ client: 9, clock: 2 * i, structs }]))),
    );
  }
  await settled();
  await bench.journal.commit();
  expect(mallory.socket.closedWith()).toBeNull();
  expect(
    await bench.hub.read(board, ({ store }) => store.clients.get(9)?.map(({ deleted }) => deleted)),
  ).toEqual([true]);
});

describe('[T6] limits of the schema', () => {
  test('a text that two updates would make too long', async () => {
    const stage = await createStage();
    const { mallory, malloryCard } = stage;
    const target = { of: 'card', card: malloryCard } as const;
    editText(mallory.doc, mallory.hand, target, { before: '', after: 'x'.repeat(1_500) });
    await settled();
    await stage.bench.journal.commit();
    expect(mallory.socket.closedWith()).toBeNull();
    for (const { pump } of [stage.alice, stage.bob]) pump();
    const structs = [item({ origin: idOf(textItem(stage, malloryCard)) }, string('y'.repeat(501)))];
    await expectRefused(
      stage,
      craftUpdate([{ client: mallory.doc.clientID, clock: nextClock(mallory), structs }]),
      'invalid-record',
    );
  });

  test('one card more than a board holds', async () => {
    const full = createBoardDoc();
    let id = 0;
    const hand = { author: 'mallory-participant' as ParticipantId, now: () => 1_001, origin: null };
    const cards = Array.from({ length: maxCards - 1 }, () => newCard(''));
    addCards(full, { ...hand, newId: () => `mallory-card-${id++}` }, cards);
    const journal = createJournalDouble();
    void journal.append({ board, update: Y.encodeStateAsUpdate(full) });
    await journal.commit();
    const mallory = await createBench({ journal }).join('mallory');
    addCards(mallory.doc, mallory.hand, [newCard('the last')]);
    await settled();
    expect(mallory.socket.closedWith()).toBeNull();
    addCards(mallory.doc, mallory.hand, [newCard('one more')]);
    await settled();
    expect(mallory.socket.closedWith()?.reason).toBe('too-many-records');
  }, 30_000);
});

/** Bytes as a varUint8Array writes them. */
function lengthAnd(bytes: Uint8Array): number[] {
  if (bytes.length > 127) return [0x80 | (bytes.length & 127), bytes.length >> 7, ...bytes];
  return [bytes.length, ...bytes];
}
