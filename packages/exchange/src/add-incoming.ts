// Puts what was brought onto a board, as one change. What has places keeps them, as long as it overlaps nothing; what has
// none is laid out in columns, cluster by cluster. Everything lies beside what is there.

import { colourOfKind } from '@terreau/board/card';
import { addCluster } from '@terreau/board/cluster-edits';
import { createBoardDoc } from '@terreau/board/document';
import {
  addCards,
  addNote,
  assignCards,
  type Hand,
  linkCard,
  setColour,
  setHidden,
} from '@terreau/board/edits';
import { boundsOf, intersects, type Point, type Rect, type Size } from '@terreau/board/geometry';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clusterRegion, estimateCardSize, freeOrigin, layInColumns } from '@terreau/board/layout';
import { maxCards, maxClusters, maxCoordinate } from '@terreau/board/limits';
import { blockOf, estimatedRect, layBlocks, takenBy } from '@terreau/board/placing';
import { snapshotOf } from '@terreau/board/snapshot';
import * as Y from 'yjs';
import type { ImportProblem, Incoming, IncomingCard } from './incoming.ts';

/** The relay takes changes of 1 MiB; what is said around them and what one types meanwhile needs some room. */
const maxIncomingBytes = 960_000;

/** Why this cannot be added to this board; null when it can. */
export function whyNotAdded(doc: Y.Doc, hand: Hand, incoming: Incoming): ImportProblem | null {
  const { cards, clusters } = snapshotOf(doc);
  if (cards.length + incoming.cards.length > maxCards) return { reason: 'too-many-cards', max: maxCards };
  if (clusters.length + incoming.clusters.length > maxClusters)
    return { reason: 'too-many-clusters', max: maxClusters };
  const trial = createBoardDoc();
  addIncoming(trial, hand, incoming);
  const isTooLarge = Y.encodeStateAsUpdate(trial).length > maxIncomingBytes;
  trial.destroy();
  return isTooLarge ? { reason: 'too-large', max: maxIncomingBytes } : null;
}

/** Adds everything in one transaction, as cards of whoever brings it, and returns how many there are. */
export function addIncoming(doc: Y.Doc, hand: Hand, incoming: Incoming): number {
  const placed = place(incoming, takenBy(snapshotOf(doc)));
  return doc.transact(() => {
    // A millisecond apart, because boards list their cards by age.
    const begun = hand.now();
    const cards = addCards(
      doc,
      hand,
      incoming.cards.map(({ text, kind }, index) => ({
        text,
        kind,
        at: placed.cards[index] ?? [0, 0],
        createdAt: begun + index,
      })),
    );
    const clusters = incoming.clusters.map(({ title, colour }, index) => {
      const { at, size } = placed.clusters[index] ?? { at: [0, 0], size: [0, 0] };
      // Clusters too are listed by age.
      const then: Hand = { ...hand, now: () => begun + index };
      return addCluster(doc, then, { title, at, size, colour }, []);
    });
    incoming.cards.forEach((card, index) => {
      const id = cards[index];
      if (!id) return;
      complete(doc, hand, id, card, clusters);
      const enriched = card.enriches === undefined ? undefined : cards[card.enriches];
      if (enriched) linkCard(doc, hand, id, enriched);
    });
    return cards.length;
  }, hand.origin);
}

function complete(
  doc: Y.Doc,
  hand: Hand,
  id: CardId,
  { kind, colour, cluster, notes, hidden }: IncomingCard,
  clusters: readonly ClusterId[],
): void {
  if (colour && colour !== colourOfKind[kind]) setColour(doc, hand, [id], colour);
  if (cluster !== null) assignCards(doc, hand, [id], clusters[cluster] ?? null);
  const begun = hand.now();
  notes.forEach((note, index) => {
    addNote(doc, { ...hand, now: () => begun + index }, id, note);
  });
  if (hidden) setHidden(doc, hand, [id], true);
}

interface Placed {
  readonly cards: readonly Point[];
  readonly clusters: readonly { readonly at: Point; readonly size: Size }[];
}

function place(incoming: Incoming, taken: readonly Rect[]): Placed {
  const origin = freeOrigin(taken);
  const boxes = incoming.cards.map(({ box }) => box).filter((box) => box !== null);
  return boxes.length === incoming.cards.length
    ? keepPlaces(incoming, boxes, taken.length === 0 ? null : origin)
    : layTidily(incoming, origin);
}

/** As they lay, further apart where our cards are larger; moved as a whole unless the board is empty. */
function keepPlaces({ cards, clusters }: Incoming, boxes: readonly Rect[], origin: Point | null): Placed {
  const factor = spreadOf(cards, boxes);
  const points = boxes.map(({ x, y }): Point => [x * factor, y * factor]);
  const rects = cards.map(({ text, cluster }, index) => ({
    ...estimatedRect(points[index] ?? [0, 0], text),
    cluster,
  }));
  const members = Map.groupBy(rects, ({ cluster }) => cluster);
  const frames = clusters.map(({ at: [x, y], size }) => ({ at: [x * factor, y * factor] as const, size }));
  const regions = frames.map((frame, index) => clusterRegion(frame, members.get(index) ?? []));
  const bounds = boundsOf([...rects, ...regions]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const by = origin ?? (isWithin(bounds) ? null : [0, 0]);
  const moved = ([x, y]: Point): Point => (by ? [x - bounds.x + by[0], y - bounds.y + by[1]] : [x, y]);
  return {
    cards: points.map(moved),
    clusters: frames.map(({ at, size }) => ({ at: moved(at), size })),
  };
}

/** The smallest factor by which no more of our cards overlap than did where they come from, or else the largest. */
function spreadOf(cards: readonly IncomingCard[], boxes: readonly Rect[]): number {
  const allowed = countOverlaps(boxes);
  const spreads = [1, 1.25, 1.5, 2, 3];
  const enough = spreads.find((factor) => {
    const rects = cards.map(({ text }, index) => {
      const { x, y } = boxes[index] ?? { x: 0, y: 0 };
      return estimatedRect([x * factor, y * factor], text);
    });
    return countOverlaps(rects) <= allowed;
  });
  return enough ?? Math.max(...spreads);
}

/** Pairs of rectangles that overlap, looking only at those whose left edges are near. */
function countOverlaps(rects: readonly Rect[]): number {
  const sorted = rects.toSorted((a, b) => a.x - b.x);
  let pairs = 0;
  sorted.forEach((rect, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.x >= rect.x + rect.width) break;
      if (intersects(rect, other)) pairs++;
    }
  });
  return pairs;
}

function isWithin({ x, y, width, height }: Rect): boolean {
  return Math.min(x, y) >= -maxCoordinate && Math.max(x + width, y + height) <= maxCoordinate;
}

/** Clusters in blocks of their own, then loose cards. */
function layTidily({ cards, clusters }: Incoming, origin: Point): Placed {
  const places = new Map<number, Point>();
  const indexed = cards.map((card, index) => ({ ...card, index }));
  const members = Map.groupBy(indexed, ({ cluster }) => cluster);
  const blocks = clusters.map((_, index) => blockOf((members.get(index) ?? []).map(({ text }) => text)));
  const loose = members.get(null) ?? [];
  const corners = layBlocks(
    blocks.map(({ size }) => size),
    origin,
  );
  blocks.forEach(({ points }, at) => {
    const [x, y] = corners[at] ?? origin;
    (members.get(at) ?? []).forEach(({ index }, n) => {
      const [dx, dy] = points[n] ?? [0, 0];
      places.set(index, [x + dx, y + dy]);
    });
  });
  const regions = blocks.map(({ size: [width, height] }, at) => {
    const [x, y] = corners[at] ?? origin;
    return { x, y, width, height };
  });
  const beside = regions.length > 0 ? freeOrigin(regions) : origin;
  const free = layInColumns(
    loose.map(({ text }) => estimateCardSize(text)),
    beside,
  );
  loose.forEach(({ index }, n) => {
    places.set(index, free[n] ?? beside);
  });
  return {
    cards: cards.map((_, index) => places.get(index) ?? origin),
    clusters: blocks.map(({ size }, at) => ({ at: corners[at] ?? origin, size })),
  };
}
