// Text in lines: broken where a text field with `white-space: pre-wrap` breaks it, and never cut. Pure; how wide a
// piece of text is, is asked of the function passed in.

import type { Size } from '@terreau/board/geometry';
import {
  cardFontSize,
  cardHeight,
  cardLineHeight,
  cardPadding,
  cardWidth,
  estimateCardSize,
} from '@terreau/board/layout';
import { isRightToLeft } from './text-direction.ts';

/** The width of a text at a font size, in the same unit as the size. */
export type Measure = (text: string, fontSize: number) => number;

export interface CardLayout {
  readonly lines: readonly string[];
  /** The numbers of the lines that begin at the right, from 0; null where none does. */
  readonly rightToLeft: ReadonlySet<number> | null;
  readonly fontSize: number;
  readonly size: Size;
}

const smallestCardFontSize = 13;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Lays out the text of a card. Where a device's font is so wide that the card would become higher than the estimate by
 * which the server places cards, its letters become a little smaller instead, so that cards do not overlap.
 */
export function layoutCard(text: string, measure: Measure): CardLayout {
  const width = cardWidth(text);
  const [, highest] = estimateCardSize(text);
  for (let fontSize = cardFontSize; ; fontSize--) {
    const paragraphs = breakParagraphs(text, width - 2 * cardPadding, (piece) => measure(piece, fontSize));
    const lines = paragraphs.flat();
    const height = cardHeight(lines.length);
    if (height <= highest || fontSize <= smallestCardFontSize)
      return { lines, rightToLeft: linesFromRight(text, paragraphs), fontSize, size: [width, height] };
  }
}

/** The letters' middle in the first line of a card, and the distance between lines. */
export const firstLineMiddle = cardPadding + cardLineHeight / 2;

/** Widths of pieces add up to that of a line but for so much, in the unit of the widths: spaces are kerned a little. */
const addingError = 2;

/** Breaks a text into lines of at most `width`; words that are longer are broken between letters. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return breakParagraphs(text, width, measure).flat();
}

function breakParagraphs(text: string, width: number, measure: (text: string) => number): string[][] {
  return paragraphsOf(text).map((paragraph) => breakParagraph(paragraph, width, measure));
}

function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Each paragraph has a direction of its own. */
function linesFromRight(text: string, broken: readonly (readonly string[])[]): CardLayout['rightToLeft'] {
  const numbers = new Set<number>();
  let first = 0;
  paragraphsOf(text).forEach((paragraph, i) => {
    const count = broken[i]?.length ?? 0;
    if (isRightToLeft(paragraph)) for (let line = 0; line < count; line++) numbers.add(first + line);
    first += count;
  });
  return numbers.size > 0 ? numbers : null;
}

function breakParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let [line, lineWidth] = ['', 0];
  /** Words repeat on a board and their widths are remembered; a line is measured only where it is close. */
  const fits = (piece: string, shown: string): boolean => {
    const added = lineWidth + measure(shown);
    if (Math.abs(added - width) > addingError) return added < width;
    return measure(withoutHanging(line + piece)) <= width;
  };
  const widthOf = (piece: string): number => {
    const shown = withoutHanging(piece);
    return measure(shown) + measure(piece.slice(shown.length));
  };
  for (const piece of piecesOf(paragraph)) {
    const shown = withoutHanging(piece);
    if (fits(piece, shown)) {
      line += piece;
      lineWidth += widthOf(piece);
      continue;
    }
    if (withoutHanging(line) !== '') lines.push(withoutHanging(line));
    const parts = measure(shown) <= width ? [piece] : breakWord(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    lineWidth = widthOf(line);
  }
  lines.push(withoutHanging(line));
  return lines;
}

/**
 * Pieces between which a line may break: after spaces that are not no-break ones and carry no accent, and after a hyphen
 * inside a word.
 */
function piecesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[ \t])(?![ \t\p{M}\u200d])|(?<=[\p{L}\p{N}][-–—])(?=\p{L})/u);
}

/** Spaces at the end of a line hang over the edge; no-break spaces do not. */
function withoutHanging(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return end === line.length ? line : line.slice(0, end);
}

function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(withoutHanging(part + segment)) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** One line that is at most `width` wide; what does not fit is replaced by an ellipsis. Only for names and badges. */
export function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
