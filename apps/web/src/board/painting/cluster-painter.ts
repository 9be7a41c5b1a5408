// Paints clusters: the ground on which their cards lie and the title; above the cards, what was voted or decided, and
// the title again where it is too small. Knows no Konva.

import { clusterPadding } from '@terreau/board/layout';
import { farFoot, farInset, farLead, farRise, layoutFarTitle } from '../scene/cluster-title.ts';
import { leastToggleZoom, toggleSign } from '../scene/cluster-toggle.ts';
import type { PlacedCluster } from '../scene/placed-clusters.ts';
import { isRightToLeft } from '../scene/text-direction.ts';
import { type CanvasTheme, fontOf, strongWeight } from './canvas-theme.ts';
import { type BadgeLook, paintBadge } from './card-painter.ts';
import { fillLine } from './line-painter.ts';
import type { CardPaint } from './paint.ts';
import { paintCount, paintSheets } from './stack-painter.ts';

type BadgeTone = 'ready' | 'votes' | 'project';

export interface ClusterMarks {
  /** What stands where there is no title yet. */
  readonly untitled: string;
  /** What stands in a cluster without cards. */
  readonly emptyHint: string;
  /** So many cards, in words. */
  readonly countOf: (cards: number) => string;
  /** The title is in a field above the canvas now. */
  readonly isEdited: boolean;
  /** Cards that are held above it would fall into it. */
  readonly isTarget: boolean;
  /** Short texts at the lower edge: how many are ready, votes, the project. */
  readonly badges: readonly { readonly text: string; readonly tone: BadgeTone }[];
}

const corner = 18;
/** How far the badges hang over the lower edge. */
const badgeDrop = 14;
/** The share of a cluster's colour in the ground that it paints. */
const groundAlpha = 0.42;

/** Paints one cluster into a context whose unit is the world's. */
export function paintCluster(paint: CardPaint, placed: PlacedCluster, marks: ClusterMarks): void {
  if (placed.stack) paintSheets(paint, placed);
  else paintGround(paint, placed, marks);
  if (placed.stack && marks.isTarget) paintEdge(paint, placed, true);
  if (!marks.isEdited) paintTitle(paint, placed, marks.untitled);
  if (paint.zoom >= leastToggleZoom) paintToggle(paint, placed);
  if (placed.stack) paintCount(paint, placed, marks.countOf(placed.members.length));
  else if (placed.members.length === 0) paintHint(paint, placed, marks.emptyHint);
}

/**
 * Paints the title again, larger, over the header of a cluster and the room above it when it is too small to be read.
 * `leastPx` is the size of letters on the screen that can be read.
 */
export function paintFarTitle(
  paint: CardPaint,
  { cluster, title, region }: PlacedCluster,
  leastPx: number,
): void {
  const { context, theme, measureTitle, zoom } = paint;
  if (title.fontSize * zoom >= leastPx || cluster.title.trim() === '') return;
  const shareOf = (share: number) => Math.max(title.fontSize, (share * leastPx) / zoom);
  const sizes = { wished: leastPx / zoom, whole: shareOf(0.45), least: shareOf(0.4) };
  const foot = farFoot(title);
  const room = { width: region.width, height: farRise + foot };
  const far = layoutFarTitle(cluster.title.trim(), room, sizes, measureTitle);
  if (!far) return;
  // It covers the header first, and no card: only what has no room there stands above the cluster.
  const top = region.y - Math.max(0, far.height - foot);
  context.fillStyle = theme.surface;
  context.beginPath();
  context.roundRect(region.x, top, region.width, far.height, corner);
  context.fill();
  context.fillStyle = theme.ink;
  context.font = fontOf(theme.displayFont, far.fontSize, strongWeight);
  context.textBaseline = 'middle';
  const margin = farInset * far.fontSize;
  const edges = [region.x + margin, region.x + region.width - margin] as const;
  const isFromRight = isRightToLeft(cluster.title);
  far.lines.forEach((line, i) => {
    fillLine(context, line, edges, top + farLead * far.fontSize + (i + 0.5) * far.lineHeight, isFromRight);
  });
}

/** Paints what was voted and decided over the lower edge, which cards may reach. */
export function paintBadges(
  paint: CardPaint,
  { region }: PlacedCluster,
  badges: ClusterMarks['badges'],
): void {
  const { theme } = paint;
  let right = region.x + region.width - corner;
  for (const { text, tone } of badges) {
    const foot = region.y + region.height + badgeDrop;
    right -= paintBadge(paint, text, right, foot, coloursOf(tone, theme)) + 8;
  }
}

function coloursOf(tone: BadgeTone, theme: CanvasTheme): BadgeLook {
  if (tone === 'ready') return { fill: theme.surface, ink: theme.ink, glyph: 'ready' };
  return tone === 'votes'
    ? { fill: theme.accent, ink: theme.accentInk }
    : { fill: theme.leaf, ink: theme.leafInk };
}

function paintGround(paint: CardPaint, placed: PlacedCluster, { isTarget }: ClusterMarks): void {
  const { context, theme } = paint;
  const { x, y, width, height } = placed.region;
  context.beginPath();
  context.roundRect(x, y, width, height, corner);
  context.globalAlpha = groundAlpha;
  context.fillStyle = theme.cards[placed.cluster.colour].fill;
  context.fill();
  context.globalAlpha = 1;
  paintEdge(paint, placed, isTarget);
}

function paintEdge({ context, theme, zoom }: CardPaint, { region }: PlacedCluster, isTarget: boolean): void {
  context.beginPath();
  context.roundRect(region.x, region.y, region.width, region.height, corner);
  context.strokeStyle = isTarget ? theme.accent : theme.line;
  context.lineWidth = (isTarget ? 2.5 : 1) / Math.min(1, zoom);
  if (isTarget) context.setLineDash([10 / zoom, 6 / zoom]);
  context.stroke();
  context.setLineDash([]);
}

/** Upwards where it folds a cluster, downwards where it unfolds it. */
function paintToggle({ context, theme }: CardPaint, placed: PlacedCluster): void {
  const { x, y, width, height } = toggleSign(placed);
  const [edge, tip] = placed.stack ? [0.3, 0.75] : [0.7, 0.25];
  context.strokeStyle = theme.inkSoft;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x, y + height * edge);
  context.lineTo(x + width / 2, y + height * tip);
  context.lineTo(x + width, y + height * edge);
  context.stroke();
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
}

function paintTitle(
  { context, theme }: CardPaint,
  { cluster, title, region }: PlacedCluster,
  untitled: string,
) {
  const isEmpty = cluster.title.trim() === '';
  context.fillStyle = isEmpty ? theme.inkSoft : theme.ink;
  context.font = fontOf(theme.displayFont, title.fontSize, strongWeight);
  context.textBaseline = 'middle';
  const lines = isEmpty ? [untitled] : title.lines;
  let y = region.y + title.height - 6 - (title.lines.length - 0.5) * title.lineHeight;
  y += Math.max(0, (56 - title.height) / 2);
  const edges = [region.x + clusterPadding, region.x + region.width - clusterPadding] as const;
  const isFromRight = isRightToLeft(cluster.title);
  for (const line of lines) {
    fillLine(context, line, edges, y, isFromRight);
    y += title.lineHeight;
  }
}

function paintHint({ context, theme, measure }: CardPaint, { region }: PlacedCluster, hint: string): void {
  const size = 15;
  if (measure(hint, size) > region.width) return;
  context.fillStyle = theme.inkSoft;
  context.font = fontOf(theme.font, size);
  context.textAlign = 'center';
  context.fillText(hint, region.x + region.width / 2, region.y + (region.height + 56) / 2);
  context.textAlign = 'left';
}
