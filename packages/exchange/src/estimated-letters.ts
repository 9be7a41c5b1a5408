// Letters for pictures that are drawn where nothing can measure text: lines are broken by an upper bound of a character's
// mean width, so that none is wider than its card.

import {
  cardFontSize,
  cardHeight,
  cardLineHeight,
  cardPadding,
  cardWidth,
  clusterHeader,
} from '@terreau/board/layout';
import type { Letters } from './svg-pen.ts';

/** Of a character, as a share of the size of the type. */
const meanWidth = 0.55;
const titleSize = 22;
const titleLineHeight = 28;

export const estimatedLetters: Letters = {
  card: (text) => {
    const width = cardWidth(text);
    const lines = broken(text, width - 2 * cardPadding, cardFontSize);
    return {
      lines,
      fontSize: cardFontSize,
      size: [width, Math.max(cardHeight(lines.length), lines.length * cardLineHeight)],
    };
  },
  title: (text, regionWidth) => {
    const lines = broken(text, Math.max(120, regionWidth - 2 * cardPadding), titleSize);
    const height = clusterHeader + (lines.length - 1) * titleLineHeight;
    return { lines, fontSize: titleSize, lineHeight: titleLineHeight, height };
  },
  lines: (text, width, fontSize) => broken(text, width, fontSize),
  width: widthOf,
};

function widthOf(text: string, fontSize: number): number {
  return [...text].length * fontSize * meanWidth;
}

/** Lines of whole words; a word that is longer than a line is cut. */
function broken(text: string, width: number, fontSize: number): string[] {
  const perLine = Math.max(4, Math.floor(width / (fontSize * meanWidth)));
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ').flatMap((whole) => cut(whole, perLine))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if ([...longer].length > perLine && line !== '') {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

function cut(word: string, length: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += length)
    parts.push(characters.slice(at, at + length).join(''));
  return parts.length > 0 ? parts : [''];
}
