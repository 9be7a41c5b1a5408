// The cards, clusters and links of a drawn board.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { Point, Rect } from '@terreau/board/geometry';
import {
  cardLineHeight,
  cardPadding,
  clusterHeader,
  clusterPadding,
  clusterRegion,
} from '@terreau/board/layout';
import type { CopyWords } from './board-copy.ts';
import { baseline, box, drawBadge, type Letters, type Pen, type TextStyle } from './svg-pen.ts';
import { escapeXml, isRightToLeft, short } from './svg-text.ts';

const footerSize = 13;

export interface PlacedCard {
  readonly card: Card;
  readonly rect: Rect;
  readonly lines: readonly string[];
  readonly fontSize: number;
}

/** A card in its rectangle, its text in lines. */
export function placeCard({ at: [x, y], text }: Card, letters: Letters): Omit<PlacedCard, 'card'> {
  const { lines, fontSize, size } = letters.card(text);
  return { rect: { x, y, width: size[0], height: size[1] }, lines, fontSize };
}

/** A card: its text, and below it its kind, who wrote it, and how much was added. */
export function drawCard(
  { card, rect, lines, fontSize }: PlacedCard,
  author: string,
  votes: string,
  words: CopyWords,
  pen: Pen,
): string {
  const { fill, ink } = pen.look.cards[card.colour];
  const turned = isRightToLeft(card.text);
  const left = rect.x + cardPadding;
  const inner = rect.width - 2 * cardPadding;
  const first = rect.y + cardPadding + cardLineHeight / 2 + fontSize * baseline;
  const style: TextStyle = { size: fontSize, face: 'plain', fill: ink, within: inner, isRightToLeft: turned };
  const text = lines.map((line, index) => pen.text(line, left, first + index * cardLineHeight, style));
  const about = [
    words.kinds[card.kind],
    author,
    card.notes.length > 0 ? words.notes(card.notes.length) : '',
    card.hidden ? words.hidden : '',
  ].filter((part) => part !== '');
  const foot = footerLine(about, inner, pen);
  const footer = pen.text(foot, left, rect.y + rect.height - cardPadding, {
    size: footerSize,
    face: 'plain',
    fill: ink,
  });
  const badge = votes === '' ? '' : drawBadge(votes, rect.x + rect.width - 6, rect.y, pen);
  return `<g${card.hidden ? ' opacity="0.5"' : ''}>${box(rect, 8, fill)}${text.join('')}${footer}${badge}</g>`;
}

/** As many parts as there is room for, the kind in any case. */
function footerLine(parts: readonly string[], width: number, { letters }: Pen): string {
  for (let n = parts.length; n > 1; n--) {
    const line = parts.slice(0, n).join(' · ');
    if (letters.width(line, footerSize, 'plain') <= width) return line;
  }
  return parts[0] ?? '';
}

export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly region: Rect;
  readonly title: ReturnType<Letters['title']>;
  readonly isUntitled: boolean;
}

/** A cluster around its cards, its title in lines. */
export function placeCluster(
  cluster: Cluster,
  members: readonly Rect[],
  words: CopyWords,
  letters: Letters,
): PlacedCluster {
  const tight = clusterRegion(cluster, members);
  const isUntitled = cluster.title.trim() === '';
  const title = letters.title(isUntitled ? words.untitled : cluster.title, tight.width);
  // A title that needs more room than a header has gets it above the region.
  const extra = Math.max(0, title.height - clusterHeader);
  const region = { ...tight, y: tight.y - extra, height: tight.height + extra };
  return { cluster, region, title, isUntitled };
}

/** The ground on which the cards of a cluster lie, and its title. */
export function drawCluster(
  { cluster, region, title, isUntitled }: PlacedCluster,
  votes: string,
  pen: Pen,
): string {
  const { look } = pen;
  const { fill } = look.cards[cluster.colour];
  const ground = box(region, 18, fill, ` fill-opacity="0.42" stroke="${escapeXml(look.line)}"`);
  const room = Math.max(clusterHeader, title.height);
  const first = region.y + (room - title.lines.length * title.lineHeight) / 2;
  const style: TextStyle = {
    size: title.fontSize,
    face: 'display',
    fill: isUntitled ? look.inkSoft : look.ink,
    within: region.width - 2 * clusterPadding,
    isRightToLeft: isRightToLeft(cluster.title),
  };
  const lines = title.lines.map((line, index) => {
    const middle = first + (index + 0.5) * title.lineHeight;
    return pen.text(line, region.x + clusterPadding, middle + title.fontSize * baseline, style);
  });
  const badge =
    votes === '' ? '' : drawBadge(votes, region.x + region.width - 18, region.y + region.height, pen);
  return `<g>${ground}${lines.join('')}${badge}</g>`;
}

/** A light line from a card to the one that it adds a part to; the cards lie over its ends. */
export function drawLink(from: Rect, to: Rect, { look }: Pen): string {
  const [x1, y1, x2, y2] = [...middleOf(from), ...middleOf(to)].map(short);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${escapeXml(look.inkSoft)}" stroke-width="2" stroke-dasharray="2 6" stroke-linecap="round"/>`;
}

function middleOf({ x, y, width, height }: Rect): Point {
  return [x + width / 2, y + height / 2];
}
