// Which card adds a part to which, and where the lines between them lie. A card is touched without looking at the others;
// what links an area is found without looking at what is elsewhere.

import { boundsOf, intersects, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { createGrid } from './grid.ts';
import type { PlacedCard } from './placed-cards.ts';

/** A card that adds a part to another, and that one; both can be seen. */
export interface Link {
  readonly from: PlacedCard;
  readonly to: PlacedCard;
}

export interface Links {
  /** The links whose lines may touch an area. */
  readonly within: (area: Rect) => readonly Link[];
  /** The links of a card, both ways. */
  readonly of: (id: CardId) => readonly Link[];
  /** Takes note of a card as it is now, undefined when it is gone; returns where its lines lay and lie. */
  readonly follow: (id: CardId, card: PlacedCard | undefined) => readonly Rect[];
}

/** World units. What is longer lies in too many cells of a grid, and there are few of them. */
const longest = 4_000;

export function createLinks(cardOf: (id: CardId) => PlacedCard | undefined): Links {
  const targets = new Map<CardId, CardId>();
  const sources = new Map<CardId, Set<CardId>>();
  const areas = createGrid<CardId>();
  const longAreas = new Map<CardId, Rect>();
  /** By the card from which they go. */
  const bounds = new Map<CardId, Rect>();

  const linkFrom = (id: CardId): Link | null => {
    const target = targets.get(id);
    const [from, to] = [cardOf(id), target && cardOf(target)];
    return from && to && !from.isStacked && !to.isStacked ? { from, to } : null;
  };
  const setTarget = (id: CardId, target: CardId | undefined) => {
    const before = targets.get(id);
    if (before === target) return;
    if (before) {
      const others = sources.get(before);
      others?.delete(id);
      if (others?.size === 0) sources.delete(before);
    }
    if (!target) {
      targets.delete(id);
      return;
    }
    targets.set(id, target);
    sources.set(target, (sources.get(target) ?? new Set()).add(id));
  };
  /** Lays the line that goes from a card anew; returns where it lay and lies. */
  const lay = (id: CardId): Rect[] => {
    const before = bounds.get(id);
    const link = linkFrom(id);
    const after = link && boundsOf([link.from.reach, link.to.reach]);
    areas.delete(id);
    longAreas.delete(id);
    if (after && Math.max(after.width, after.height) > longest) longAreas.set(id, after);
    else if (after) areas.set(id, after);
    if (after) bounds.set(id, after);
    else bounds.delete(id);
    return [before, after].flatMap((rect) => rect ?? []);
  };

  return {
    within(area) {
      if (bounds.size === 0) return [];
      const far = [...longAreas].flatMap(([id, rect]) => (intersects(rect, area) ? id : []));
      return [...areas.within(area), ...far].flatMap((id) => linkFrom(id) ?? []);
    },
    of: (id) => [id, ...(sources.get(id) ?? [])].flatMap((from) => linkFrom(from) ?? []),
    follow(id, card) {
      setTarget(id, card?.card.enriches);
      const reaching = sources.get(id);
      if (!reaching && !targets.has(id) && !bounds.has(id)) return [];
      return [id, ...(reaching ?? [])].flatMap(lay);
    },
  };
}
