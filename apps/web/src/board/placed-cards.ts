// The cards where they lie, each with its text laid out: one of them is touched without looking at the others.

import type { Card } from '@terreau/board/card';
import { contains, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { byAge } from '@terreau/board/snapshot';
import { createGrid } from './grid.ts';
import { type CardLayout, layoutCard, type Measure } from './text-layout.ts';

export interface PlacedCard {
  readonly card: Card;
  readonly layout: CardLayout;
  readonly rect: Rect;
}

/** A card before and after a change; undefined where it was not on the board. */
export interface CardChange {
  readonly before: PlacedCard | undefined;
  readonly after: PlacedCard | undefined;
}

export interface PlacedCards {
  /** From back to front. */
  readonly all: () => readonly PlacedCard[];
  readonly get: (id: CardId) => PlacedCard | undefined;
  readonly count: () => number;
  /** What touches an area, from back to front. */
  readonly within: (area: Rect) => PlacedCard[];
  /** What lies on top there. */
  readonly topAt: (at: Point) => PlacedCard | undefined;
  /** Puts a card where its record says, or takes it away when there is none. */
  readonly place: (id: CardId, card: Card | undefined) => CardChange;
  /** The next time that a card is placed, its text is laid out again. */
  readonly forgetLayouts: () => void;
}

export function createPlacedCards(measure: Measure): PlacedCards {
  const placed = new Map<CardId, PlacedCard>();
  const grid = createGrid<CardId>();
  /** From back to front; sorted anew only when cards come or go, since nothing else changes the order. */
  let order: readonly CardId[] | null = null;
  let all: readonly PlacedCard[] | null = null;
  let outdated = new WeakSet<CardLayout>();

  const within = (area: Rect) => grid.within(area).flatMap((id) => placed.get(id) ?? []);
  return {
    within: (area) => within(area).sort(fromBack),
    get: (id) => placed.get(id),
    count: () => placed.size,
    all() {
      order ??= [...placed.values()].sort(fromBack).map(({ card }) => card.id);
      all ??= order.flatMap((id) => placed.get(id) ?? []);
      return all;
    },
    topAt(at) {
      const under = within({ x: at[0], y: at[1], width: 0, height: 0 });
      return under.filter(({ rect }) => contains(rect, at)).reduce<PlacedCard | undefined>(upper, undefined);
    },
    forgetLayouts() {
      outdated = new WeakSet([...placed.values()].map(({ layout }) => layout));
    },
    place(id, card) {
      const before = placed.get(id);
      all = null;
      if (!before || !card) order = null;
      if (!card) {
        placed.delete(id);
        grid.delete(id);
        return { before, after: undefined };
      }
      const isKnown = before?.card.text === card.text && !outdated.has(before.layout);
      const layout = isKnown ? before.layout : layoutCard(card.text, measure);
      const [width, height] = layout.size;
      const after = { card, layout, rect: { x: card.at[0], y: card.at[1], width, height } };
      placed.set(id, after);
      grid.set(id, after.rect);
      return { before, after };
    },
  };
}

/** Older cards lie below younger ones. */
export function fromBack(a: PlacedCard, b: PlacedCard): number {
  return byAge(a.card, b.card);
}

function upper(a: PlacedCard | undefined, b: PlacedCard): PlacedCard {
  return a && fromBack(a, b) > 0 ? a : b;
}
