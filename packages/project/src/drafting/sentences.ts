// Cuts a sentence or a line out of what somebody wrote.

/** Whether there is nothing in a text that can be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

/** The first sentence of a text, or its first line when that ends sooner. */
export function firstSentence(text: string): string {
  const line =
    text
      .split(/[\r\n\u2028\u2029]/u)
      .find((one) => !isBlank(one))
      ?.trim() ?? '';
  // A single letter and a point are an initial, as in “M. Perrin”.
  const end = /(?<=[\p{L}\p{N}»)”]{2}|\s)[.!?…]+(?=\s+\p{Lu})/u.exec(line);
  return end ? line.slice(0, end.index + end[0].length) : line;
}

/** A text of at most so many characters, cut between words and marked as cut. */
export function shortened(text: string, maxCharacters: number): string {
  const characters = [...text];
  if (characters.length <= maxCharacters) return text;
  const head = characters.slice(0, maxCharacters - 1).join('');
  const lastSpace = head.search(/\s\S*$/u);
  return `${(lastSpace > 0 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}
