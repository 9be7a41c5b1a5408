// Words that no line could hold get places to break at, so that nothing runs over the edge of the page.

const longWord = /[^\s\u00a0\u202f\u200b]{29,}/gu;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const breakEvery = 12;

/** The same data, in which every text can be broken into lines. */
export function breakable<Data>(data: Data): Data;
export function breakable(data: unknown): unknown {
  if (typeof data === 'string') return data.replace(longWord, withBreaks);
  if (Array.isArray(data)) return data.map((item) => breakable<unknown>(item));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, breakable<unknown>(value)]));
}

function withBreaks(word: string): string {
  return [...graphemes.segment(word)]
    .map(({ segment }, index) => (index > 0 && index % breakEvery === 0 ? `\u200b${segment}` : segment))
    .join('');
}
