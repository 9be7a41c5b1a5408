// Texts as they can be typeset: without control characters, which have no shape, and without marks that turn the direction
// of what stands beside them.

const controlsButLines = /[^\P{Cc}\n\t]/gu;
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** The same data with texts that can be typeset; what JSON cannot say is left out, as JSON does. */
export function printable(data: unknown): unknown {
  if (typeof data === 'string') return printableText(data);
  if (Array.isArray(data)) return data.map(printable);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)]));
}

function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controlsButLines, '')
    .replace(turning, '');
}
