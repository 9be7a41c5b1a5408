// The drawing of a copy in this browser: measured with its fonts, in the light colours of paper.

import type { BoardCopy } from '@terreau/exchange/board-copy';
import { type BoardDrawing, drawBoard } from '@terreau/exchange/board-svg';
import type { Face, Letters } from '@terreau/exchange/svg-pen';
import {
  type CanvasTheme,
  createCanvasMeasure,
  readCanvasTheme,
  strongWeight,
} from '../board/painting/canvas-theme.ts';
import { layoutTitle } from '../board/scene/cluster-title.ts';
import { breakLines, layoutCard, type Measure } from '../board/scene/text-layout.ts';
import { copyWords } from './copy-words.ts';

/** Draws a copy for pages of any size. */
export function drawingOf(copy: BoardCopy): BoardDrawing {
  const look = readPaperTheme();
  return drawBoard(copy, copyWords(), createLetters(look), look);
}

/** Paper is light whatever the screen is; the page is never painted in between. */
function readPaperTheme(): CanvasTheme {
  const root = document.documentElement;
  const shown = root.dataset.theme;
  root.dataset.theme = 'light';
  try {
    return readCanvasTheme(root);
  } finally {
    if (shown !== undefined) root.dataset.theme = shown;
  }
}

function createLetters({ font, displayFont }: CanvasTheme): Letters {
  const measures: Readonly<Record<Face, Measure>> = {
    plain: createCanvasMeasure(font),
    strong: createCanvasMeasure(font, strongWeight),
    display: createCanvasMeasure(displayFont, strongWeight),
  };
  return {
    card: (text) => layoutCard(text, measures.plain),
    title: (text, width) => layoutTitle(text, width, measures.display),
    lines: (text, width, size, face) => breakLines(text, width, (part) => measures[face](part, size)),
    width: (text, size, face) => measures[face](text, size),
  };
}
