// The cards where they lie: one of them is touched without looking at the others, and a text is laid out only once somebody
// comes near enough to see how high it is.

import { byAge } from '@terreau/board/age';
import type { Card } from '@terreau/board/card';
import { boundsOf, contains, intersects, type Point, type Rect } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import { estimateCardSize } from '@terreau/board/layout';
import { createGrid } from './grid.ts';
import { type CardLayout, layoutCard, type Measure } from './text-layout.ts';

export interface PlacedCard {
  readonly card: Card;
  readonly layout: CardLayout;
  readonly rect: Rect;
  /** Around all of it, without laying out its text for that. */
  readonly reach: Rect;
  /** Whether it lies in a cluster that is shown as a stack, where nobody sees or touches it. */
  readonly isStacked: boolean;
}

/** A card before and after a change; undefined where it was not on the board. */
export interface CardChange {
  readonly before: PlacedCard | undefined;
  readonly after: PlacedCard | undefined;
}

export interface PlacedCards {
  /** Those that can be seen, from back to front. */
  readonly all: () => readonly PlacedCard[];
  /** The same with those in stacks. */
  readonly listed: () => readonly PlacedCard[];
  readonly get: (id: CardId) => PlacedCard | undefined;
  /** Of those in stacks too. */
  readonly count: () => number;
  /** What touches an area, from back to front. */
  readonly within: (area: Rect) => PlacedCard[];
  /** What lies on top there. */
  readonly topAt: (at: Point) => PlacedCard | undefined;
  /** Around all of them, null when there is none. */
  readonly bounds: () => Rect | null;
  /** Puts a card where its record says, or takes it away when there is none. */
  readonly place: (id: CardId, card: Card | undefined, isStacked: boolean) => CardChange;
  /** From the next time that a card is placed, its text is laid out again. */
  readonly forgetLayouts: () => void;
}

export function createPlacedCards(measure: Measure): PlacedCards {
  const placed = new Map<CardId, PlacedCard>();
  const grid = createGrid<CardId>();
  const layouts = new Map<CardId, { readonly text: string; readonly layout: CardLayout }>();
  /** From back to front; sorted anew only when cards come or go, since nothing else changes the order. */
  let order: readonly CardId[] | null = null;
  let all: readonly PlacedCard[] | null = null;

  const layoutOf = ({ id, text }: Card): CardLayout => {
    const known = layouts.get(id);
    if (known?.text === text) return known.layout;
    const layout = layoutCard(text, measure);
    layouts.set(id, { text, layout });
    return layout;
  };
  const create = (card: Card, isStacked: boolean): PlacedCard => {
    const estimate = rectOf(card, estimateCardSize(card.text));
    let rect: Rect | null = null;
    const measured = (): Rect => {
      const exact = rectOf(card, layoutOf(card).size);
      // In a font that fits no estimate.
      if (exact.height > estimate.height && !isStacked && placed.get(card.id)?.card === card)
        grid.set(card.id, exact);
      return exact;
    };
    return {
      card,
      isStacked,
      get layout() {
        return layoutOf(card);
      },
      get rect() {
        rect ??= measured();
        return rect;
      },
      get reach() {
        return rect ?? estimate;
      },
    };
  };
  const within = (area: Rect) =>
    grid
      .within(area)
      .flatMap((id) => placed.get(id) ?? [])
      .filter(({ rect }) => intersects(rect, area));
  const listedCards = () => {
    order ??= [...placed.values()].sort(fromBack).map(({ card }) => card.id);
    return order.flatMap((id) => placed.get(id) ?? []);
  };
  const allCards = () => {
    all ??= listedCards().filter(({ isStacked }) => !isStacked);
    return all;
  };

  return {
    all: allCards,
    listed: listedCards,
    within: (area) => within(area).sort(fromBack),
    get: (id) => placed.get(id),
    count: () => placed.size,
    topAt(at) {
      const under = grid.within({ x: at[0], y: at[1], width: 0, height: 0 });
      const holding = under.flatMap((id) => placed.get(id) ?? []).filter(({ rect }) => contains(rect, at));
      return holding.reduce<PlacedCard | undefined>(upper, undefined);
    },
    bounds: () => boundsOfCards(allCards()),
    forgetLayouts: () => layouts.clear(),
    place(id, card, isStacked) {
      const before = placed.get(id);
      all = null;
      if (!before || !card) order = null;
      if (!card) {
        placed.delete(id);
        grid.delete(id);
        layouts.delete(id);
        return { before, after: undefined };
      }
      const after = create(card, isStacked);
      placed.set(id, after);
      if (isStacked) {
        grid.delete(id);
        return { before, after };
      }
      // What is known of a text that only moves is known at once.
      if (layouts.get(id)?.text === card.text) void after.rect;
      grid.set(id, after.reach);
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

function rectOf({ at: [x, y] }: Card, [width, height]: readonly [number, number]): Rect {
  return { x, y, width, height };
}

/** Exact, though only the cards that may be the lowest are laid out; the youngest are usually among them. */
function boundsOfCards(cards: readonly PlacedCard[]): Rect | null {
  const around = boundsOf(cards.map(({ reach }) => reach));
  if (!around) return null;
  const bottomOf = ({ y, height }: Rect) => y + height;
  const bottom = cards.reduceRight(
    (lowest, placed) => (bottomOf(placed.reach) > lowest ? Math.max(lowest, bottomOf(placed.rect)) : lowest),
    Number.NEGATIVE_INFINITY,
  );
  return { ...around, height: bottom - around.y };
}
