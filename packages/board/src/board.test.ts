import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCluster, dissolveCluster } from './cluster-edits.ts';
import { cardsOf } from './document.ts';
import {
  addCards,
  addNote,
  assignCards,
  deleteCards,
  dropCards,
  editText,
  type Hand,
  moveCards,
  setHidden,
  setKind,
  textOf,
} from './edits.ts';
import type { CardId, ParticipantId } from './ids.ts';
import { maxCardCharacters } from './limits.ts';
import { clustersOfOnly, snapshotOf } from './snapshot.ts';
import { createBoardStore, type Touched } from './store.ts';

let counter = 0;
const hand = (name: string): Hand => ({
  author: `participant-${name}` as ParticipantId,
  now: () => 1_700_000_000_000 + counter,
  newId: () => `record-${String(counter++).padStart(6, '0')}`,
  origin: name,
});
const ana = hand('ana');
const bo = hand('bo');

function boardWith(...texts: string[]): { doc: Y.Doc; ids: CardId[] } {
  const doc = new Y.Doc();
  const ids = addCards(
    doc,
    ana,
    texts.map((text, i) => ({ text, kind: 'idea', at: [i * 300, 0] })),
  );
  return { doc, ids };
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(a, fromB);
  Y.applyUpdate(b, fromA);
}

describe('edits', () => {
  it('write records that read back whole', () => {
    const { doc, ids } = boardWith('Un four à pain partagé');
    addNote(doc, bo, ids[0] as CardId, 'La boulangère est d’accord');
    const [card] = snapshotOf(doc).cards;
    expect(card).toMatchObject({
      text: 'Un four à pain partagé',
      kind: 'idea',
      colour: 'straw',
      author: ana.author,
    });
    expect(card?.notes).toMatchObject([{ text: 'La boulangère est d’accord', author: bo.author }]);
  });

  it('merge what two people type into one text', () => {
    const { doc, ids } = boardWith('four');
    const other = new Y.Doc();
    exchange(doc, other);
    const target = { of: 'card', card: ids[0] as CardId } as const;
    editText(doc, ana, target, { before: 'four', after: 'Un four' });
    editText(other, bo, target, { before: 'four', after: 'four à pain' });
    exchange(doc, other);
    expect(textOf(doc, target)?.toString()).toBe('Un four à pain');
    expect(textOf(other, target)?.toString()).toBe('Un four à pain');
  });

  it('stop at the limit and say so', () => {
    const { doc, ids } = boardWith('x'.repeat(maxCardCharacters));
    const target = { of: 'card', card: ids[0] as CardId } as const;
    const before = textOf(doc, target)?.toString() ?? '';
    expect(editText(doc, ana, target, { before, after: `${before}y` })).toBe(false);
    expect(textOf(doc, target)?.toString()).toBe(before);
  });

  it('keep a colour that somebody chose when the kind changes', () => {
    const { doc, ids } = boardWith('a', 'b');
    cardsOf(doc)
      .get(ids[1] as CardId)
      ?.set('colour', 'plum');
    setKind(doc, ana, ids, 'need');
    expect(snapshotOf(doc).cards.map((card) => card.colour)).toEqual(['clay', 'plum']);
  });

  it('[T2] concurrent regrouping neither duplicates nor loses a card', () => {
    const { doc, ids } = boardWith('a', 'b', 'c');
    const other = new Y.Doc();
    exchange(doc, other);
    addCluster(doc, ana, { title: 'A', at: [0, 0], size: [10, 10] }, ids);
    addCluster(other, bo, { title: 'B', at: [0, 0], size: [10, 10] }, ids.slice(1));
    exchange(doc, other);
    expect(snapshotOf(doc)).toEqual(snapshotOf(other));
    expect(snapshotOf(doc).cards).toHaveLength(3);
    expect(snapshotOf(doc).clusters).toHaveLength(2);
  });

  it('a pointer to a cluster that is gone reads as null, also when the cluster went elsewhere', () => {
    const { doc, ids } = boardWith('a', 'b');
    const cluster = addCluster(doc, ana, { title: 'A', at: [0, 0], size: [10, 10] }, []);
    const other = new Y.Doc();
    exchange(doc, other);
    assignCards(doc, ana, ids, cluster);
    dissolveCluster(other, bo, cluster);
    exchange(doc, other);
    expect(snapshotOf(doc).cards.map((card) => card.cluster)).toEqual([null, null]);
  });
});

describe('clustersOfOnly', () => {
  it('names the clusters that a grouping would leave empty, and no other', () => {
    const { doc, ids } = boardWith('a', 'b', 'c', 'd');
    const [a, b, c] = ids as [CardId, CardId, CardId];
    const cluster = { title: '', at: [0, 0], size: [1, 1] } as const;
    const whole = addCluster(doc, ana, cluster, [a]);
    addCluster(doc, ana, cluster, [b, c]);
    addCluster(doc, ana, cluster, []);
    expect(clustersOfOnly(snapshotOf(doc).cards, new Set([a, b]))).toEqual([whole]);
  });
});

describe('the store', () => {
  it('rebuilds and announces touched records only, once a transaction', () => {
    const { doc, ids } = boardWith('a', 'b');
    const store = createBoardStore(doc);
    const [first, second] = ids as [CardId, CardId];
    const untouched = store.card(second);
    const seen: Touched[] = [];
    let wakes = 0;
    store.subscribe((touched) => seen.push(touched));
    store.subscribeTo(second, () => wakes++);
    moveCards(doc, ana, [[first, [10.4, 20.6]]]);
    expect(seen).toHaveLength(1);
    expect([...(seen[0]?.cards ?? [])]).toEqual([first]);
    expect(store.card(first)?.at).toEqual([10, 21]);
    expect(store.card(second)).toBe(untouched);
    expect(wakes).toBe(0);
  });

  it('equals a snapshot after any of the edits', () => {
    const { doc, ids } = boardWith('a', 'b', 'c');
    const store = createBoardStore(doc);
    const same = () => expect({ cards: store.cards(), clusters: store.clusters() }).toEqual(snapshotOf(doc));
    const cluster = addCluster(doc, ana, { title: 'A', at: [0, 0], size: [1, 1] }, ids);
    same();
    dropCards(doc, ana, [{ id: ids[0] as CardId, at: [5, 5], cluster: null }]);
    same();
    setHidden(doc, ana, [ids[1] as CardId], true);
    same();
    addNote(doc, bo, ids[2] as CardId, 'note');
    same();
    dissolveCluster(doc, ana, cluster);
    same();
    deleteCards(doc, ana, ids);
    same();
    expect(store.cards()).toEqual([]);
  });

  it('keeps pointers right when a cluster comes back by undo', () => {
    const { doc, ids } = boardWith('a');
    const store = createBoardStore(doc);
    const cluster = addCluster(doc, ana, { title: 'A', at: [0, 0], size: [1, 1] }, ids);
    const undo = new Y.UndoManager([doc.getMap('clusters')], { trackedOrigins: new Set([ana.origin]) });
    doc.transact(() => doc.getMap('clusters').delete(cluster), ana.origin);
    expect(store.cards()[0]?.cluster).toBeNull();
    undo.undo();
    expect(store.cards()[0]?.cluster).toBe(cluster);
  });
});
