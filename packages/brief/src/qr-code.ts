// A QR code as a picture of its own: dark on light, without a margin; whoever places it leaves the room around it.

import { encode } from 'uqr';
import { squaresPng } from './png.ts';

/** The picture of a text, usually of an address, as SVG. */
export function qrCodeSvg(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const path = data.flatMap((row, y) => darkRuns(row, y)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

/** The same picture as PNG, with half of the margin that the standard asks for; the page has the rest. */
export function qrCodePng(text: string): Uint8Array<ArrayBuffer> {
  return squaresPng(encode(text, { border: 2, ecc: 'M' }).data, 8);
}

/** One rectangle for the modules that follow each other: a seam between two of them would be seen on paper. */
function darkRuns(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - from;
    runs.push(`M${from} ${y}h${width}v1h-${width}z`);
  }
  return runs;
}
