import { addCluster, setCollapsed } from '@terreau/board/cluster-edits';
import { addCards, deleteCards, linkCard, moveCards } from '@terreau/board/edits';
import type { CardId } from '@terreau/board/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBetween } from './link-line.ts';
import type { SceneChange } from './scene.ts';
import { sceneOf } from './scene-double.ts';

function linked() {
  const { doc, hand, scene } = sceneOf();
  const places = [0, 600, 1_200].map((x) => ({ text: 'mot', kind: 'idea' as const, at: [x, 0] as const }));
  const [a, b, c] = addCards(doc, hand, places) as [CardId, CardId, CardId];
  const between = { x: 300, y: 0, width: 200, height: 200 };
  const found = (area = between) => scene.linksWithin(area).map(({ from, to }) => [from.card.id, to.card.id]);
  let last: SceneChange | null = null;
  scene.subscribe((change) => {
    last = change;
  });
  return { doc, hand, scene, a, b, c, found, last: () => last };
}

describe('links between cards', () => {
  it('are found between their cards, and on both of them', () => {
    const { doc, hand, scene, a, b, c, found } = linked();
    linkCard(doc, hand, b, a);
    expect(found()).toEqual([[b, a]]);
    expect(found({ x: 900, y: 0, width: 200, height: 200 })).toEqual([]);
    expect(scene.linksOf(a)).toHaveLength(1);
    expect(scene.linksOf(b)).toHaveLength(1);
    expect(scene.linksOf(c)).toHaveLength(0);
    linkCard(doc, hand, b, c);
    expect(found()).toEqual([]);
    linkCard(doc, hand, b, null);
    expect(scene.linksOf(c)).toHaveLength(0);
  });

  it('say where they lay and lie when either end moves', () => {
    const { doc, hand, a, b, found, last } = linked();
    linkCard(doc, hand, b, a);
    const width = 232;
    moveCards(doc, hand, [[a, [0, 900]]]);
    const widths = last()?.rects.map((rect) => [rect.width, rect.height]);
    expect(widths).toContainEqual([600 + width, 112]);
    expect(widths).toContainEqual([600 + width, 900 + 112]);
    expect(found({ x: 300, y: 500, width: 50, height: 50 })).toEqual([[b, a]]);
  });

  it('are found when they are too long for the grid', () => {
    const { doc, hand, a, b, found } = linked();
    linkCard(doc, hand, b, a);
    moveCards(doc, hand, [[b, [900_000, 900_000]]]);
    expect(found()).toEqual([[b, a]]);
    moveCards(doc, hand, [[b, [600, 0]]]);
    expect(found()).toEqual([[b, a]]);
  });

  it('go with either card, and hide in a stack', () => {
    const { doc, hand, a, b, found } = linked();
    linkCard(doc, hand, b, a);
    const cluster = addCluster(doc, hand, { title: '', at: [0, 0], size: [1, 1] }, [a]);
    setCollapsed(doc, hand, cluster, true);
    expect(found()).toEqual([]);
    setCollapsed(doc, hand, cluster, false);
    expect(found()).toEqual([[b, a]]);
    deleteCards(doc, hand, [a]);
    expect(found()).toEqual([]);
  });
});

it('a line stays within the bounds of its cards, so that these are all that is painted anew', () => {
  const place = fc.integer({ min: -2_000, max: 2_000 });
  const card = fc.record({
    x: place,
    y: place,
    width: fc.constant(232),
    height: fc.integer({ min: 112, max: 900 }),
  });
  fc.assert(
    fc.property(card, card, (from, to) => {
      const { start, bends, end } = lineBetween(from, to);
      const [left, top] = [Math.min(from.x, to.x) - 6, Math.min(from.y, to.y) - 6];
      const right = Math.max(from.x + from.width, to.x + to.width) + 6;
      const bottom = Math.max(from.y + from.height, to.y + to.height) + 6;
      for (const [x, y] of [start, ...bends, end]) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(right);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y).toBeLessThanOrEqual(bottom);
      }
    }),
  );
});
