// How much more alike the cards of a group are to each other than to those of the nearest other group (P. Rousseeuw's
// silhouettes, 1987).

import { type Likeness, placeOf } from './likeness.ts';

/** The mean silhouette of all cards, from -1 to 1; cards that are alone count as 0. */
export function distinctness(partition: Int32Array, groups: number, likeness: Likeness): number {
  const sizes = new Float64Array(groups);
  for (const group of partition) if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  const unlike = new Float64Array(groups);
  let sum = 0;
  for (let card = 0; card < partition.length; card++) {
    const own = partition[card] ?? -1;
    if (own < 0) continue;
    addUnlikeness(card, partition, likeness, unlike.fill(0));
    const within = (unlike[own] ?? 0) / Math.max(1, (sizes[own] ?? 0) - 1);
    let beyond = groups === 1 ? 1 : Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++)
      if (group !== own) beyond = Math.min(beyond, (unlike[group] ?? 0) / (sizes[group] ?? 1));
    sum += (beyond - within) / Math.max(beyond, within, Number.EPSILON);
  }
  return sum / partition.length;
}

/** Adds to each group how unlike its cards are to one. */
function addUnlikeness(card: number, partition: Int32Array, likeness: Likeness, unlike: Float64Array): void {
  for (let other = 0; other < partition.length; other++) {
    const group = partition[other] ?? -1;
    if (group < 0 || other === card) continue;
    unlike[group] = (unlike[group] ?? 0) + 1 - (likeness[placeOf(card, other)] ?? 0);
  }
}
