// The title of a cluster in lines: large when it is short, smaller when it is long, and never cut. Pure.

import { clusterHeader, clusterPadding } from '@terreau/board/layout';
import { breakLines, type Measure } from './text-layout.ts';

export interface TitleLayout {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly lineHeight: number;
  /** From the region's top to where the cards may begin. */
  readonly height: number;
}

const fontSizes = [26, 22, 18, 16];
const [above, below] = [10, 6];
/** Room beside a far title as a share of its letters, and the share of a region's height that it may cover. */
export const farInset = 0.5;
/** How far a far title may stand above its cluster, in world units: other clusters are usually further away. */
export const farRise = 64;
const maxFarShare = 0.5;

/** Takes the largest letters with which the title fits the header; the smallest go on for as long as it takes. */
export function layoutTitle(title: string, regionWidth: number, measure: Measure): TitleLayout {
  const layouts = fontSizes.map((fontSize) => {
    const lines = breakLines(title, regionWidth - 2 * clusterPadding, (text) => measure(text, fontSize));
    const lineHeight = fontSize * 1.2;
    return { lines, fontSize, lineHeight, height: above + lines.length * lineHeight + below };
  });
  const fitting = layouts.find(({ height }) => height <= clusterHeader) ?? layouts.at(-1);
  if (!fitting) throw new Error('there is no font size for titles');
  return fitting;
}

/**
 * A title for eyes that are far away: letters of a wished size, or the largest smaller ones with which it fits a region
 * that is so small. Null when there is no size at which it would help.
 */
export function layoutFarTitle(
  title: string,
  region: { readonly width: number; readonly height: number },
  sizes: { readonly wished: number; readonly least: number },
  measure: Measure,
): TitleLayout | null {
  for (let fontSize = sizes.wished; fontSize >= sizes.least; fontSize *= 0.85) {
    const width = region.width - 2 * farInset * fontSize;
    const lines = breakLines(title, width, (text) => measure(text, fontSize));
    const lineHeight = fontSize * 1.2;
    const height = lines.length * lineHeight;
    const isWhole = title.split(/\s+/).every((word) => measure(word, fontSize) <= width);
    if (isWhole && height <= maxFarShare * region.height) return { lines, fontSize, lineHeight, height };
  }
  return null;
}
