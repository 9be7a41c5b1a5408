// Where cards are put when a program places them: in columns, without overlap, beside what lies there already.

import { boundsOf, inflate, type Point, type Rect, type Size } from './geometry.ts';

export const cardPadding = 16;
export const cardFontSize = 17;
export const cardLineHeight = 23;
/** Room below the text for author, notes and votes. */
const cardFooter = 30;
export const minCardHeight = 112;
export const clusterPadding = 24;
/** Room above the cards of a cluster for its title. */
export const clusterHeader = 56;

const gap = 24;
/** An upper bound of a character's mean width in world units, so that an estimate is never too low. */
const characterWidth = 9.4;

/** Long texts get a wider card, so that none becomes a ribbon. World units. */
export function cardWidth(text: string): number {
  return text.length > 480 ? 420 : text.length > 160 ? 320 : 232;
}

/**
 * The size of a card from its text alone, for whoever cannot measure text (the server). An upper bound: a card
 * that is drawn is never larger, so what is laid out by it never overlaps.
 */
export function estimateCardSize(text: string): Size {
  const width = cardWidth(text);
  const perLine = Math.floor((width - 2 * cardPadding) / characterWidth);
  const lines = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, perLine), 0);
  return [width, Math.max(minCardHeight, cardHeight(lines))];
}

/** The height of a card whose text takes that many lines. World units. */
export function cardHeight(lines: number): number {
  return Math.max(minCardHeight, lines * cardLineHeight + 2 * cardPadding + cardFooter);
}

/**
 * Lays rectangles out in columns of even height, in reading order, beginning at `origin`. Returns the top left corner
 * of each, in the order given.
 */
export function layInColumns(sizes: readonly Size[], origin: Point): Point[] {
  const columnWidth = Math.max(0, ...sizes.map(([width]) => width)) + gap;
  const area = sizes.reduce((sum, [, height]) => sum + columnWidth * (height + gap), 0);
  // A little wider than high, as screens are.
  const columns = Math.max(1, Math.min(sizes.length, Math.round(Math.sqrt(area * 1.6) / columnWidth)));
  const bottoms = new Array<number>(columns).fill(origin[1]);
  return sizes.map(([, height]) => {
    const y = Math.min(...bottoms);
    const column = bottoms.indexOf(y);
    bottoms[column] = y + height + gap;
    return [origin[0] + column * columnWidth, y] as const;
  });
}

/** Where a block may begin that overlaps none of the rectangles: to their right, level with their top. */
export function freeOrigin(taken: Iterable<Rect>): Point {
  const bounds = boundsOf(taken);
  return bounds ? [bounds.x + bounds.width + 4 * gap, bounds.y] : [0, 0];
}

/** The region that a cluster takes: around its cards with room for the title, or its own rectangle while empty. */
export function clusterRegion(
  cluster: { readonly at: Point; readonly size: Size },
  members: Iterable<Rect>,
): Rect {
  const bounds = boundsOf(members);
  if (!bounds) return { x: cluster.at[0], y: cluster.at[1], width: cluster.size[0], height: cluster.size[1] };
  const padded = inflate(bounds, clusterPadding);
  return { ...padded, y: padded.y - clusterHeader, height: padded.height + clusterHeader };
}

/** Lines that a paragraph takes when words are not split unless they are longer than a line. */
function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) used = needed;
    else {
      if (used > 0) lines++;
      lines += Math.ceil(word.length / perLine) - 1;
      used = word.length % perLine || Math.min(word.length, perLine);
    }
  }
  return lines;
}
