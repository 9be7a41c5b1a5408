// What a drawing is made of: boxes, lines of text and badges, as elements of an SVG.

import type { Colour } from '@terreau/board/card';
import type { Rect, Size } from '@terreau/board/geometry';
import { escapeXml, short } from './svg-text.ts';

export type Face = 'plain' | 'strong' | 'display';

/** Text as whoever draws measures it. */
export interface Letters {
  readonly card: (text: string) => {
    readonly lines: readonly string[];
    readonly fontSize: number;
    readonly size: Size;
  };
  /** A title above a region of that width; `height` is from the region's top to its cards. */
  readonly title: (
    text: string,
    regionWidth: number,
  ) => {
    readonly lines: readonly string[];
    readonly fontSize: number;
    readonly lineHeight: number;
    readonly height: number;
  };
  readonly lines: (text: string, width: number, fontSize: number, face: Face) => readonly string[];
  readonly width: (text: string, fontSize: number, face: Face) => number;
}

/** Colours and fonts, as CSS writes them. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly cards: Readonly<Record<Colour, { readonly fill: string; readonly ink: string }>>;
  readonly font: string;
  readonly displayFont: string;
}

/** Where letters stand below the middle of their line, as a share of their size. */
export const baseline = 0.35;

export interface Pen {
  readonly letters: Letters;
  readonly look: Look;
  /** One line of text; `x` is its left edge, or with `end` its right one. */
  readonly text: (line: string, x: number, y: number, style: TextStyle) => string;
}

export interface TextStyle {
  readonly size: number;
  readonly face: Face;
  readonly fill: string;
  /** The width of what the line lies in: lines that run from the right begin at its end. */
  readonly within?: number;
  readonly isRightToLeft?: boolean;
}

/** Draws with these letters in this look. */
export function createPen(letters: Letters, look: Look): Pen {
  const faces: Readonly<Record<Face, string>> = {
    plain: '',
    strong: ' font-weight="650"',
    display: ` font-weight="650" font-family="${escapeXml(look.displayFont)}"`,
  };
  return {
    letters,
    look,
    text(line, x, y, { size, face, fill, within = 0, isRightToLeft: turned = false }) {
      if (line.trim() === '') return '';
      const width = letters.width(line, size, face);
      // In text that runs from the right, `x` is where its start is: the right edge.
      const start = turned ? `x="${short(x + within)}" direction="rtl"` : `x="${short(x)}"`;
      const fit = `textLength="${short(width)}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${start} y="${short(y)}" font-size="${short(size)}"${faces[face]} fill="${escapeXml(fill)}" ${fit}>${escapeXml(line)}</text>`;
    },
  };
}

/** A pill whose right end and middle are given. */
export function drawBadge(
  text: string,
  right: number,
  middle: number,
  { letters, look, text: write }: Pen,
): string {
  const size = 15;
  const width = letters.width(text, size, 'strong') + size * 1.2;
  const height = size * 1.7;
  const pill = { x: right - width, y: middle - height / 2, width, height };
  const style: TextStyle = { size, face: 'strong', fill: look.accentInk };
  return (
    box(pill, height / 2, look.accent) + write(text, pill.x + size * 0.6, middle + size * baseline, style)
  );
}

/** A rectangle with round corners. */
export function box({ x, y, width, height }: Rect, corner: number, fill: string, more = ''): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(corner)}" fill="${escapeXml(fill)}"${more}/>`;
}
