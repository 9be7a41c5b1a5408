// The title of a cluster in lines: large when it is short, smaller when it is long, and never cut but for eyes that are far
// away. Pure.

import { clusterHeader, clusterPadding } from '@terreau/board/layout';
import { breakLines, type Measure, shorten } from './text-layout.ts';

export interface TitleLayout {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly lineHeight: number;
  /** From the region's top to where the cards may begin. */
  readonly height: number;
}

const fontSizes = [26, 22, 18, 16];
const [above, below] = [10, 6];
/** From one line to the next, as a share of the letters. */
const lineShare = 1.2;
/** Room beside and above a far title, as shares of its letters, and its lines: close, so that two of them have room. */
export const [farInset, farLead] = [0.5, 0.25];
const farLineShare = 1.1;
/** How far a far title may stand above its cluster, in world units: other clusters are usually further away. */
export const farRise = 64;
/** How far it may reach below a header, into the room above the cards. */
const farDrop = 16;
/** So little of a title says nothing. */
const leastShown = 6;

/** Takes the largest letters with which the title fits the header; the smallest go on for as long as it takes. */
export function layoutTitle(title: string, regionWidth: number, measure: Measure): TitleLayout {
  const layouts = fontSizes.map((fontSize) => {
    const lines = breakLines(title, regionWidth - 2 * clusterPadding, (text) => measure(text, fontSize));
    const lineHeight = fontSize * lineShare;
    return { lines, fontSize, lineHeight, height: above + lines.length * lineHeight + below };
  });
  const fitting = layouts.find(({ height }) => height <= clusterHeader) ?? layouts.at(-1);
  if (!fitting) throw new Error('there is no font size for titles');
  return fitting;
}

/** How far below the top of a region a far title may reach, so that it covers no card. */
export function farFoot({ height }: Pick<TitleLayout, 'height'>): number {
  return Math.max(height, clusterHeader) + farDrop;
}

export interface FarSizes {
  readonly wished: number;
  /** So small it may become to be whole. */
  readonly whole: number;
  /** Smaller letters would help nobody. */
  readonly least: number;
}

/**
 * A title for eyes that are far away: letters of a wished size, or the largest smaller ones with which it fits a room of
 * that size. Where it does not, it is as many lines as have room, the last shortened; null where that would say nothing.
 */
export function layoutFarTitle(
  title: string,
  room: { readonly width: number; readonly height: number },
  sizes: FarSizes,
  measure: Measure,
): TitleLayout | null {
  const layoutOf = (fontSize: number, breakInto: (width: number) => readonly string[]): TitleLayout => {
    const lines = breakInto(room.width - 2 * farInset * fontSize);
    const lineHeight = fontSize * farLineShare;
    return { lines, fontSize, lineHeight, height: lines.length * lineHeight + 2 * farLead * fontSize };
  };
  const words = title.split(/\s+/);
  const holdsWords = (fontSize: number): boolean =>
    words.every((word) => measure(word, fontSize) <= room.width - 2 * farInset * fontSize);
  for (let fontSize = sizes.wished; fontSize >= sizes.whole; fontSize *= 0.9) {
    const width = (text: string) => measure(text, fontSize);
    const whole = layoutOf(fontSize, (most) => breakLines(title, most, width));
    if (holdsWords(fontSize) && whole.height <= room.height) return whole;
  }
  const fontSize = Math.min(sizes.whole, room.height / (farLineShare + 2 * farLead));
  const lines = Math.floor((room.height / fontSize - 2 * farLead) / farLineShare);
  const last = holdsWords(fontSize) ? Math.max(0, lines - 1) : 0;
  const cut = layoutOf(fontSize, (most) => {
    const width = (text: string) => measure(text, fontSize);
    const broken = breakLines(title, most, width);
    const rest = last === 0 ? title : broken.slice(last).join(' ');
    return rest === '' ? broken : [...broken.slice(0, last), shorten(rest, most, width)];
  });
  const isSaying = (cut.lines[0]?.length ?? 0) >= Math.min(leastShown, title.length);
  return isSaying && fontSize >= sizes.least ? cut : null;
}
