// Which cards and groups join, one after the other, the most alike first: average linkage by chains of nearest neighbours
// (F. Murtagh, 1983), which takes the square of the cards in time where the textbook takes the cube.

import { type Likeness, placeOf } from './likeness.ts';

/** The groups of two cards become one; all others in these groups come along. */
export interface Join {
  readonly a: number;
  readonly b: number;
  /** The mean likeness of the pairs between the two groups. */
  readonly likeness: number;
}

/** All joins until one group is left, the most alike first. */
export function joinsOf(cards: number, likeness: Likeness): readonly Join[] {
  const alike = likeness.slice();
  const sizes = new Float64Array(cards).fill(1);
  const joins: Join[] = [];
  let chain: number[] = [];
  let firstLeft = 0;
  while (joins.length < cards - 1) {
    if (chain.length === 0) {
      while (sizes[firstLeft] === 0) firstLeft++;
      chain = [firstLeft];
    }
    const end = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    const nearest = nearestOf(end, before, sizes, alike);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    joins.push({ a: end, b: nearest, likeness: alike[placeOf(end, nearest)] ?? 0 });
    join(end, nearest, sizes, alike);
  }
  return joins.toSorted((one, other) => other.likeness - one.likeness);
}

/** The group most like one; among equals the one that came before in the chain, or else the chain would never end. */
function nearestOf(group: number, before: number | undefined, sizes: Float64Array, alike: Likeness): number {
  let nearest = before ?? -1;
  let most = before === undefined ? -1 : (alike[placeOf(group, before)] ?? 0);
  for (let other = 0; other < sizes.length; other++) {
    if (other === group || sizes[other] === 0) continue;
    const value = alike[placeOf(group, other)] ?? 0;
    if (value > most) {
      most = value;
      nearest = other;
    }
  }
  return nearest;
}

/** The first takes the second in. */
function join(a: number, b: number, sizes: Float64Array, alike: Likeness): void {
  const sizeA = sizes[a] ?? 0;
  const sizeB = sizes[b] ?? 0;
  for (let other = 0; other < sizes.length; other++) {
    if (other === a || other === b || sizes[other] === 0) continue;
    const place = placeOf(a, other);
    alike[place] = (sizeA * (alike[place] ?? 0) + sizeB * (alike[placeOf(b, other)] ?? 0)) / (sizeA + sizeB);
  }
  sizes[a] = sizeA + sizeB;
  sizes[b] = 0;
}
