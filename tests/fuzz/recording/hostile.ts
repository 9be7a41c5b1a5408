// What somebody sends who tries what happens: forged hands, places that do not exist, numbers that are too large.

import { cardsOf, clustersOf } from '@terreau/board/document';
import * as edits from '@terreau/board/edits';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import { writeEntries } from '@terreau/sync/awareness';
import { writeAwareness, writeStateVector, writeUpdate } from '@terreau/sync/messages';
import type { Phase } from '@terreau/workshop/phases';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from '../../random.ts';
import type { Outcome, Sent, Who } from '../corpus.ts';
import { openTab, type RecordedRoom, updateOf } from './room.ts';
import type { Recorded } from './sequences.ts';

/** Records the hostile part of the corpus. */
export function recordHostile(room: RecordedRoom, random: Random): Recorded[] {
  const aliceClient = clientIdOf(room, 'alice');
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(room.bytes));
  const next = clocks.get(aliceClient) ?? 0;
  const tab = openTab('bob', room.bytes, random);
  const own = random.below(2 ** 32);
  const numbers = (name: string, about: string, update: readonly number[]): Recorded => ({
    name,
    about,
    sent: [refused('bob', 'share', writeUpdate(varUints(update)))],
  });
  const raw = Object.entries(rawChanges).map(([name, change]): Recorded => {
    const update = updateOf(openTab('bob', room.bytes, random), change);
    return {
      name: `raw-${name}`,
      about: 'Written past the interface.',
      sent: [refused('bob', 'cluster', writeUpdate(update))],
    };
  });
  const forged = updateOf(tab, (doc, hand) => {
    doc.clientID = aliceClient;
    edits.addCards(doc, hand, [{ text: 'Sous la main d’Alice', kind: 'idea', at: [0, 0] }]);
  });
  return [
    ...raw,
    {
      name: 'forged-client-id',
      about: 'A change under the client id of another.',
      sent: [refused('bob', 'share', writeUpdate(forged))],
    },
    numbers('gc-on-a-victims-clock', 'An empty struct where another would write next.', [
      1,
      1,
      aliceClient,
      next,
      0,
      1,
      0,
    ]),
    numbers('gap-in-a-clock', 'A struct at clock 2^40.', [1, 1, own, 2 ** 40, 0, 1, 0]),
    numbers('long-gc', 'A struct that is longer than 2^31.', [1, 1, own, 0, 0, 2 ** 31 + 1, 0]),
    numbers('no-length', 'A struct without a length.', [1, 1, own, 0, 0, 0, 0]),
    numbers('skip', 'A skip, which only merged updates have.', [1, 1, own, 0, 10, 4, 0]),
    numbers('announced', 'Seven bytes that announce 2^25 structs.', [1, 2 ** 25]),
    numbers('announced-clients', 'An update that announces 2^31 clients.', [2 ** 31]),
    numbers('announced-deletions', 'A delete set that announces 2^40 ranges.', [0, 1, own, 2 ** 40]),
    numbers('delete-everything', 'All that others have written, deleted.', [
      0,
      clocks.size,
      ...[...clocks].flatMap(([client, clock]) => [client, 1, 0, clock]),
    ]),
    numbers('delete-the-future', 'A deletion of what is not written yet.', [
      0,
      1,
      aliceClient,
      1,
      next,
      1_000,
    ]),
    recordForgedAwareness(),
    recordGarbage(),
    recordForeignUndo(room, random),
  ];
}

/** Changes that no interface makes, to a board on which Alice and Bob have cards. */
export const rawChanges: Readonly<Record<string, (doc: Y.Doc, hand: edits.Hand) => unknown>> = {
  'foreign-author': (doc, hand) =>
    edits.addCards(doc, { ...hand, author: 'alice-participant' as ParticipantId }, [
      { text: 'Je suis Alice', kind: 'idea', at: [0, 0] },
    ]),
  'foreign-note': (doc, hand) =>
    edits.addNote(
      doc,
      { ...hand, author: 'alice-participant' as ParticipantId },
      anyCard(doc),
      'Je suis Alice',
    ),
  'new-author': (doc) => cardsOf(doc).get(anyCard(doc))?.set('author', 'bob-participant'),
  'foreign-text': (doc) =>
    cardOf(doc, 'alice')?.get('text') instanceof Y.Text && textOf(doc, 'alice').insert(0, 'X'),
  'foreign-deletion': (doc, hand) => edits.deleteCards(doc, hand, [cardIdOf(doc, 'alice')]),
  root: (doc) => doc.getMap('phases').set('now', 'closed'),
  'root-text': (doc) => doc.getText('x').insert(0, 'x'),
  proto: (doc) => cardOf(doc, 'bob')?.set('__proto__', 'x'),
  'proto-card': (doc) => cardsOf(doc).set('__proto__', new Y.Map()),
  votes: (doc) => cardOf(doc, 'bob')?.set('votes', 12),
  'text-that-is-a-map': (doc) => cardOf(doc, 'bob')?.set('text', new Y.Map()),
  'text-replaced': (doc) => cardOf(doc, 'bob')?.set('text', new Y.Text('x')),
  'text-too-long': (doc) => textOf(doc, 'bob').insert(0, 'x'.repeat(2_100)),
  'text-attribute': (doc) => textOf(doc, 'bob').setAttribute('a', 'b'),
  'text-format': (doc) => textOf(doc, 'bob').format(0, 3, { bold: true }),
  'text-embed': (doc) => textOf(doc, 'bob').insertEmbed(0, { image: 'x' }),
  'nested-maps': (doc) => {
    let map = new Y.Map<unknown>();
    cardsOf(doc).set('level-number-root', map);
    for (let depth = 0; depth < 20; depth++) {
      const inner = new Y.Map<unknown>();
      map.set(`level-number-${depth}`, inner);
      map = inner;
    }
  },
  array: (doc) => cardOf(doc, 'bob')?.set('at', new Y.Array()),
  'xml-text': (doc) => cardOf(doc, 'bob')?.set('text', new Y.XmlText('x')),
  binary: (doc) => cardOf(doc, 'bob')?.set('at', Uint8Array.of(1, 2)),
  document: (doc) => cardOf(doc, 'bob')?.set('at', new Y.Doc({ guid: 'nested' })),
  nowhere: (doc) => cardOf(doc, 'bob')?.set('at', [Number.NaN, Number.POSITIVE_INFINITY]),
  'no-card': (doc) => cardsOf(doc).set('bob-card-empty', new Y.Map()),
  'no-cluster': (doc) => clustersOf(doc).set('bob-cluster-empty', new Y.Map()),
  'hidden-by-a-participant': (doc, hand) => edits.setHidden(doc, hand, [cardIdOf(doc, 'bob')], true),
  'large-value': (doc) => cardOf(doc, 'bob')?.set('at', ['J'.repeat(3_000), 1]),
};

function recordForgedAwareness(): Recorded {
  const entry = (clientId: number, clock: number, state: string) =>
    writeAwareness(writeEntries([{ clientId, clock, state }]));
  const crowd = Array.from({ length: 60 }, (_, n) => ({
    clientId: 3_000_000_000 + n,
    clock: 1,
    state: '{}',
  }));
  return {
    name: 'forged-awareness',
    about:
      'Pointers in another’s name, under another’s client id, far ahead of its clock, and sixty unknown ones at once.',
    sent: [
      taken('bob', 'share', entry(4_010_020_030, 7, '{"id":"bob-participant"}')),
      taken('alice', 'share', entry(4_010_020_030, 2 ** 50, '{"id":"alice-participant"}')),
      taken('alice', 'share', entry(4_010_020_030, 8, 'null')),
      taken('alice', 'share', entry(4_010_020_031, 1, '{"id":"bob-participant"}')),
      taken('fiona', 'share', writeAwareness(writeEntries(crowd))),
      refused('alice', 'share', entry(4_010_020_032, 1, '[1')),
      refused('bob', 'share', entry(4_010_020_030, 9, JSON.stringify({ x: 'x'.repeat(3_000) }))),
    ],
  };
}

function recordForeignUndo(room: RecordedRoom, random: Random): Recorded {
  const alice = openTab('alice', room.bytes, random);
  const card = snapshotOf(alice.doc).cards.find(({ id }) => id === cardIdOf(alice.doc, 'alice'));
  if (!card) throw new Error('Alice has no card');
  const deleted = updateOf(alice, (doc, hand) => edits.deleteCards(doc, hand, [card.id]));
  const bob = openTab('bob', Y.encodeStateAsUpdate(alice.doc), random);
  const restored = updateOf(bob, (doc, hand) =>
    edits.addCards(doc, { ...hand, newId: () => card.id }, [card]),
  );
  return {
    name: 'foreign-undo',
    about: 'Somebody brings back, word by word, what another has deleted.',
    sent: [taken('alice', 'share', writeUpdate(deleted)), refused('bob', 'share', writeUpdate(restored))],
  };
}

function recordGarbage(): Recorded {
  const frames = [
    [],
    [9],
    [0],
    [0, 9, 0],
    [0, 2, 5, 1],
    [1, 1],
    [2, 0, 0],
    [4, 1],
    [5, 2, 123, 125],
    [0x80, 0x80, 0x80],
  ];
  return {
    name: 'garbage',
    about: 'Frames that are too short, too long, or of no known type.',
    sent: [
      ...frames.map((bytes) => refused('bob', 'share', Uint8Array.from(bytes))),
      refused('bob', 'share', writeStateVector(varUints([2 ** 31, 1]))),
      refused('bob', 'share', writeStateVector(Uint8Array.of(3, 1))),
      refused('bob', 'share', writeUpdate(Uint8Array.of())),
    ],
  };
}

function clientIdOf({ sent }: RecordedRoom, who: Who): number {
  const frame = sent.find(({ by }) => by === who)?.frame ?? Uint8Array.of();
  const update = frame.slice(frame.length > 130 ? 4 : 3);
  const [client] = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)).keys();
  if (client === undefined) throw new Error(`${who} has written nothing`);
  return client;
}

function cardIdOf(doc: Y.Doc, author: Who): CardId {
  const card = snapshotOf(doc).cards.find((one) => one.author === `${author}-participant`);
  if (!card) throw new Error(`${author} has no card`);
  return card.id;
}

function anyCard(doc: Y.Doc): CardId {
  return cardIdOf(doc, 'alice');
}

function cardOf(doc: Y.Doc, author: Who): Y.Map<unknown> | undefined {
  return cardsOf(doc).get(cardIdOf(doc, author));
}

function textOf(doc: Y.Doc, author: Who): Y.Text {
  const text = cardOf(doc, author)?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('The card has no text');
  return text;
}

function varUints(numbers: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number);
  });
}

function sent(outcome: Outcome) {
  return (by: Who, phase: Phase, frame: Uint8Array): Sent => ({ by, phase, outcome, frame });
}

const taken = sent('taken');
const refused = sent('refused');
