// Reads what somebody brings: a file of any of the formats, or a text that was pasted. What it is, is seen from what it
// holds; its name only tells a list of lines from a table.

import type { ImportReading } from './incoming.ts';
import { unreadable } from './incoming.ts';
import { readJsonCanvas } from './json-canvas-reader.ts';
import { hasKnownHeader, readLines, readSheet } from './sheet-reader.ts';
import { decodeText } from './text-encoding.ts';

/** A file by its bytes and its name. */
export function readImportFile(bytes: Uint8Array, name: string): ImportReading {
  const text = decodeText(bytes);
  if (text === null) return unreadable({ reason: 'not-text' });
  if (isJson(text)) return readJsonCanvas(text);
  return /\.(txt|md)$/i.test(name) ? readPasted(text) : readSheet(text);
}

/** A pasted text: a canvas, cells of a spreadsheet, a table with known headings, or else one idea a line. */
export function readPasted(pasted: string): ImportReading {
  const text = pasted.replace(/^\ufeff/, '');
  if (isJson(text)) return readJsonCanvas(text);
  return text.includes('\t') || hasKnownHeader(text) ? readSheet(text) : readLines(text);
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{');
}
