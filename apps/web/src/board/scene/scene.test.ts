import { addCluster } from '@terreau/board/cluster-edits';
import { dropCards, editText, setHidden } from '@terreau/board/edits';
import { boundsOf } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import { describe, expect, it, vi } from 'vitest';
import { halfAsWide, sceneOf } from './scene-double.ts';

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
    const measure = vi.fn(halfAsWide);
    const { doc, hand, scene, add } = sceneOf({ measure });
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
    const measure = vi.fn(halfAsWide);
    const { scene, add } = sceneOf({ measure });
    const near = add('ici', 0, 0);
    add('là-bas', 9_000, 9_000);
    measure.mockClear();
    expect(scene.cardsIn({ x: 0, y: 0, width: 500, height: 500 })).toEqual([near]);
    expect(measure).toHaveBeenCalledWith('ici', expect.any(Number));
    expect(measure).not.toHaveBeenCalledWith('là-bas', expect.any(Number));
  });

  it('knows its exact bounds, and those of a card in a font that fits no estimate', () => {
    const measure = vi.fn(halfAsWide);
    const { scene, add } = sceneOf({ measure });
    const ids = [add('un', 0, 0), add('mot '.repeat(60), 300, 100), add('trois', 900, 20)];
    const rects = ids.flatMap((id) => scene.card(id)?.rect ?? []);
    expect(scene.bounds()).toEqual(boundsOf(rects));
    measure.mockImplementation((text, fontSize) => text.length * fontSize);
    const wide = add('mot '.repeat(60), 3_000, 0);
    const rect = scene.card(wide)?.rect;
    expect(rect?.height).toBeGreaterThan(estimateCardSize('mot '.repeat(60))[1]);
    const foot = { x: 3_010, y: (rect?.height ?? 0) - 5, width: 1, height: 1 };
    expect(scene.cardsIn(foot)).toEqual([wide]);
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
