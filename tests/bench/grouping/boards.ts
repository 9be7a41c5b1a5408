// The boards on which we measure: a whole consultation, random tables of it, and the clustered tables of the demo evening.

import { canteens } from '@terreau/server/demo/table-canteens';
import { newcomers } from '@terreau/server/demo/table-newcomers';
import { rides } from '@terreau/server/demo/table-rides';
import { createRandom } from '../../random.ts';
import { shuffled } from './baselines.ts';
import type { Idea } from './ideas.ts';

/** A card and where people put it. */
interface SortedCard {
  readonly text: string;
  readonly group: string;
}
export type SortedBoard = readonly SortedCard[];

/** How much of an idea is written on its card. */
export const readings: readonly { readonly name: string; readonly textOf: (idea: Idea) => string }[] = [
  { name: 'titles', textOf: ({ title }) => title },
  { name: '280 characters', textOf: (idea) => wholeText(idea).slice(0, 280) },
  { name: 'whole texts', textOf: wholeText },
];

const smallest = 30;
const largest = 60;

/** A board of all ideas. */
export function wholeBoard(ideas: readonly Idea[], textOf: (idea: Idea) => string): SortedBoard {
  return ideas.map((idea) => ({ text: textOf(idea), group: idea.category }));
}

/** A table's share of a board. */
export function tableOf(board: SortedBoard, seed: number): SortedBoard {
  const random = createRandom(seed);
  return shuffled(board, random).slice(0, smallest + random.below(largest - smallest + 1));
}

/** The clusters of the demo evening, without the cards that lie in none. */
export const demoTables: readonly { readonly name: string; readonly board: SortedBoard }[] = [
  canteens,
  rides,
  newcomers,
].map((table) => ({
  name: `demo evening, ${table.name}`,
  board: table.clusters.flatMap(({ key, cards }) => cards.map(({ text }) => ({ text, group: key }))),
}));

function wholeText({ title, body }: Idea): string {
  return body === '' ? title : `${title}. ${body}`;
}
