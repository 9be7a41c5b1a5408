// What is printed, as somebody else's eyes see it: poppler lays the pages out in grey, and jsqr reads their codes as a phone that is
// held over them.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import jsQr from 'jsqr';

const run = promisify(execFile);

/** A page, or a part of it, as it comes out of a printer without colours. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** A byte for each dot, from the left, from the top. */
  readonly greys: Uint8Array;
}

export interface PrintedPart {
  /** Pages, from 1; by default all. */
  readonly from?: number;
  readonly to?: number;
  /** In millimetres from the top left corner; by default the whole page. */
  readonly area?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A code of four centimetres has three dots and more to a module. */
const dotsPerInch = 60;

/** The pages of a PDF. */
export async function printedPages(
  pdf: string,
  { from, to, area }: PrintedPart = {},
): Promise<PrintedPage[]> {
  const range = [...(from ? ['-f', String(from)] : []), ...(to ? ['-l', String(to)] : [])];
  const dots = (mm: number): string => String(Math.round((mm / 25.4) * dotsPerInch));
  const corner = area ? ['-x', dots(area.x), '-y', dots(area.y)] : [];
  const size = area ? ['-W', dots(area.width), '-H', dots(area.height)] : [];
  const args = ['-r', String(dotsPerInch), '-gray', ...range, ...corner, ...size, pdf];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 2 ** 30 });
  return pagesIn(stdout);
}

/** One picture after the other in the PGM format: a line of what it is, its width and height, the lightest grey, its dots. */
function pagesIn(bytes: Buffer): PrintedPage[] {
  const pages: PrintedPage[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [head = '', width, height] =
      /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40)) ?? [];
    if (head === '') throw new Error(`no picture at byte ${at}`);
    at += head.length;
    const size = { width: Number(width), height: Number(height) };
    pages.push({ ...size, greys: bytes.subarray(at, at + size.width * size.height) });
    at += size.width * size.height;
  }
  return pages;
}

/** How many times as large a code is held before the eye, one after the other, until it is read. */
const closeness = [1, 2, 3];

/** What a part of a page says to a phone that is held over it: all of it unless one of so many columns and rows is named. */
export function scanned(page: PrintedPage, [columns, rows, at] = [1, 1, 0]): string | undefined {
  const [width, height] = [Math.floor(page.width / columns), Math.floor(page.height / rows)];
  const [left, top] = [(at % columns) * width, Math.floor(at / columns) * height];
  const greyAt = (x: number, y: number): number => page.greys[(top + y) * page.width + left + x] ?? 255;
  for (const times of closeness) {
    const [wide, high] = [width * times, height * times];
    const colours = new Uint8ClampedArray(wide * high * 4).fill(255);
    for (let y = 0; y < high; y++)
      for (let x = 0; x < wide; x++) {
        const dot = (y * wide + x) * 4;
        colours.fill(greyAt(Math.floor(x / times), Math.floor(y / times)), dot, dot + 3);
      }
    const read = jsQr.default(colours, wide, high, { inversionAttempts: 'dontInvert' });
    if (read) return read.data;
  }
  return undefined;
}

/** The words on each page, with plain spaces and nothing that cannot be seen; fails when poppler has anything to complain of. */
export async function printedWords(pdf: string): Promise<string[]> {
  const { stdout, stderr } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 30 });
  if (stderr !== '') throw new Error(stderr);
  const pages = stdout.split('\f').slice(0, -1);
  return pages.map((page) => page.replace(/[\u00a0\u202f]/gu, ' ').replace(/\u200b/gu, ''));
}
