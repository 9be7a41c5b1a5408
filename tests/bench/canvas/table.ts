// The figures as a table: a row for each, a column for each board, and how many times as much the others take.

import { numberText } from '../relay/table.ts';

export interface Figure {
  readonly figure: string;
  readonly unit: string;
  readonly board: string;
  readonly value: number;
}

/** The first board is the one to which the others are compared. */
export function tableOf(
  title: string,
  figures: readonly Figure[],
  median: (values: readonly number[]) => number,
): string {
  const boards = [...new Set(figures.map(({ board }) => board))];
  const names = [...new Set(figures.map(({ figure }) => figure))];
  const figureOf = (figure: string, board: string) =>
    median(
      figures
        .filter((each) => each.figure === figure && each.board === board && !Number.isNaN(each.value))
        .map(({ value }) => value),
    );
  const unitOf = (name: string) => figures.find(({ figure }) => figure === name)?.unit ?? '';
  const head = [title, ...boards.flatMap((board, n) => (n === 0 ? [board] : [board, 'ratio']))];
  const rows = names.map((name) => {
    const ours = figureOf(name, boards[0] ?? '');
    const cells = boards.flatMap((board, n) => {
      const value = figureOf(name, board);
      const cell = Number.isNaN(value) ? '–' : `${numberText(value)} ${unitOf(name)}`;
      const ratio = Number.isNaN(value / ours) ? '–' : `${numberText(value / ours)} ×`;
      return n === 0 ? [cell] : [cell, ratio];
    });
    return [name, ...cells];
  });
  return aligned([head, ...rows]).join('\n');
}

/** Pads every column to its widest cell: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('   ')
      .trimEnd(),
  );
}
