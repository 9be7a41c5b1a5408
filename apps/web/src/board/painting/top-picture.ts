// What lies above the board and belongs to persons: the outlines of what is selected, the marquee, the cards that others
// hold, and their pointers. Small enough to be painted anew whenever something of it moves.

import type { Point, Rect } from '@terreau/board/geometry';
import { toScreen } from '../camera/camera.ts';
import type { PlacedCard } from '../scene/placed-cards.ts';
import type { Guide } from '../tools/snapping.ts';
import { paintGuides, paintLasso } from './drawn-lines-painter.ts';
import type { Pulse } from './glides.ts';
import { paintLink } from './link-painter.ts';
import {
  paintCursor,
  paintMarquee,
  paintOutline,
  paintPointed,
  paintPulse,
  paintSpotlight,
} from './overlay-painter.ts';
import { type Look, originOf, overlapOf, pixelAt, rectAsPainted, scaleOf } from './pixels.ts';
import { type Brushes, paintCardAt, paintOn, paintSignsAt } from './scene-painter.ts';

/** A rectangle of the world, moved by a distance in it. */
export interface Outlined {
  readonly rect: Rect;
  readonly by: Point;
  /** World units. */
  readonly corner: number;
}

export interface Cursor {
  readonly at: Point;
  readonly name: string;
  readonly colour: string;
}

interface Spotlit extends Outlined {
  /** Empty where nobody reads. */
  readonly words: string;
}

export interface TopContent {
  /** Cards that others hold, and how far they have carried them. */
  readonly held: readonly { readonly placed: PlacedCard; readonly by: Point }[];
  /** The lines of links of which an end is held. */
  readonly links: readonly { readonly from: Rect; readonly to: Rect }[];
  /** Clusters that light up. */
  readonly pulses: readonly Pulse[];
  readonly outlined: readonly Outlined[];
  /** What something beside the canvas speaks of. */
  readonly pointed: readonly Outlined[];
  /** What the table looks at, and who reads it. */
  readonly spotlit: readonly Spotlit[];
  readonly marquee: Rect | null;
  readonly lasso: readonly Point[] | null;
  readonly guides: readonly Guide[];
  readonly cursors: readonly Cursor[];
}

export function isEmpty({ marquee, lasso, ...lists }: TopContent): boolean {
  return marquee === null && lasso === null && Object.values(lists).every(({ length }) => length === 0);
}

/** Paints into a context whose unit is the CSS pixel. */
export function paintTop(
  context: CanvasRenderingContext2D,
  content: TopContent,
  brushes: Brushes,
  look: Look,
): void {
  paintLinks(context, content.links, brushes, look);
  paintHeld(context, content.held, brushes, look);
  const overlay = { ...brushes, context };
  const { zoom } = look.camera;
  for (const { rect, strength } of content.pulses)
    paintPulse(overlay, rectAsPainted(look, rect), pulseCorner * zoom, strength);
  const screen = { x: 0, y: 0, width: look.size[0], height: look.size[1] };
  const shownOf = ({ rect, by }: Outlined): Rect | null => {
    const shown = rectAsPainted(look, { ...rect, x: rect.x + by[0], y: rect.y + by[1] });
    return overlapOf(shown, screen) ? shown : null;
  };
  for (const each of content.spotlit) {
    const shown = shownOf(each);
    if (shown) paintSpotlight(overlay, shown, each.corner * zoom, each.words);
  }
  for (const each of content.pointed) {
    const shown = shownOf(each);
    if (shown) paintPointed(overlay, shown, each.corner * zoom);
  }
  for (const each of content.outlined) {
    const shown = shownOf(each);
    if (shown) paintOutline(overlay, shown, each.corner * zoom);
  }
  if (content.marquee) paintMarquee(overlay, rectAsPainted(look, content.marquee));
  if (content.lasso) paintLasso(overlay, content.lasso, look.camera);
  paintGuides(overlay, content.guides, look);
  for (const cursor of content.cursors) paintCursor(overlay, toScreen(look.camera, cursor.at), cursor);
}

/** World units. */
const pulseCorner = 18;

function paintLinks(
  context: CanvasRenderingContext2D,
  links: TopContent['links'],
  { theme }: Brushes,
  look: Look,
): void {
  if (links.length === 0) return;
  const { zoom } = look.camera;
  const [ox, oy] = originOf(look);
  context.save();
  context.translate(ox / look.ratio, oy / look.ratio);
  context.scale(zoom, zoom);
  for (const { from, to } of links) paintLink({ context, theme, zoom }, from, to);
  context.restore();
}

function paintHeld(
  context: CanvasRenderingContext2D,
  held: TopContent['held'],
  brushes: Brushes,
  look: Look,
): void {
  const [ox, oy] = originOf(look);
  const paint = paintOn(context, brushes, scaleOf(look), [-ox, -oy]);
  context.save();
  for (const { placed, by } of held) {
    const shift = pixelAt(by, paint.scale);
    paintCardAt(paint, placed, shift);
    paintSignsAt(paint, placed, shift);
  }
  context.restore();
}
