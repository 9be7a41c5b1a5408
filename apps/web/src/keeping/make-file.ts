// Makes the file in which a board leaves.

import { writeBoardCsv } from '@terreau/exchange/board-csv';
import { writeMarkdown } from '@terreau/exchange/board-markdown';
import { writeJsonCanvas } from '@terreau/exchange/json-canvas';
import type { BoardLink } from '../live/board-link.ts';
import { copyOfBoard, fileName } from './copy-of-board.ts';
import { copyWords } from './copy-words.ts';
import { drawingOf } from './drawing.ts';
import { extensions, type Format, mediaTypes } from './formats.ts';
import { type PaperChoice, pageOf } from './paper.ts';
import { drawPng, pictureSize } from './png-picture.ts';

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
  /** Whether the picture is smaller than was asked for. */
  readonly isReduced: boolean;
}

/** What this person sees of the board now, as a file. */
export async function makeFile(
  link: BoardLink,
  format: Format,
  paper: PaperChoice,
  onProgress: (share: number) => void,
): Promise<MadeFile> {
  const name = fileName(link, extensions[format]);
  if (format !== 'png') {
    const blob = new Blob([textOf(link, format, paper)], { type: mediaTypes[format] });
    return { blob, name, isReduced: false };
  }
  const drawing = drawingOf(copyOfBoard(link));
  const page = pageOf(paper, drawing);
  const { isReduced } = pictureSize(page, paper.dotsPerInch);
  return { blob: await drawPng(drawing, page, paper.dotsPerInch, onProgress), name, isReduced };
}

function textOf(link: BoardLink, format: Exclude<Format, 'png'>, paper: PaperChoice): string {
  const copy = copyOfBoard(link);
  switch (format) {
    case 'svg': {
      const drawing = drawingOf(copy);
      return drawing.on(pageOf(paper, drawing));
    }
    case 'markdown':
      return writeMarkdown(copy, copyWords());
    case 'csv':
      return writeBoardCsv(copy, copyWords());
    case 'canvas':
      return writeJsonCanvas(copy);
  }
}
