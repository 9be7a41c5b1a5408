import { addCluster } from '@terreau/board/cluster-edits';
import { editText, moveCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import { describe, expect, it, vi } from 'vitest';
import type { SceneChange } from './scene.ts';
import { halfAsWide, sceneOf } from './scene-double.ts';

describe('what a change is said to change', () => {
  /** The last change of a scene. */
  function watched(measure = halfAsWide) {
    const made = sceneOf({ measure });
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
    const measure = vi.fn(halfAsWide);
    const { scene, add, last } = watched(measure);
    const card = add('une carte', 0, 0);
    const layout = scene.card(card)?.layout;
    measure.mockClear();
    scene.layOutAgain();
    expect(scene.card(card)?.layout).not.toBe(layout);
    expect(measure).toHaveBeenCalled();
    expect(last()?.cards).toEqual(new Set([card]));
  });
});
