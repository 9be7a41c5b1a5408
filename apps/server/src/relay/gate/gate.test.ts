import { cardsOf, clustersOf } from '@terreau/board/document';
import { addCards, addNote, deleteCards, deleteNote, editText } from '@terreau/board/edits';
import type { BoardId, CardId, NoteId, ParticipantId } from '@terreau/board/ids';
import { snapshotOf } from '@terreau/board/snapshot';
import type { Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type LiveBoard, openLiveBoard, type Received } from '../board/live-board.ts';
import type { Member } from '../member.ts';
import { defaultRelayLimits } from '../relay-limits.ts';
import { createClientIds } from './client-ids.ts';
import { createTombstones } from './tombstones.ts';

const alice = 'alice-participant' as ParticipantId;
const bob = 'bob-participant' as ParticipantId;
const empty = { snapshot: null, updates: [], seq: 0, owners: new Map() };

function openBoard(): LiveBoard {
  return openLiveBoard(empty, {
    ids: createClientIds(),
    tombstones: createTombstones({ maxTombstones: 10, maxTombstoneCharacters: 1_000 }),
    limits: { ...defaultRelayLimits, maxUpdateBytes: 100_000 },
    now: () => 1_000,
  });
}

function member(id: ParticipantId, role: Role = 'participant'): Member {
  return { id, role, name: id, board: 'board-under-test' as BoardId };
}

function hand(author: ParticipantId, id = 'card-number-one') {
  return { author, now: () => 1_000, newId: () => id, origin: null };
}

function receive(live: LiveBoard, doc: Y.Doc, by = member(alice), phase: Phase = 'share'): Received {
  return live.receive(Y.encodeStateAsUpdate(doc, live.stateVector()), by, phase);
}

function reasonOf(received: Received): string {
  return received.kind === 'refused' ? received.refusal.reason : received.kind;
}

/** A copy of the board, as a client has it. */
function copyOf(live: LiveBoard): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, live.encode());
  return doc;
}

function cardDoc(author = alice): Y.Doc {
  const doc = new Y.Doc();
  addCards(doc, hand(author), [{ text: 'Un verger', kind: 'idea', at: [0, 0] }]);
  return doc;
}

describe('what the gate lets through', () => {
  test('a card of its author, once: the same again changes nothing', () => {
    const live = openBoard();
    const doc = cardDoc();
    const update = Y.encodeStateAsUpdate(doc);
    const first = live.receive(update, member(alice), 'share');
    expect(first.kind).toBe('changed');
    expect(live.take()).toMatchObject({ owners: [[doc.clientID, alice]] });
    expect(live.receive(update, member(alice), 'share').kind).toBe('unchanged');
    expect(snapshotOf(live.doc).cards).toHaveLength(1);
  });

  test("somebody else's changes that are known already do not count as forged", () => {
    const live = openBoard();
    receive(live, cardDoc());
    const doc = copyOf(live);
    doc.transact(() => cardsOf(doc).get('card-number-one')?.set('at', [5, 5]));
    expect(live.receive(Y.encodeStateAsUpdate(doc), member(bob), 'share').kind).toBe('changed');
  });
});

describe('[T3] whose it is', () => {
  test("a struct under somebody else's client id is refused", () => {
    const live = openBoard();
    receive(live, cardDoc());
    const doc = copyOf(live);
    doc.clientID = [...doc.store.clients.keys()][0] ?? 0;
    addCards(doc, hand(bob, 'card-number-two'), [{ text: 'forged', kind: 'idea', at: [0, 0] }]);
    expect(reasonOf(receive(live, doc, member(bob)))).toBe('client-id');
  });

  test('a gap before a struct is refused', () => {
    const live = openBoard();
    const doc = cardDoc();
    const before = Y.encodeStateVector(doc);
    addCards(doc, hand(alice, 'card-number-two'), [{ text: 'later', kind: 'idea', at: [0, 0] }]);
    expect(reasonOf(live.receive(Y.encodeStateAsUpdate(doc, before), member(alice), 'share'))).toBe(
      'missing-parts',
    );
  });

  test("[T4] somebody else's card may be moved but not deleted", () => {
    const live = openBoard();
    receive(live, cardDoc());
    const moved = copyOf(live);
    cardsOf(moved).get('card-number-one')?.set('at', [9, 9]);
    expect(reasonOf(receive(live, moved, member(bob)))).toBe('changed');
    const deleted = copyOf(live);
    cardsOf(deleted).delete('card-number-one');
    expect(reasonOf(receive(live, deleted, member(bob)))).toBe('card.delete in share');
  });
});

describe('what it is made of', () => {
  const attempts: Readonly<Record<string, (doc: Y.Doc) => unknown>> = {
    'a binary value': (doc) => cardsOf(doc).get('card-number-one')?.set('at', Uint8Array.of(1)),
    'a document inside': (doc) => cardsOf(doc).get('card-number-one')?.set('at', new Y.Doc()),
    'an array type': (doc) => cardsOf(doc).get('card-number-one')?.set('at', new Y.Array()),
    'an XML text': (doc) => cardsOf(doc).get('card-number-one')?.set('text', new Y.XmlText('x')),
    'a format': (doc) => textOf(doc).format(0, 2, { bold: true }),
    'an embedded object': (doc) => textOf(doc).insertEmbed(0, { image: 'x' }),
  };

  test.each(Object.entries(attempts))('%s is refused before it is applied', (_, attempt) => {
    const live = openBoard();
    receive(live, cardDoc());
    const doc = copyOf(live);
    attempt(doc);
    expect(receive(live, doc)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'content' },
      isSpoilt: false,
    });
  });

  const effects: Readonly<Record<string, [reason: string, attempt: (doc: Y.Doc) => unknown]>> = {
    'an attribute of a text': ['invalid-record', (doc) => textOf(doc).setAttribute('hidden', 'data')],
    'a place that is none': [
      'invalid-record',
      (doc) => cardsOf(doc).get('card-number-one')?.set('at', 'here'),
    ],
    'a card without an author': ['invalid-record', (doc) => cardsOf(doc).set('card-number-two', new Y.Map())],
    'a cluster that is a text': [
      'invalid-record',
      (doc) => clustersOf(doc).set('cluster-number-one', new Y.Text('x') as never),
    ],
    'a key that cards lack': ['unknown-key', (doc) => cardsOf(doc).get('card-number-one')?.set('votes', 12)],
  };

  test.each(Object.entries(effects))('%s is refused by its effect', (_, [reason, attempt]) => {
    const live = openBoard();
    receive(live, cardDoc());
    const doc = copyOf(live);
    attempt(doc);
    const received = receive(live, doc);
    expect(received).toMatchObject({ kind: 'refused', isSpoilt: true });
    expect(['invalid-record', reason]).toContain(reasonOf(received));
  });

  test('a deletion of what does not exist yet is refused', () => {
    const live = openBoard();
    const doc = cardDoc(bob);
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, doc.clientID, 1, 0, 3]) encoding.writeVarUint(encoder, number);
    });
    expect(reasonOf(live.receive(update, member(alice), 'share'))).toBe('missing-parts');
  });

  test('what builds on what is not there is refused', () => {
    const live = openBoard();
    const doc = cardDoc(bob);
    const own = new Y.Doc();
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
    cardsOf(own)
      .get('card-number-one' as CardId)
      ?.set('at', [1, 1]);
    const update = Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc));
    expect(reasonOf(live.receive(update, member(alice), 'share'))).toBe('missing-parts');
  });

  test('a struct without a length is refused', () => {
    const update = encoding.encode((encoder) => {
      for (const number of [1, 1, 77, 0, 0, 0, 0]) encoding.writeVarUint(encoder, number);
    });
    expect(reasonOf(openBoard().receive(update, member(alice), 'share'))).toBe('content');
  });

  test('[T6] garbage is refused, whatever it is', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const valid = Y.encodeStateAsUpdate(cardDoc());
    const live = openBoard();
    for (let i = 0; i < 2_000; i++) {
      const update = Uint8Array.from(valid);
      for (let flips = 1 + random(4); flips > 0; flips--) update[random(update.length)] = random(256);
      const received = live.receive(
        update.subarray(0, random(2) ? update.length : random(update.length)),
        member(bob),
        'share',
      );
      expect(['refused', 'unchanged']).toContain(received.kind);
    }
  });
});

function textOf(doc: Y.Doc): Y.Text {
  const text = cardsOf(doc).get('card-number-one')?.get('text');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  return text;
}

describe('what was done and undone before anybody saw it', () => {
  const withCards = (): { live: LiveBoard; doc: Y.Doc; undo: Y.UndoManager } => {
    const live = openBoard();
    const doc = cardDoc();
    expect(reasonOf(receive(live, doc))).toBe('changed');
    const note = new Y.Doc();
    Y.applyUpdate(note, live.encode());
    addNote(note, hand(bob, 'note-number-one'), 'card-number-one' as CardId, 'Je prête une bêche');
    expect(reasonOf(receive(live, note, member(bob)))).toBe('changed');
    Y.applyUpdate(doc, live.encode(), 'server');
    return { live, doc, undo: new Y.UndoManager([cardsOf(doc)], { trackedOrigins: new Set([null]) }) };
  };

  test('a card and a note that came and went', () => {
    const { live, doc } = withCards();
    const added = addCards(doc, hand(alice, 'card-number-two'), [{ text: 'a', kind: 'idea', at: [0, 0] }]);
    deleteCards(doc, hand(alice), added);
    const note = addNote(doc, hand(alice, 'note-number-two'), 'card-number-one' as CardId, 'b');
    if (note) deleteNote(doc, hand(alice), 'card-number-one' as CardId, note);
    expect(reasonOf(receive(live, doc))).toBe('changed');
    expect(snapshotOf(live.doc).cards).toHaveLength(1);
  });

  test("one's own card deleted and brought back, with what another has added to it", () => {
    const { live, doc, undo } = withCards();
    deleteCards(doc, hand(alice), ['card-number-one' as CardId]);
    undo.undo();
    expect(reasonOf(receive(live, doc))).toBe('changed');
    expect(snapshotOf(live.doc).cards[0]?.notes[0]?.author).toBe(bob);
  });

  test('[T3] but not with other words under the other’s name', () => {
    const { live, doc, undo } = withCards();
    deleteCards(doc, hand(alice), ['card-number-one' as CardId]);
    undo.undo();
    const target = {
      of: 'note',
      card: 'card-number-one' as CardId,
      note: 'note-number-one' as NoteId,
    } as const;
    editText(doc, hand(alice), target, { before: 'Je prête une bêche', after: 'Je donne tout' });
    expect(reasonOf(receive(live, doc))).toBe('card.add in share');
  });
});

describe('values that no interface writes', () => {
  test('[T6] a large value behind a small one is refused, and a moment of tomorrow’s tomorrow', () => {
    const live = openBoard();
    const doc = cardDoc();
    expect(reasonOf(receive(live, doc))).toBe('changed');
    const large = copyOf(live);
    cardsOf(large)
      .get('card-number-one')
      ?.set('at', ['J'.repeat(90_000), 1]);
    expect(reasonOf(receive(live, large))).toBe('content');
    const late = copyOf(live);
    const future = { ...hand(alice, 'card-number-two'), now: () => 3 * 86_400_000 };
    addCards(late, future, [{ text: 'a', kind: 'idea', at: [0, 0] }]);
    expect(reasonOf(receive(live, late))).toBe('from-the-future');
  });

  test('[T6] what is said of a refusal is short, however long the update', () => {
    const live = openBoard();
    const doc = new Y.Doc();
    doc.getMap('x'.repeat(50_000)).set('a', 1);
    const received = receive(live, doc);
    expect(received.kind === 'refused' && received.refusal.detail.length).toBe(200);
  });
});
