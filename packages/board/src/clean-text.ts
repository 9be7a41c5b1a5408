// What people type, without what no keyboard has: control characters, and marks that turn the direction of the text
// around it (a name must not be able to rewrite the line that it stands in).

export const maxNameCharacters = 40;

const controls = /[\p{Cc}\u2028\u2029]/gu;
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const controlsButLines = /[^\P{Cc}\n\t]/gu;

/** A single line: a name, a title. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(controls, ' ').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A text of several lines: a card. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controlsButLines, '')
    .replace(invisible, '')
    .trim();
}
