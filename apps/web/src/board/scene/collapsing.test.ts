import {
  addCluster,
  dissolveCluster,
  mergeClusters,
  setCollapsed,
  splitClusters,
} from '@terreau/board/cluster-edits';
import { dropCards, moveCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { describe, expect, it } from 'vitest';
import { sceneOf } from './scene-double.ts';

describe('a collapsed cluster', () => {
  function collapsed() {
    const made = sceneOf();
    const cards = [made.add('a', 0, 0), made.add('b', 300, 400)];
    const cluster = addCluster(made.doc, made.hand, { title: 'Halle', at: [0, 0], size: [1, 1] }, cards);
    setCollapsed(made.doc, made.hand, cluster, true);
    return { ...made, cards, cluster };
  }

  it('is a stack where it began, and its cards can neither be seen nor hit', () => {
    const { scene, cards, cluster } = collapsed();
    const placed = scene.cluster(cluster);
    expect(placed?.region).toMatchObject({ x: -24, y: -80, width: 264 });
    expect(placed?.members).toEqual(cards);
    expect(placed?.stack).toHaveLength(2);
    expect(scene.cards()).toEqual([]);
    expect(scene.listed().map(({ card }) => card.id)).toEqual(cards);
    expect(scene.cardCount()).toBe(2);
    expect(scene.cardsIn({ x: -100, y: -100, width: 900, height: 900 })).toEqual([]);
    expect(scene.hitAt([10, 10])).toEqual({ on: 'title', cluster, part: 'text' });
    expect(scene.hitAt([310, 410])).toEqual({ on: 'nothing' });
  });

  it('shows its cards again where they lie, also those that came or moved meanwhile', () => {
    const { doc, hand, scene, add, cards, cluster } = collapsed();
    const later = add('c', 600, 0);
    dropCards(doc, hand, [{ id: later, at: [0, 200], cluster }]);
    moveCards(doc, hand, [[cards[1] as CardId, [300, 0]]]);
    expect(scene.cards()).toEqual([]);
    setCollapsed(doc, hand, cluster, false);
    expect(scene.cards()).toHaveLength(3);
    expect(scene.hitAt([310, 10])).toEqual({ on: 'card', card: cards[1] });
    expect(scene.hitAt([10, 210])).toEqual({ on: 'card', card: later });
  });

  it('leaves its cards where they are when it is gone', () => {
    const { doc, hand, scene, cluster } = collapsed();
    dissolveCluster(doc, hand, cluster);
    expect(scene.cards().map(({ isStacked }) => isStacked)).toEqual([false, false]);
  });

  it('has a sign that folds and unfolds it', () => {
    const { doc, hand, scene, cluster } = collapsed();
    expect(scene.hitAt([225, -60])).toEqual({ on: 'title', cluster, part: 'toggle' });
    setCollapsed(doc, hand, cluster, false);
    expect(scene.hitAt([545, -60])).toEqual({ on: 'title', cluster, part: 'toggle' });
  });
});

it('takes merged clusters for one, whose region holds the cards of all', () => {
  const { doc, hand, scene, add } = sceneOf();
  const cards = [add('a', 0, 0), add('b', 900, 0)];
  const [one, two] = cards.map((card) =>
    addCluster(doc, hand, { title: '', at: [0, 0], size: [1, 1] }, [card]),
  );
  if (!one || !two) throw new Error('no clusters');
  mergeClusters(doc, hand, [two], one, []);
  expect(scene.clusters()).toHaveLength(1);
  expect(scene.cluster(one)?.members).toEqual(cards);
  splitClusters(doc, hand, [two], []);
  expect(scene.cluster(one)?.members).toEqual([cards[0]]);
  expect(scene.cluster(two)?.members).toEqual([cards[1]]);
});
