// How large a picture of a board is: as large as the board, or a sheet of paper that the board is fitted onto.

import type { Rect, Size } from '@terreau/board/geometry';

/** Millimetres, upright (ISO 216). */
export const paperSizes = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
} as const satisfies Readonly<Record<string, Size>>;
export type PaperName = keyof typeof paperSizes;

export interface Page {
  /** The part of the plane that is shown, in world units. */
  readonly view: Rect;
  /** The size of the picture: with its unit in SVG, by which printers know it. */
  readonly size: Size;
  readonly unit: 'px' | 'mm';
}

/** The page that is as large as what it shows, one pixel for a world unit. */
export function wholePage(content: Rect): Page {
  return { view: content, size: [content.width, content.height], unit: 'px' };
}

/** A sheet in millimetres, turned the way that the content wants, which lies in its middle. */
export function sheet([short, long]: Size, content: Rect): Page {
  const upright: Size = [Math.min(short, long), Math.max(short, long)];
  const [width, height] = content.width > content.height ? [upright[1], upright[0]] : upright;
  const scale = Math.max(content.width / width, content.height / height);
  const view = {
    x: content.x - (width * scale - content.width) / 2,
    y: content.y - (height * scale - content.height) / 2,
    width: width * scale,
    height: height * scale,
  };
  return { view, size: [width, height], unit: 'mm' };
}

const millimetresPerInch = 25.4;

/** Pixels that a page takes at so many dots per inch; of a page in pixels, its own. */
export function pixelSize({ size: [width, height], unit }: Page, dotsPerInch: number): Size {
  const factor = unit === 'mm' ? dotsPerInch / millimetresPerInch : 1;
  return [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))];
}
