// Whether JSON is of a shape that may be parsed. Parsing takes memory for every level and for every value, and much more of it
// than the text has: both are counted in the bytes first, which takes none. [T6]

import { maxDepth, maxValuesIn } from './archive-limits.ts';

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openRecord, closeRecord] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Whether it is nested no deeper, and no denser, than what is ours. Whether it is JSON is for others to say. */
export function isModest(json: Uint8Array): boolean {
  const maxValues = maxValuesIn(json.length);
  let [depth, values] = [0, 1];
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (byte === quote) at = endOfString(json, at);
    else if (byte === comma) values++;
    else if (byte === openList || byte === openRecord) {
      values++;
      depth++;
    } else if (byte === closeList || byte === closeRecord) depth--;
    if (depth > maxDepth || values > maxValues) return false;
  }
  return true;
}

/** Where the string ends that begins there. */
function endOfString(json: Uint8Array, start: number): number {
  let at = json.indexOf(quote, start + 1);
  while (at !== -1 && isEscaped(json, at)) at = json.indexOf(quote, at + 1);
  return at === -1 ? json.length : at;
}

function isEscaped(json: Uint8Array, at: number): boolean {
  let before = at;
  while (json[before - 1] === backslash) before--;
  return (at - before) % 2 === 1;
}
