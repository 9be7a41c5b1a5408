// Joins are never undone, so some cards end up beside the wrong neighbours: each moves to the group that it is most like,
// a few rounds long, and out of all groups when it is like none.

import { alone, largestGroup, type Partition } from './cuts.ts';
import { type Likeness, placeOf } from './likeness.ts';

const rounds = 8;
/** A card less like a group's middle than this does not belong to it. */
const leastLikeness = 0.08;

/** The partition after everybody has moved; groups of which one card is left are gone. */
export function settle(partition: Partition, likeness: Likeness): Partition {
  const groups = Math.max(alone, ...partition) + 1;
  let current = partition;
  for (let round = 0; round < rounds; round++) {
    const next = move(current, groups, likeness);
    const isStill = next.every((group, card) => group === current[card]);
    current = next;
    if (isStill) break;
  }
  const sizes = sizesOf(current, groups);
  const settled = current.map((group) => (group === alone || (sizes[group] ?? 0) < 2 ? alone : group));
  const isWithinBounds =
    Math.max(...sizes) <= Math.max(largestGroup(partition.length), ...sizesOf(partition, groups));
  return isWithinBounds ? settled : partition;
}

function move(partition: Partition, groups: number, likeness: Likeness): Partition {
  const sums = sumsOf(partition, groups, likeness);
  const sizes = sizesOf(partition, groups);
  const within = new Float64Array(groups);
  partition.forEach((group, card) => {
    if (group !== alone) within[group] = (within[group] ?? 0) + (sums[card * groups + group] ?? 0);
  });
  return partition.map((own, card) => {
    let best = alone;
    let most = leastLikeness;
    for (let group = 0; group < groups; group++) {
      const sum = sums[card * groups + group] ?? 0;
      const isOwn = group === own;
      // The squared length of the sum of the group's vectors, without the card's own.
      const squared = (within[group] ?? 0) + (sizes[group] ?? 0) - (isOwn ? 2 * sum + 1 : 0);
      const value = sum / Math.sqrt(Math.max(squared, 1));
      if (value <= most) continue;
      most = value;
      best = group;
    }
    return best;
  });
}

/** How like each card is to all cards of each group together: card by card, a row of groups each. */
function sumsOf(partition: Partition, groups: number, likeness: Likeness): Float64Array {
  const sums = new Float64Array(partition.length * groups);
  for (let card = 0; card < partition.length; card++)
    for (let other = 0; other < partition.length; other++) {
      const group = partition[other] ?? alone;
      if (group === alone || other === card) continue;
      const place = card * groups + group;
      sums[place] = (sums[place] ?? 0) + (likeness[placeOf(card, other)] ?? 0);
    }
  return sums;
}

function sizesOf(partition: Partition, groups: number): Float64Array {
  const sizes = new Float64Array(groups);
  for (const group of partition) if (group !== alone) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}
