// The pictures of the kinds of cards as paths, the same that the interface shows beside their names (from Lucide, ISC
// licence), so that a kind is never told by colour alone.

import type { CardKind } from '@terreau/board/card';

/** The side of the square in which the paths are drawn. */
const glyphSize = 24;

export type Glyph = CardKind | 'note' | 'ready' | 'hidden';

const outlines: Readonly<Record<Glyph, string>> = {
  need: 'M11 12h2a2 2 0 1 0 0-4h-3c-.6 0-1.1.2-1.4.6L3 14M7 18l1.6-1.4c.3-.4.8-.6 1.4-.6h4c1.1 0 2.1-.4 2.8-1.2l4.6-4.4a2 2 0 0 0-2.75-2.91l-4.2 3.9M2 13l6 6',
  resource:
    'M14 9.536V7a4 4 0 0 1 4-4h1.5a.5.5 0 0 1 .5.5V5a4 4 0 0 1-4 4 4 4 0 0 0-4 4c0 2 1 3 1 5a5 5 0 0 1-1 3M4 9a5 5 0 0 1 8 4 5 5 0 0 1-8-4M5 21h14',
  idea: 'M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4',
  question: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01',
  note: 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM12 7v6M9 10h6',
  ready: 'm16 11 2 2 4-4M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M5 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  hidden:
    'M10.7 5.1a10.7 10.7 0 0 1 11.2 6.6 1 1 0 0 1 0 .7 10.7 10.7 0 0 1-1.4 2.5M14.1 14.2a3 3 0 0 1-4.2-4.2M17.5 17.5a10.75 10.75 0 0 1-15.4-5.2 1 1 0 0 1 0-.7 10.75 10.75 0 0 1 4.4-5.1M2 2l20 20',
};

const paths = new Map<string, Path2D>();

/** Draws a glyph in the current stroke colour, its top left corner at a point. */
export function strokeGlyph(
  context: CanvasRenderingContext2D,
  name: Glyph,
  [x, y]: readonly [number, number],
  size: number,
): void {
  const path = paths.get(name) ?? new Path2D(outlines[name]);
  paths.set(name, path);
  context.save();
  context.translate(x, y);
  context.scale(size / glyphSize, size / glyphSize);
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
  context.restore();
}
