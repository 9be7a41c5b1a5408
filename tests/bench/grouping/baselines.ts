// What a suggestion has to beat: chance, and what everybody would write first, k-means over plain TF-IDF.

import type { Random } from '../../random.ts';
import type { Labels } from './agreement.ts';

/** Each card in any of some groups. */
export function randomGroups(texts: readonly string[], groups: number, random: Random): Labels {
  return texts.map(() => random.below(groups));
}

/** k-means by cosine over TF-IDF of the words as they stand, begun from cards at random. */
export function plainKMeans(texts: readonly string[], groups: number, random: Random): Labels {
  const vectors = plainVectors(texts);
  let middles = shuffled(vectors, random).slice(0, groups);
  let labels: readonly number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = vectors.map((vector) => nearest(vector, middles));
    if (next.every((label, card) => label === labels[card])) break;
    labels = next;
    middles = middles.map((middle, group) => {
      const members = vectors.filter((_, card) => labels[card] === group);
      return members.length === 0 ? middle : ofLengthOne(sumOf(members));
    });
  }
  return labels;
}

/** Some things in a random order. */
export function shuffled<Thing>(things: readonly Thing[], random: Random): readonly Thing[] {
  const order = [...things];
  const result: Thing[] = [];
  while (order.length > 0) result.push(...order.splice(random.below(order.length), 1));
  return result;
}

const mostRounds = 50;

type Vector = ReadonlyMap<string, number>;

function plainVectors(texts: readonly string[]): readonly Vector[] {
  const cards = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []);
  const cardsWith = new Map<string, number>();
  for (const words of cards)
    for (const word of new Set(words)) cardsWith.set(word, (cardsWith.get(word) ?? 0) + 1);
  return cards.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words) {
      const rarity = Math.log(texts.length / (cardsWith.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + rarity);
    }
    return ofLengthOne(vector);
  });
}

function nearest(vector: Vector, middles: readonly Vector[]): number {
  const likenesses = middles.map((middle) => product(vector, middle));
  return likenesses.indexOf(Math.max(...likenesses));
}

function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight);
  return sum;
}

function ofLengthOne(vector: Vector): Vector {
  const length = Math.hypot(...vector.values());
  return length === 0 ? vector : new Map([...vector].map(([word, weight]) => [word, weight / length]));
}
