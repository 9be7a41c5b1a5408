// How far two ways of putting the same cards into groups agree.

/** The group of each card, in the order of the cards. */
export type Labels = readonly (string | number)[];

export interface Agreement {
  /**
   * The adjusted Rand index (L. Hubert and P. Arabie, 1985): 1 for the same groups, 0 for what chance would give, whatever
   * the number of groups.
   */
  readonly adjusted: number;
  /** The share of pairs of cards that both put together or both keep apart. Many small groups flatter it. */
  readonly pairs: number;
}

export function agreementOf(one: Labels, other: Labels): Agreement {
  const all = pairsOf(one.length);
  const together = pairsWithin(one.map((label, card) => `${label}\n${other[card]}`));
  const inOne = pairsWithin(one);
  const inOther = pairsWithin(other);
  const expected = (inOne * inOther) / all;
  const most = (inOne + inOther) / 2;
  return {
    adjusted: most === expected ? 1 : (together - expected) / (most - expected),
    pairs: (all + 2 * together - inOne - inOther) / all,
  };
}

export function meanOf(agreements: readonly Agreement[]): Agreement {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    adjusted: mean(agreements.map(({ adjusted }) => adjusted)),
    pairs: mean(agreements.map(({ pairs }) => pairs)),
  };
}

function pairsWithin(labels: Labels): number {
  const groups = Map.groupBy(labels, (label) => label);
  return [...groups.values()].reduce((sum, group) => sum + pairsOf(group.length), 0);
}

function pairsOf(cards: number): number {
  return (cards * (cards - 1)) / 2;
}
