// The figures as a table.

import type { Measured } from './measure.ts';

export interface Row {
  readonly name: string;
  readonly measured: Measured;
}

const contenders = ['words', 'k-means', 'random'];
const head = ['', 'cards', 'groups', 'loose', 'ARI', ...contenders, 'pairs', ...contenders];

/** A row for each set of boards: ours, then the baselines, first by adjusted Rand index, then by pairs that agree. */
export function tableOf(rows: readonly Row[]): string {
  return aligned([head, ...rows.map(cellsOf)]).join('\n');
}

function cellsOf({ name, measured }: Row): readonly string[] {
  const { cards, groups, looseShare, ours, wordsAlone, kMeans, random } = measured;
  const agreements = [ours, wordsAlone, kMeans, random];
  return [
    name,
    cards.toFixed(0),
    groups.toFixed(1),
    `${(100 * looseShare).toFixed(0)} %`,
    ...agreements.map(({ adjusted }) => adjusted.toFixed(3)),
    ...agreements.map(({ pairs }) => `${(100 * pairs).toFixed(0)} %`),
  ];
}

/** Pads every column to its widest cell: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
