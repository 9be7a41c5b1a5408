// A page of a drawing as PNG. The browser draws the SVG tile by tile onto a small canvas, so that no limit of canvases
// (16,384 pixels a side in Chromium, 16.7 million in all on older iPhones) is a limit of the picture.

import type { Size } from '@terreau/board/geometry';
import type { BoardDrawing } from '@terreau/exchange/board-svg';
import { type Page, pixelSize } from '@terreau/exchange/page-size';
import { createPngWriter } from './png-writer.ts';

/** Pixels of one picture: an A0 sheet at 300 dots per inch has 139 million. */
const maxPixels = 160_000_000;
const maxSide = 60_000;
const tileWidth = 4_096;
const tileHeight = 1_024;

export interface PictureSize {
  readonly pixels: Size;
  /** Whether the picture is smaller than was asked for. */
  readonly isReduced: boolean;
}

/** How many pixels a picture of that page will have. */
export function pictureSize(page: Page, dotsPerInch: number): PictureSize {
  const [width, height] = pixelSize(page, dotsPerInch);
  const factor = Math.min(1, maxSide / Math.max(width, height), Math.sqrt(maxPixels / (width * height)));
  const pixels: Size = [Math.max(1, Math.floor(width * factor)), Math.max(1, Math.floor(height * factor))];
  return { pixels, isReduced: factor < 1 };
}

/** Draws a page; `onProgress` is told the share that is done. */
export async function drawPng(
  drawing: BoardDrawing,
  page: Page,
  dotsPerInch: number,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const [width, height] = pictureSize(page, dotsPerInch).pixels;
  const picture = await loadSvg(drawing.on({ ...page, size: [width, height], unit: 'px' }));
  const writer = createPngWriter(width, height, page.unit === 'mm' ? dotsPerInch : null);
  const canvas = createTile();
  for (let top = 0; top < height; top += tileHeight) {
    const lines = Math.min(tileHeight, height - top);
    await writer.write(drawStrip(canvas, picture, [width, height], top, lines), lines);
    onProgress((top + lines) / height);
    // The page stays alive: what was pressed meanwhile is heard between two strips.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return writer.finish();
}

function createTile(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = tileWidth;
  canvas.height = tileHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('this browser draws no canvas');
  return context;
}

/** Lines of the picture, put together from tiles. */
function drawStrip(
  context: CanvasRenderingContext2D,
  picture: HTMLImageElement,
  [width, height]: Size,
  top: number,
  lines: number,
): Uint8ClampedArray {
  const strip = new Uint8ClampedArray(width * lines * 4);
  for (let left = 0; left < width; left += tileWidth) {
    const columns = Math.min(tileWidth, width - left);
    context.drawImage(picture, -left, -top, width, height);
    const { data } = context.getImageData(0, 0, columns, lines);
    for (let line = 0; line < lines; line++) {
      const from = line * columns * 4;
      strip.set(data.subarray(from, from + columns * 4), (line * width + left) * 4);
    }
  }
  return strip;
}

async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(url);
  }
}
