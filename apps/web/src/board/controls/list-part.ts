// Which part of a long list is there at all: what is around the item that has the focus. Pure.

/** A list of at most so many items is there as a whole. */
const partSize = 240;

export function partOfList(count: number, focused: number): { readonly begin: number; readonly end: number } {
  const begin = Math.max(0, Math.min(count - partSize, focused - partSize / 2));
  return { begin, end: Math.min(count, begin + partSize) };
}
