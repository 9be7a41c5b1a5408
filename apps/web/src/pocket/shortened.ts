// A text short enough to name something by.

const maxCharacters = 40;

/** The beginning of a text, cut after a whole word. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxCharacters) return line;
  const cut = line.slice(0, maxCharacters);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxCharacters / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
