// Words as they are compared when somebody looks for them: without accents, capitals and ligatures. Pure.

/** `Évier à l’Œuvre` as `evier a l'oeuvre`. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}

/** The words of what somebody looks for. */
export function wordsOf(query: string): readonly string[] {
  return plainWords(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether a plain text has all the words in it, in any order. */
export function hasAll(plain: string, words: readonly string[]): boolean {
  return words.every((word) => plain.includes(word));
}

/** How well a name fits, the smaller the better; null when it does not. */
export function fitOf(name: string, query: string): number | null {
  const [plain, words] = [plainWords(name), wordsOf(query)];
  if (!hasAll(plain, words)) return null;
  if (plain.startsWith(words.join(' '))) return 0;
  const starts = plain.split(/[^\p{L}\d]+/u);
  return words.every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 2;
}
