import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Reading, readActions } from './actions.ts';
import * as clusterEdits from './cluster-edits.ts';
import { cardsOf, clustersOf, createBoardDoc } from './document.ts';
import * as edits from './edits.ts';
import type { CardId, ParticipantId } from './ids.ts';
import { snapshotOf } from './snapshot.ts';

let counter = 0;
const hand: edits.Hand = {
  author: 'participant-ana' as ParticipantId,
  now: () => 1_700_000_000_000,
  newId: () => `record-${String(counter++).padStart(6, '0')}`,
  origin: 'ana',
};

/** Does something in a copy of the document and reads what the copy's update does to the original. */
function readingOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Reading {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  let reading: Reading | null = null;
  const read = (transaction: Y.Transaction) => {
    reading = readActions(transaction);
  };
  doc.on('afterTransaction', read);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, before));
  doc.off('afterTransaction', read);
  if (!reading) throw new Error('the update had no effect');
  return reading;
}

function typesOf(reading: Reading): string[] {
  return reading.ok ? reading.actions.map((action) => action.type).sort() : [reading.violation];
}

function boardWithCard(): { doc: Y.Doc; card: CardId } {
  const doc = createBoardDoc();
  const [card] = edits.addCards(doc, hand, [{ text: 'four', kind: 'idea', at: [0, 0] }]);
  return { doc, card: card as CardId };
}

describe('readActions', () => {
  it('reads every edit as what it is', () => {
    const { doc, card } = boardWithCard();
    const cluster = clusterEdits.addCluster(doc, hand, { title: 'A', at: [0, 0], size: [9, 9] }, []);
    const note = edits.addNote(doc, hand, card, 'note');
    if (!note) throw new Error('no note');
    const cases: [string[], (copy: Y.Doc) => void][] = [
      [['card.add'], (copy) => edits.addCards(copy, hand, [{ text: 'b', kind: 'need', at: [1, 1] }])],
      [['card.move'], (copy) => edits.moveCards(copy, hand, [[card, [5, 5]]])],
      [
        ['card.cluster', 'card.move'],
        (copy) => edits.dropCards(copy, hand, [{ id: card, at: [6, 6], cluster }]),
      ],
      [['card.colour', 'card.kind'], (copy) => edits.setKind(copy, hand, [card], 'need')],
      [['card.colour'], (copy) => edits.setColour(copy, hand, [card], 'plum')],
      [['card.hide'], (copy) => edits.setHidden(copy, hand, [card], true)],
      [['card.hide'], (copy) => edits.setHidden(copy, hand, [card], false)],
      [
        ['card.text'],
        (copy) => edits.editText(copy, hand, { of: 'card', card }, { before: 'four', after: 'fours' }),
      ],
      [['note.add'], (copy) => edits.addNote(copy, hand, card, 'x')],
      [
        ['note.text'],
        (copy) => edits.editText(copy, hand, { of: 'note', card, note }, { before: 'note', after: 'n' }),
      ],
      [['note.delete'], (copy) => edits.deleteNote(copy, hand, card, note)],
      [
        ['card.cluster', 'cluster.add'],
        (copy) => clusterEdits.addCluster(copy, hand, { title: 'B', at: [0, 0], size: [1, 1] }, [card]),
      ],
      [
        ['cluster.rename'],
        (copy) => edits.editText(copy, hand, { of: 'cluster', cluster }, { before: 'A', after: 'AB' }),
      ],
      [
        ['card.move', 'cluster.move'],
        (copy) => clusterEdits.moveCluster(copy, hand, cluster, [3, 3], [[card, [8, 8]]]),
      ],
      [['cluster.delete'], (copy) => clusterEdits.dissolveCluster(copy, hand, cluster)],
      [['card.delete'], (copy) => edits.deleteCards(copy, hand, [card])],
    ];
    for (const [types, change] of cases) expect(typesOf(readingOf(doc, change))).toEqual(types);
  });

  it('names the author of what was touched, also when it was deleted', () => {
    const { doc, card } = boardWithCard();
    const reading = readingOf(doc, (copy) => edits.deleteCards(copy, hand, [card]));
    expect(reading).toMatchObject({
      ok: true,
      actions: [{ type: 'card.delete', id: card, author: hand.author }],
    });
  });

  it('gives a deletion and its undoing the same words', () => {
    const { doc, card } = boardWithCard();
    edits.addNote(doc, { ...hand, author: 'participant-bo' as ParticipantId }, card, 'note');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const undo = new Y.UndoManager([cardsOf(copy)], { trackedOrigins: new Set([hand.origin]) });
    const said: unknown[] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const reading = readActions(transaction);
      if (reading.ok) said.push(...reading.actions.map(({ type, words }) => [type, words]));
    });
    copy.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
    edits.deleteCards(copy, hand, [card]);
    undo.undo();
    const words = [
      { author: hand.author, said: expect.stringContaining('four') },
      { author: 'participant-bo', said: expect.stringContaining('note') },
    ];
    expect(said).toEqual([
      ['card.delete', words],
      ['card.add', words],
    ]);
  });

  it('reads what was changed and then deleted, before anybody saw it, as the deletion', () => {
    const { doc, card } = boardWithCard();
    const note = edits.addNote(doc, hand, card, 'note');
    if (!note) throw new Error('no note');
    const cluster = clusterEdits.addCluster(doc, hand, { title: 'A', at: [0, 0], size: [9, 9] }, []);
    const reading = readingOf(doc, (copy) => {
      edits.editText(copy, hand, { of: 'card', card }, { before: 'four', after: 'fours' });
      edits.editText(copy, hand, { of: 'note', card, note }, { before: 'note', after: 'notes' });
      edits.editText(copy, hand, { of: 'cluster', cluster }, { before: 'A', after: 'AB' });
      edits.moveCards(copy, hand, [[card, [7, 7]]]);
      edits.deleteCards(copy, hand, [card]);
      clusterEdits.dissolveCluster(copy, hand, cluster);
    });
    expect(typesOf(reading)).toEqual(['card.delete', 'cluster.delete']);
  });

  it('[T4] refuses what is not in the schema', () => {
    const record = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
    const cases: [string, (copy: Y.Doc, card: CardId) => void][] = [
      ['unknown-root', (copy) => copy.getMap('votes').set('a', 1)],
      ['invalid-record', (copy) => cardsOf(copy).set('card-12345678', record({ text: 'a string' }))],
      ['invalid-record', (copy) => cardsOf(copy).set('__proto__', record({}))],
      ['invalid-record', (copy, card) => cardsOf(copy).get(card)?.set('kind', 'spell')],
      ['invalid-record', (copy, card) => cardsOf(copy).get(card)?.set('at', [0, Number.POSITIVE_INFINITY])],
      ['invalid-record', (copy, card) => cardsOf(copy).get(card)?.set('votes', 3)],
      ['replaced-record', (copy, card) => cardsOf(copy).get(card)?.set('author', 'participant-eve')],
      ['replaced-record', (copy, card) => cardsOf(copy).get(card)?.set('text', new Y.Text('other'))],
      [
        'invalid-record',
        (copy, card) => edits.textOf(copy, { of: 'card', card })?.insert(0, 'x'.repeat(2_001)),
      ],
      ['invalid-record', (copy) => clustersOf(copy).set('cluster-1234', record({ title: 'a string' }))],
    ];
    for (const [violation, change] of cases) {
      const { doc, card } = boardWithCard();
      expect(typesOf(readingOf(doc, (copy) => change(copy, card)))).toEqual([violation]);
    }
  });

  it('reads a card in the place of another as a deletion and an addition', () => {
    const { doc, card } = boardWithCard();
    const reading = readingOf(doc, (copy) => {
      const [other] = edits.addCards(copy, hand, [{ text: 'b', kind: 'idea', at: [0, 0] }]);
      cardsOf(copy).set(
        card,
        cardsOf(copy)
          .get(other as CardId)
          ?.clone() as Y.Map<unknown>,
      );
    });
    expect(typesOf(reading)).toEqual(['card.add', 'card.add', 'card.delete']);
  });

  it('reads what came and went before anybody saw it as nothing', () => {
    const { doc, card } = boardWithCard();
    const reading = readingOf(doc, (copy) => {
      const added = edits.addCards(copy, hand, [{ text: 'b', kind: 'idea', at: [0, 0] }]);
      edits.deleteCards(copy, hand, added);
      const note = edits.addNote(copy, hand, card, 'x');
      if (note) edits.deleteNote(copy, hand, card, note);
    });
    expect(reading).toEqual({ ok: true, actions: [] });
  });

  it('reads a deletion that was undone before anybody saw it as both, with the same words', () => {
    const { doc, card } = boardWithCard();
    edits.addNote(doc, { ...hand, author: 'participant-bo' as ParticipantId }, card, 'note');
    const reading = readingOf(doc, (copy) => {
      const undo = new Y.UndoManager([cardsOf(copy)], { trackedOrigins: new Set([hand.origin]) });
      edits.deleteCards(copy, hand, [card]);
      undo.undo();
    });
    expect(typesOf(reading)).toEqual(['card.add', 'card.delete']);
    const [first, second] = reading.ok ? reading.actions : [];
    expect(first?.words).toHaveLength(2);
    expect(first?.words).toEqual(second?.words);
  });

  it('refuses moments that no clock shows', () => {
    for (const createdAt of [1e300, -1, 0.5, Number.NaN]) {
      const { doc } = boardWithCard();
      const change = (copy: Y.Doc) =>
        edits.addCards(copy, hand, [{ text: 'b', kind: 'idea', at: [0, 0], createdAt }]);
      expect(typesOf(readingOf(doc, change))).toEqual(['invalid-record']);
    }
  });
});

describe('what a newer version has added', () => {
  it('is passed over by readers, and let in by no gate that does not know it', () => {
    const { doc, card } = boardWithCard();
    const mood = (copy: Y.Doc) => cardsOf(copy).get(card)?.set('mood', 'sunny');
    expect(readingOf(doc, mood).ok).toBe(false);
    expect(snapshotOf(doc).cards.map(({ id }) => id)).toEqual([card]);
    const another = (copy: Y.Doc) => {
      const [id = ''] = edits.addCards(copy, hand, [{ text: 'pain', kind: 'idea', at: [0, 0] }]);
      cardsOf(copy).get(id)?.set('mood', 'sunny');
    };
    expect(readingOf(createBoardDoc(), another).ok).toBe(false);
  });
});
