import {
  addCluster,
  dissolveCluster,
  mergeClusters,
  setCollapsed,
  splitClusters,
} from '@terreau/board/cluster-edits';
import { addCards, dropCards, editText, type Hand, moveCards, setHidden } from '@terreau/board/edits';
import { boundsOf } from '@terreau/board/geometry';
import type { CardId, ParticipantId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import { createBoardStore } from '@terreau/board/store';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createScene, type SceneChange } from './scene.ts';

const measure = vi.fn((text: string, fontSize: number) => text.length * fontSize * 0.5);

function sceneOf({ seesHidden = false } = {}) {
  const doc = new Y.Doc();
  let lastId = 0;
  const hand: Hand = {
    author: 'participant-1' as ParticipantId,
    now: () => lastId,
    newId: () => `id-${String(lastId++).padStart(8, '0')}`,
    origin: 'hand',
  };
  const store = createBoardStore(doc);
  const scene = createScene({ store, measure, measureTitle: measure, seesHidden });
  const add = (text: string, x: number, y: number) => {
    const [id] = addCards(doc, hand, [{ text, kind: 'idea', at: [x, y] }]);
    if (!id) throw new Error('no card');
    return id;
  };
  return { doc, hand, scene, add };
}

describe('the scene', () => {
  it('finds the card that lies on top, the title and the ground of a cluster, and nothing', () => {
    const { doc, hand, scene, add } = sceneOf();
    const below = add('dessous', 0, 0);
    const above = add('dessus', 100, 20);
    const cluster = addCluster(doc, hand, { title: 'Halle', at: [0, 0], size: [1, 1] }, [below, above]);
    const region = scene.cluster(cluster)?.region;
    expect(scene.hitAt([120, 40])).toEqual({ on: 'card', card: above });
    expect(scene.hitAt([10, 40])).toEqual({ on: 'card', card: below });
    expect(scene.hitAt([10, (region?.y ?? 0) + 10])).toEqual({ on: 'title', cluster, part: 'text' });
    expect(scene.hitAt([10, 150])).toEqual({ on: 'region', cluster });
    expect(scene.hitAt([2_000, 0])).toEqual({ on: 'nothing' });
  });

  it('lets a cluster grow with the cards in it', () => {
    const { doc, hand, scene, add } = sceneOf();
    const inside = add('dedans', 0, 0);
    const cluster = addCluster(doc, hand, { title: '', at: [0, 0], size: [300, 300] }, [inside]);
    const later = add('plus tard', 900, 900);
    expect(scene.clusterAt([950, 950])).toBe(null);
    dropCards(doc, hand, [{ id: later, at: [900, 900], cluster }]);
    expect(scene.clusterAt([950, 950])).toBe(cluster);
    expect(scene.cluster(cluster)?.members).toEqual([inside, later]);
    dropCards(doc, hand, [{ id: later, at: [950, 950], cluster: null }]);
    expect(scene.cluster(cluster)?.members).toEqual([inside]);
    expect(scene.clusterAt([960, 960])).toBe(null);
  });

  it('gives a long title the room that it needs above the cards', () => {
    const { doc, hand, scene, add } = sceneOf();
    const card = add('carte', 0, 0);
    const title =
      'Un atelier partagé où l’on répare ensemble ce que l’on jetait seul, ouvert le samedi à tous';
    const cluster = addCluster(doc, hand, { title, at: [0, 0], size: [1, 1] }, [card]);
    const placed = scene.cluster(cluster);
    expect(placed?.title.lines.join(' ')).toBe(title);
    expect((placed?.region.y ?? 0) + (placed?.title.height ?? 0)).toBeLessThanOrEqual(-24);
  });

  it('lays out a text only when it changed, not when its card moved', () => {
    const { doc, hand, scene, add } = sceneOf();
    const card = add('une carte', 0, 0);
    const layout = scene.card(card)?.layout;
    measure.mockClear();
    dropCards(doc, hand, [{ id: card, at: [500, 0], cluster: null }]);
    expect(scene.card(card)?.rect.x).toBe(500);
    expect(scene.card(card)?.layout).toBe(layout);
    expect(measure).not.toHaveBeenCalled();
    editText(doc, hand, { of: 'card', card }, { before: 'une carte', after: 'une carte de plus' });
    expect(scene.card(card)?.layout).not.toBe(layout);
  });

  it('lays out no text that nobody comes near', () => {
    const { scene, add } = sceneOf();
    const near = add('ici', 0, 0);
    add('là-bas', 9_000, 9_000);
    measure.mockClear();
    expect(scene.cardsIn({ x: 0, y: 0, width: 500, height: 500 })).toEqual([near]);
    expect(measure).toHaveBeenCalledWith('ici', expect.any(Number));
    expect(measure).not.toHaveBeenCalledWith('là-bas', expect.any(Number));
  });

  it('knows its exact bounds, and those of a card in a font that fits no estimate', () => {
    const { scene, add } = sceneOf();
    const ids = [add('un', 0, 0), add('mot '.repeat(60), 300, 100), add('trois', 900, 20)];
    const rects = ids.flatMap((id) => scene.card(id)?.rect ?? []);
    expect(scene.bounds()).toEqual(boundsOf(rects));
    measure.mockImplementation((text, fontSize) => text.length * fontSize);
    const wide = add('mot '.repeat(60), 3_000, 0);
    const rect = scene.card(wide)?.rect;
    expect(rect?.height).toBeGreaterThan(estimateCardSize('mot '.repeat(60))[1]);
    const foot = { x: 3_010, y: (rect?.height ?? 0) - 5, width: 1, height: 1 };
    expect(scene.cardsIn(foot)).toEqual([wide]);
    measure.mockImplementation((text, fontSize) => text.length * fontSize * 0.5);
  });

  it('keeps the order of the cards when one of them moves', () => {
    const { doc, hand, scene, add } = sceneOf();
    const ids = ['un', 'deux', 'trois'].map((text, i) => add(text, i, 0));
    dropCards(doc, hand, [{ id: ids[0] ?? ('' as CardId), at: [900, 0], cluster: null }]);
    expect(scene.cards().map(({ card }) => card.id)).toEqual(ids);
  });

  it('shows hidden cards only to those who may see them', () => {
    const everyone = sceneOf();
    const facilitator = sceneOf({ seesHidden: true });
    for (const { doc, hand, add } of [everyone, facilitator]) setHidden(doc, hand, [add('mot', 0, 0)], true);
    expect(everyone.scene.cards()).toHaveLength(0);
    expect(everyone.scene.bounds()).toBe(null);
    expect(facilitator.scene.cards()).toHaveLength(1);
  });

  it('looks only near a place for what is there', () => {
    const { scene, add } = sceneOf();
    const here = add('ici', 0, 0);
    add('loin', 5_000, 5_000);
    expect(scene.cardsIn({ x: -10, y: -10, width: 50, height: 50 })).toEqual([here]);
    expect(scene.cardsIn({ x: 300, y: 300, width: 50, height: 50 })).toEqual([]);
  });
});

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

describe('what a change is said to change', () => {
  /** The last change of a scene. */
  function watched() {
    const made = sceneOf();
    let last: SceneChange | null = null;
    made.scene.subscribe((change) => {
      last = change;
    });
    return { ...made, last: () => last };
  }

  it('is where a card lay and where it lies, when it only moved', () => {
    const { doc, hand, scene, add, last } = watched();
    const card = add('une carte', 0, 0);
    add('une autre', 900, 0);
    const before = scene.card(card)?.rect;
    moveCards(doc, hand, [[card, [40, 50]]]);
    expect(last()).toMatchObject({ cards: new Set([card]), isMove: true });
    expect(last()?.rects).toEqual([before, scene.card(card)?.rect]);
    expect(before).toEqual(expect.objectContaining({ x: 0, y: 0 }));
  });

  it('is the region of a cluster too, when that was fitted anew, and not otherwise', () => {
    const { doc, hand, scene, add, last } = watched();
    const cards = [add('a', 0, 0), add('b', 300, 0), add('c', 600, 0)];
    const cluster = addCluster(doc, hand, { title: 'Halle', at: [0, 0], size: [1, 1] }, cards);
    moveCards(doc, hand, [[cards[1] as CardId, [310, 0]]]);
    expect(last()?.rects).toHaveLength(2);
    expect(scene.cluster(cluster)?.members).toEqual(cards);
    moveCards(doc, hand, [[cards[2] as CardId, [700, 0]]]);
    expect(last()?.rects).toHaveLength(4);
    expect(last()?.clusters).toEqual(new Set([cluster]));
  });

  it('is more than a move when a text, a title or a grouping changed', () => {
    const { doc, hand, add, last } = watched();
    const card = add('une carte', 0, 0);
    expect(last()?.isMove).toBe(false);
    editText(doc, hand, { of: 'card', card }, { before: 'une carte', after: 'deux cartes' });
    expect(last()?.isMove).toBe(false);
    const cluster = addCluster(doc, hand, { title: '', at: [0, 0], size: [1, 1] }, [card]);
    expect(last()?.isMove).toBe(false);
    editText(doc, hand, { of: 'cluster', cluster }, { before: '', after: 'Halle' });
    expect(last()?.isMove).toBe(false);
  });

  it('is everything when another font has come', () => {
    const { scene, add, last } = watched();
    const card = add('une carte', 0, 0);
    const layout = scene.card(card)?.layout;
    measure.mockClear();
    scene.layOutAgain();
    expect(scene.card(card)?.layout).not.toBe(layout);
    expect(measure).toHaveBeenCalled();
    expect(last()?.cards).toEqual(new Set([card]));
  });
});
