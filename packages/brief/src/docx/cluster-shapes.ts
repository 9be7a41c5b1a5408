// The picture of a cluster in DOCX: its cards as shapes of the word processor, with their texts in them, so that a town hall
// can go on moving and editing them. They need no picture in another format, which would show the texts but not let them go.

import { kindLooks } from '@terreau/exchange/paper-look';
import { isRightToLeft } from '@terreau/exchange/svg-text';
import { Paragraph, TextRun } from 'docx';
import { ShapeGroupRun } from 'docx/shapes';
import type { ClusterPicture, PictureCard } from '../pdf/cluster-picture.ts';

/** What a page has between its margins, in pixels, of which an inch has 96. */
const maxWidth = 620;
const maxHeight = 430;
const pointsOfPixel = 0.75;

/** The cards where they lay, as large as a part of a page allows; `name` is read to those who do not see it. */
export function clusterShapes(picture: ClusterPicture, name: string): Paragraph {
  const scale = Math.min(maxWidth / picture.width, maxHeight / picture.height, 0.9);
  const children = picture.cards.map((card) => shapeOf(card, scale));
  return new Paragraph({
    children: [new ShapeGroupRun({ children, altText: { name, description: name } })],
  });
}

function shapeOf({ kind, text, foot, x, y, width, height }: PictureCard, scale: number) {
  const { fill, ink } = kindLooks[kind];
  const color = ink.slice(1);
  const pixels = (units: number) => Math.round(units * scale);
  const margin = 10 * scale * pointsOfPixel;
  const line = (words: string, units: number, bold: boolean) => {
    const size = Math.max(8, Math.round(2 * units * scale * pointsOfPixel));
    const isTurned = isRightToLeft(words);
    const run = new TextRun({ text: words, size, bold, color, rightToLeft: isTurned });
    const spacing = { before: 0, after: 0, line: 240, lineRule: 'auto' } as const;
    return new Paragraph({ children: [run], spacing, bidirectional: isTurned });
  };
  return {
    type: 'roundedRectangle',
    adjustments: { cornerRadius: 5 },
    transformation: {
      offset: { left: pixels(x), top: pixels(y) },
      width: pixels(width),
      height: pixels(height),
    },
    fill: fill.slice(1),
    line: { color, width: 0.5, transparency: 60 },
    altText: { name: foot },
    children: [line(text, 18, false), line(foot, 12.5, true)],
    textOptions: {
      verticalAlignment: 'top',
      margins: { top: margin, right: margin, bottom: margin, left: margin },
      shrinkTextOnOverflow: true,
    },
  } as const;
}
