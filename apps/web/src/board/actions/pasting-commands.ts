// The command that puts many cards on the board at once: beside each other as they were or in columns, where there is room,
// as one change, and selected.

import { type CardKind, colourOfKind } from '@terreau/board/card';
import { addCluster } from '@terreau/board/cluster-edits';
import { addCards, setColour } from '@terreau/board/edits';
import { boundsOf, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId } from '@terreau/board/ids';
import {
  clusterHeader,
  clusterPadding,
  estimateCardSize,
  freeOrigin,
  layInColumns,
} from '@terreau/board/layout';
import { maxCards, maxCoordinate } from '@terreau/board/limits';
import { estimatedRect } from '@terreau/board/placing';
import type { Acting } from '../commands/acting.ts';
import { freeSpot } from '../commands/free-spot.ts';
import { selectCards } from '../selection.ts';
import type { Pasted, PastedCard } from './pasted.ts';

export interface PastingCommands {
  /** Adds cards as near to a place as there is room; says why when that is not allowed or too many. */
  readonly addAll: (pasted: Pasted, middle: Point) => void;
}

export interface PastingDeps {
  /** The kind of cards that have none yet. */
  readonly kind: () => CardKind;
  /** Called where people write in silence instead, and when the board has no room for so many. */
  readonly sayWhyNot: (why: 'silence' | 'full') => void;
}

/** Further apart than this, cards were not beside each other on any board. */
const maxSpread = 60_000;

export function createPastingCommands(acting: Acting, deps: PastingDeps): PastingCommands {
  const { link, selection } = acting.view;
  const { doc, hand } = link;

  const add = ({ cards, title }: Pasted, middle: Point): CardId[] => {
    const { points, frame } = placed(cards, middle, acting.takenBesides(new Set()), title !== null);
    const begun = hand.now();
    return doc.transact(() => {
      // A millisecond apart, because boards list their cards by age.
      const made = cards.map(({ text, kind = deps.kind() }, index) => ({
        text,
        kind,
        at: points[index] ?? middle,
        createdAt: begun + index,
      }));
      const ids = addCards(doc, hand, made);
      cards.forEach(({ colour }, index) => {
        const [id, kind] = [ids[index], made[index]?.kind];
        if (id && kind && colour && colour !== colourOfKind[kind]) setColour(doc, hand, [id], colour);
      });
      if (title !== null && acting.may('cluster.add') && acting.may('card.cluster'))
        addCluster(doc, hand, { title, at: [frame.x, frame.y], size: [frame.width, frame.height] }, ids);
      return ids;
    }, hand.origin);
  };

  return {
    addAll(pasted, middle) {
      if (!link.can('card.add') && link.can('draft.write')) return deps.sayWhyNot('silence');
      if (!acting.mayOrSay('card.add', hand.author)) return;
      if (link.store.cards().length + pasted.cards.length > maxCards) return deps.sayWhyNot('full');
      selection.set(selectCards(acting.act(() => add(pasted, middle))));
    },
  };
}

/** Where the cards lie, and the frame around them that touches nothing. */
function placed(
  cards: readonly PastedCard[],
  middle: Point,
  taken: readonly Rect[],
  hasTitle: boolean,
): { readonly points: readonly Point[]; readonly frame: Rect } {
  const beside = besideEachOther(cards);
  const bounds = boundsOf(beside.map((point, index) => estimatedRect(point, cards[index]?.text ?? '')));
  const inner = bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  const [edge, top] = hasTitle ? [clusterPadding, clusterPadding + clusterHeader] : [0, 0];
  const size: Size = [inner.width + 2 * edge, inner.height + edge + top];
  const near = freeSpot(size, middle, taken);
  const [x, y] = isOnPlane(near, size) ? near : freeOrigin(taken);
  return {
    points: beside.map(([px, py]) => [px - inner.x + x + edge, py - inner.y + y + top]),
    frame: { x, y, width: size[0], height: size[1] },
  };
}

/** As they lay, or in columns. */
function besideEachOther(cards: readonly PastedCard[]): readonly Point[] {
  const points = cards.flatMap(({ at }) => (at ? [at] : []));
  const around = boundsOf(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  const isWhole = points.length === cards.length && around;
  if (isWhole && Math.max(around.width, around.height) <= maxSpread) return points;
  return layInColumns(
    cards.map(({ text }) => estimateCardSize(text)),
    [0, 0],
  );
}

function isOnPlane([x, y]: Point, [width, height]: Size): boolean {
  return Math.min(x, y) >= -maxCoordinate && Math.max(x + width, y + height) <= maxCoordinate;
}
