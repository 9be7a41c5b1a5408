// The order of a ballot: shuffled, because what stands first gets more votes; different for each person, so that the
// shuffle favours nothing at the table; and always the same for one person, so that nothing jumps. Pure.

/** Ids in the order of one voter. */
export function inBallotOrder<Id extends string>(ids: readonly Id[], voter: string): Id[] {
  const rank = new Map(ids.map((id) => [id, hash(`${voter} ${id}`)]));
  return ids.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** FNV-1a over UTF-16 code units with MurmurHash3's finaliser, which spreads ids that differ in their last letter. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
