// What the suggestion and the baselines make of some boards.

import { inOrder, readCards } from '@terreau/grouping/read-cards';
import { partitionOf, suggestGroups } from '@terreau/grouping/suggest-groups';
import { createRandom } from '../../random.ts';
import { type Agreement, agreementOf, type Labels, meanOf } from './agreement.ts';
import { plainKMeans, randomGroups } from './baselines.ts';
import type { SortedBoard } from './boards.ts';

export interface Measured {
  /** Means over the boards. */
  readonly cards: number;
  readonly groups: number;
  readonly looseShare: number;
  readonly ours: Agreement;
  /** Ours without the table of concepts, which was written by hand: what the words alone give. */
  readonly wordsAlone: Agreement;
  readonly kMeans: Agreement;
  readonly random: Agreement;
}

/** How often each baseline is run on each board. */
export const runs = 20;

/** Means over boards; the baselines make as many groups as the suggestion does. */
export function measure(boards: readonly SortedBoard[]): Measured {
  const each = boards.map(measureOne);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    cards: mean(each.map(({ cards }) => cards)),
    groups: mean(each.map(({ groups }) => groups)),
    looseShare: mean(each.map(({ looseShare }) => looseShare)),
    ours: meanOf(each.map(({ ours }) => ours)),
    wordsAlone: meanOf(each.map(({ wordsAlone }) => wordsAlone)),
    kMeans: meanOf(each.map(({ kMeans }) => kMeans)),
    random: meanOf(each.map(({ random }) => random)),
  };
}

function measureOne(board: SortedBoard): Measured {
  const truth = board.map(({ group }) => group);
  const texts = board.map(({ text }) => text);
  const cards = texts.map((text, card) => ({ id: `${card}`, text }));
  const { groups, loose } = suggestGroups(cards);
  const baseline = (group: typeof plainKMeans) =>
    meanOf(
      Array.from({ length: runs }, (_, seed) =>
        agreementOf(group(texts, Math.max(1, groups.length), createRandom(seed)), truth),
      ),
    );
  return {
    cards: board.length,
    groups: groups.length,
    looseShare: loose.length / board.length,
    ours: agreementOf(labelsOf(groups, board.length), truth),
    wordsAlone: agreementOf(labelsOf(groupsWithoutConcepts(cards), board.length), truth),
    kMeans: baseline(plainKMeans),
    random: baseline(randomGroups),
  };
}

type Groups = readonly { readonly cards: readonly string[] }[];

function groupsWithoutConcepts(cards: readonly { readonly id: string; readonly text: string }[]): Groups {
  const read = readCards(inOrder(cards), undefined).map(({ id, words }) => ({
    id,
    words: words.map((word) => ({ ...word, concept: undefined })),
  }));
  const partition = partitionOf(read);
  const groups = Map.groupBy(read.keys(), (card) => partition[card] ?? -1);
  groups.delete(-1);
  return [...groups.values()].map((group) => ({ cards: group.map((card) => read[card]?.id ?? '') }));
}

/** A loose card counts as a group of its own: whoever leaves everything loose gets nothing for it. */
function labelsOf(groups: Groups, cards: number): Labels {
  const labels: (string | number)[] = Array.from({ length: cards }, (_, card) => `loose ${card}`);
  for (const [n, group] of groups.entries()) for (const id of group.cards) labels[Number(id)] = n;
  return labels;
}
