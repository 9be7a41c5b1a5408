// [T2] Undo takes back one's own change, and never a record's place or kind for good.

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCluster } from './cluster-edits.ts';
import { addCards, deleteCards, type Hand, moveCards, setHidden, setKind } from './edits.ts';
import type { ParticipantId } from './ids.ts';
import { snapshotOf } from './snapshot.ts';
import { createUndo } from './undoing.ts';

function person(clientID: number) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  let ids = 0;
  const hand: Hand = {
    author: `author-${clientID}` as ParticipantId,
    now: () => 1,
    newId: () => `${clientID}-record-${++ids}`,
    origin: 'hand',
  };
  return { doc, hand, undo: createUndo(doc, 'hand', 0) };
}

type Person = ReturnType<typeof person>;

function exchange(one: Person, other: Person): void {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)));
}

function twoPeople() {
  const [ana, bo] = [person(1), person(2)];
  const [card] = addCards(ana.doc, ana.hand, [{ text: 'un four', kind: 'idea', at: [0, 0] }]);
  if (!card) throw new Error('no card');
  exchange(ana, bo);
  ana.undo.clear();
  const cardOf = ({ doc }: Person) => snapshotOf(doc).cards[0];
  return { ana, bo, card, cardOf };
}

test('puts back what was there, when nobody else has touched it', () => {
  const { ana, card, cardOf } = twoPeople();
  moveCards(ana.doc, ana.hand, [[card, [5, 5]]]);
  setKind(ana.doc, ana.hand, [card], 'need');
  setHidden(ana.doc, ana.hand, [card], true);
  for (let step = 0; step < 3; step++) ana.undo.undo();
  expect(cardOf(ana)).toMatchObject({ at: [0, 0], kind: 'idea', hidden: false });
  ana.undo.redo();
  expect(cardOf(ana)?.at).toEqual([5, 5]);
});

test.each(['ana', 'bo'] as const)(
  'keeps a card whole that two people regroup at the same time, and %s undoes',
  (who) => {
    const people = twoPeople();
    const { ana, bo, card, cardOf } = people;
    for (const { doc, hand } of [ana, bo]) {
      moveCards(doc, hand, [[card, [doc.clientID, 0]]]);
      setKind(doc, hand, [card], 'need');
      addCluster(doc, hand, { title: 'grappe', at: [0, 0], size: [1, 1] }, [card]);
    }
    exchange(ana, bo);
    for (let step = 0; step < 3; step++) {
      people[who].undo.undo();
      exchange(ana, bo);
      expect(cardOf(ana)).toMatchObject({ text: 'un four' });
      expect(cardOf(bo)).toEqual(cardOf(ana));
    }
  },
);

test('does not take back what somebody else did later', () => {
  const { ana, bo, card, cardOf } = twoPeople();
  moveCards(ana.doc, ana.hand, [[card, [5, 5]]]);
  exchange(ana, bo);
  moveCards(bo.doc, bo.hand, [[card, [9, 9]]]);
  exchange(ana, bo);
  ana.undo.undo();
  expect(cardOf(ana)?.at).toEqual([9, 9]);
});

test.each(['ana', 'bo'] as const)(
  'brings a card back whole that %s deleted while the other moved it',
  (who) => {
    const people = twoPeople();
    const { ana, bo, card, cardOf } = people;
    const [one, other] = who === 'ana' ? [ana, bo] : [bo, ana];
    deleteCards(one.doc, one.hand, [card]);
    moveCards(other.doc, other.hand, [[card, [7, 7]]]);
    setKind(other.doc, other.hand, [card], 'need');
    exchange(ana, bo);
    expect(cardOf(ana)).toBeUndefined();
    one.undo.undo();
    exchange(ana, bo);
    expect(cardOf(ana)).toMatchObject({ text: 'un four', kind: 'idea', at: [0, 0] });
    expect(cardOf(bo)).toEqual(cardOf(ana));
    one.undo.redo();
    exchange(ana, bo);
    expect([cardOf(ana), cardOf(bo)]).toEqual([undefined, undefined]);
    one.undo.undo();
    expect(cardOf(one)).toMatchObject({ text: 'un four', at: [0, 0] });
  },
);

test('still knows which way a step went', () => {
  const { ana, card, cardOf } = twoPeople();
  moveCards(ana.doc, ana.hand, [[card, [5, 5]]]);
  moveCards(ana.doc, ana.hand, [[card, [6, 6]]]);
  for (const at of [
    [5, 5],
    [0, 0],
  ]) {
    ana.undo.undo();
    expect(cardOf(ana)?.at).toEqual(at);
  }
  expect([ana.undo.canUndo(), ana.undo.canRedo()]).toEqual([false, true]);
  for (const at of [
    [5, 5],
    [6, 6],
  ]) {
    ana.undo.redo();
    expect(cardOf(ana)?.at).toEqual(at);
  }
  expect([ana.undo.canUndo(), ana.undo.canRedo()]).toEqual([true, false]);
});
