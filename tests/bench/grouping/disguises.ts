// How many disguised copies of real ideas are found as near-duplicates, and how many pairs beside them.

import { nearDuplicates } from '@terreau/grouping/near-duplicates';
import { createRandom, type Random } from '../../random.ts';
import { shuffled } from './baselines.ts';
import type { SortedBoard } from './boards.ts';

export interface Unmasked {
  readonly copies: number;
  readonly found: number;
  /** Other pairs that were shown; some of them are real. */
  readonly others: number;
}

const copiesPerBoard = 5;

/** Adds to each board a few of its cards again as somebody else would have typed them. */
export function unmask(boards: readonly SortedBoard[]): Unmasked {
  const each = boards.map((board, seed) => unmaskOne(board, createRandom(seed)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    copies: copiesPerBoard * boards.length,
    found: sum(each.map(({ found }) => found)),
    others: sum(each.map(({ others }) => others)),
  };
}

function unmaskOne(board: SortedBoard, random: Random): { readonly found: number; readonly others: number } {
  const cards = board.map(({ text }, card) => ({ id: `${card}`, text }));
  const copies = shuffled(cards, random)
    .slice(0, copiesPerBoard)
    .map(({ id, text }) => ({ id: `copy ${id}`, text: disguised(text, random) }));
  const pairs = nearDuplicates([...cards, ...copies]).map(({ pair }) => pair.toSorted().join('|'));
  const wanted = new Set(copies.map(({ id }) => [id, id.replace('copy ', '')].toSorted().join('|')));
  const found = pairs.filter((pair) => wanted.has(pair)).length;
  return { found, others: pairs.length - found };
}

/** Typed in a hurry: another beginning, no accents, no large letters, two letters exchanged in the longest word, the first words last. */
function disguised(text: string, random: Random): string {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/);
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '');
  const at = 1 + random.below(Math.max(1, longest.length - 2));
  const typo = longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2);
  const mistyped = words.map((word) => (word === longest ? typo : word));
  const cut = random.below(mistyped.length);
  return ['il faudrait', ...mistyped.slice(cut), ...mistyped.slice(0, cut)].join(' ');
}
