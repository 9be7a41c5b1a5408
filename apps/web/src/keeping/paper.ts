// The size that somebody chooses for a picture of the board.

import type { Size } from '@terreau/board/geometry';
import type { BoardDrawing } from '@terreau/exchange/board-svg';
import { type Page, type PaperName, paperSizes, sheet, wholePage } from '@terreau/exchange/page-size';

export interface PaperChoice {
  readonly name: PaperName | 'whole' | 'custom';
  /** Of a custom size, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** Of a sheet as PNG. */
  readonly dotsPerInch: number;
}

export const startingPaper: PaperChoice = { name: 'whole', width: 600, height: 400, dotsPerInch: 150 };
export const dotChoices: readonly number[] = [96, 150, 300];
export const paperNames: readonly PaperName[] = ['a4', 'a3', 'a2', 'a1', 'a0'];

const [minSide, maxSide] = [20, 5_000];

/** Whether a picture of that size can be made. */
export function isSheet({ name, width, height }: PaperChoice): boolean {
  return name !== 'custom' || [width, height].every((side) => side >= minSide && side <= maxSide);
}

/** The drawing's page of the chosen size. */
export function pageOf({ name, width, height }: PaperChoice, { bounds }: BoardDrawing): Page {
  if (name === 'whole') return wholePage(bounds);
  const size: Size = name === 'custom' ? [width, height] : paperSizes[name];
  return sheet(size, bounds);
}
