import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCluster, dissolveCluster, mergeClusters, setCollapsed, splitClusters } from './cluster-edits.ts';
import { clustersOf, createBoardDoc } from './document.ts';
import { addCards, assignCards, dropCards, editText, type Hand } from './edits.ts';
import type { CardId, ClusterId, ParticipantId } from './ids.ts';
import { homeOf, mergesOf, originOf } from './merging.ts';
import { restoreBoard } from './restore.ts';
import { snapshotOf } from './snapshot.ts';
import { createBoardStore, type Touched } from './store.ts';

const at = [0, 0] as const;
const size = [10, 10] as const;

function createHand(name: string): Hand {
  let count = 0;
  const newId = () => `${name}-${String(count++).padStart(6, '0')}`;
  return { author: `person-${name}` as ParticipantId, now: () => 1_000 + count, newId, origin: name };
}

/** A board with a cluster for each title, and a card in each. */
function boardWith(...titles: string[]) {
  const doc = createBoardDoc();
  const hand = createHand('aaa');
  const cards = addCards(
    doc,
    hand,
    titles.map((text) => ({ text, kind: 'idea', at })),
  );
  const clusters = titles.map((title, index) =>
    addCluster(doc, hand, { title, at, size }, cards.slice(index, index + 1)),
  );
  return { doc, hand, cards, clusters } as const;
}

function twinOf(doc: Y.Doc): Y.Doc {
  const twin = createBoardDoc();
  Y.applyUpdate(twin, Y.encodeStateAsUpdate(doc));
  return twin;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(a, fromB);
  Y.applyUpdate(b, fromA);
}

describe('merging clusters', () => {
  it('brings their cards together and keeps the origin of each', () => {
    const { doc, hand, cards, clusters } = boardWith('Four', 'Pain', 'Blé');
    const [oven, bread, wheat] = clusters as [ClusterId, ClusterId, ClusterId];
    mergeClusters(doc, hand, [wheat], bread, []);
    mergeClusters(doc, hand, [bread], oven, [[cards[1] as CardId, [50, 60]]]);
    const board = snapshotOf(doc);
    expect(board.clusters.map(({ title }) => title)).toEqual(['Four']);
    expect(board.clusters[0]?.merged?.map(({ title, mergedInto }) => [title, mergedInto])).toEqual([
      ['Pain', oven],
      ['Blé', bread],
    ]);
    expect(board.cards.map(({ cluster }) => cluster)).toEqual([oven, oven, oven]);
    expect(board.cards.map((card) => originOf(card, board.clusters[0])?.title)).toEqual([
      undefined,
      'Pain',
      'Blé',
    ]);
    expect(board.cards[1]?.at).toEqual([50, 60]);
  });

  it('is undone by taking them apart', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain', 'Blé');
    const before = snapshotOf(doc);
    const [oven, ...others] = clusters as [ClusterId, ...ClusterId[]];
    mergeClusters(doc, hand, others, oven, []);
    expect(snapshotOf(doc).clusters).toHaveLength(1);
    splitClusters(doc, hand, others, []);
    expect(snapshotOf(doc)).toEqual(before);
  });

  it('into itself, or into what is gone, changes nothing', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain');
    const before = snapshotOf(doc);
    const [oven] = clusters as [ClusterId];
    mergeClusters(doc, hand, [oven], oven, []);
    mergeClusters(doc, hand, [oven], 'nowhere-0000' as ClusterId, []);
    expect(snapshotOf(doc)).toEqual(before);
  });

  it('keeps the origin of a card that is moved inside the merged cluster', () => {
    const { doc, hand, cards, clusters } = boardWith('Four', 'Pain');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    mergeClusters(doc, hand, [bread], oven, []);
    dropCards(doc, hand, [{ id: cards[1] as CardId, at: [9, 9], cluster: oven }]);
    expect(snapshotOf(doc).cards[1]).toMatchObject({ cluster: oven, origin: bread, at: [9, 9] });
  });

  it('takes a merged cluster along when it is dissolved', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    mergeClusters(doc, hand, [bread], oven, []);
    dissolveCluster(doc, hand, oven);
    expect(snapshotOf(doc).clusters).toEqual([]);
    expect(snapshotOf(doc).cards.map(({ cluster }) => cluster)).toEqual([null, null]);
  });
});

describe('[T2] merging at the same time', () => {
  it('each into the other leaves one cluster with all cards', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    const twin = twinOf(doc);
    mergeClusters(doc, hand, [bread], oven, []);
    mergeClusters(twin, createHand('bbb'), [oven], bread, []);
    exchange(doc, twin);
    expect(snapshotOf(doc)).toEqual(snapshotOf(twin));
    expect(snapshotOf(doc).clusters).toHaveLength(1);
    expect(new Set(snapshotOf(doc).cards.map(({ cluster }) => cluster))).toEqual(new Set([oven]));
  });

  it('brings along a card that somebody puts into the merged cluster meanwhile', () => {
    const { doc, hand, cards, clusters } = boardWith('Four', 'Pain', 'Blé');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    const twin = twinOf(doc);
    mergeClusters(doc, hand, [bread], oven, []);
    assignCards(twin, createHand('bbb'), [cards[2] as CardId], bread);
    exchange(doc, twin);
    expect(snapshotOf(doc).cards[2]).toMatchObject({ cluster: oven, origin: bread });
  });

  it('leaves a cluster standing whose target was dissolved meanwhile', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    const twin = twinOf(doc);
    mergeClusters(doc, hand, [bread], oven, []);
    dissolveCluster(twin, createHand('bbb'), oven);
    exchange(doc, twin);
    const board = snapshotOf(doc);
    expect(board.clusters.map(({ id }) => id)).toEqual([bread]);
    expect(board.clusters[0]).not.toHaveProperty('mergedInto');
    expect(board.cards.map(({ cluster }) => cluster)).toEqual([null, bread]);
  });

  it('finds a home that stands, whatever points to what', () => {
    const pointers = fc.array(fc.option(fc.nat(11)), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(pointers, (targets) => {
        const { doc, clusters } = boardWith(...targets.map((_, index) => `grappe ${index}`));
        targets.forEach((target, index) => {
          const cluster = clustersOf(doc).get(clusters[index] ?? '');
          if (target !== null) cluster?.set('mergedInto', clusters[target]);
        });
        const { homes } = mergesOf(clustersOf(doc));
        for (const id of clusters) {
          const home = homes.get(id);
          expect(home && homes.get(home)).toBe(home);
          const target = clustersOf(doc).get(id)?.get('mergedInto');
          if (typeof target === 'string') expect(homeOf(clustersOf(doc), target)).toBe(home);
        }
        const standing = snapshotOf(doc).clusters;
        expect(
          standing.flatMap(({ id, merged = [] }) => [id, ...merged.map((part) => part.id)]).sort(),
        ).toEqual([...clusters].sort());
      }),
    );
  });
});

describe('a board’s store', () => {
  it('follows merges, and what happens inside the merged', () => {
    const { doc, hand, cards, clusters } = boardWith('Four', 'Pain');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    const store = createBoardStore(doc);
    const heard: Touched[] = [];
    store.subscribe((touched) => heard.push(touched));
    const expectAlike = () => {
      expect(store.cards()).toEqual(snapshotOf(doc).cards);
      expect(store.clusters()).toEqual(snapshotOf(doc).clusters);
    };
    mergeClusters(doc, hand, [bread], oven, []);
    expectAlike();
    expect(heard.at(-1)).toEqual({ cards: new Set([cards[1]]), clusters: new Set([bread, oven]) });
    expect(store.cluster(bread)).toBeUndefined();
    editText(doc, hand, { of: 'cluster', cluster: bread }, { before: 'Pain', after: 'Pains' });
    expectAlike();
    expect(heard.at(-1)?.clusters).toEqual(new Set([bread, oven]));
    setCollapsed(doc, hand, oven, true);
    expectAlike();
    expect(store.cluster(oven)?.collapsed).toBe(true);
    splitClusters(doc, hand, [bread], []);
    setCollapsed(doc, hand, oven, false);
    expectAlike();
    dissolveCluster(doc, hand, oven);
    expectAlike();
  });
});

describe('a state that is restored', () => {
  it('has its merges, collapsed clusters and origins again', () => {
    const { doc, hand, clusters } = boardWith('Four', 'Pain', 'Blé');
    const [oven, bread] = clusters as [ClusterId, ClusterId];
    const apart = snapshotOf(doc);
    mergeClusters(doc, hand, [bread], oven, []);
    setCollapsed(doc, hand, oven, true);
    const together = snapshotOf(doc);
    restoreBoard(doc, hand, apart);
    expect(snapshotOf(doc)).toEqual(apart);
    dissolveCluster(doc, hand, oven);
    restoreBoard(doc, hand, together);
    expect(snapshotOf(doc)).toEqual(together);
    expect(restoreBoard(doc, hand, together).changed).toBe(false);
  });
});
