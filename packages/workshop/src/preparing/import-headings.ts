// The first row of an imported table: which column is which, and which are missing.

import { type ImportCell, shown, textOf } from './import-cells.ts';
import { columnNamed, type ImportColumn, importColumns } from './import-columns.ts';
import type { ImportFault, ImportProblem } from './import-problems.ts';

/** Where each column is, from 0. */
export type Layout = ReadonlyMap<ImportColumn, number>;

const required = [
  'event',
  'territory',
  'date',
  'challenge',
  'domain',
] as const satisfies readonly ImportColumn[];

export function readHeadings(
  cells: readonly ImportCell[],
  row: number,
): { readonly layout: Layout; readonly problems: readonly ImportProblem[] } {
  const layout = new Map<ImportColumn, number>();
  const problems: ImportProblem[] = [];
  const tell = (column: number, fault: ImportFault, isNotice = false) => {
    problems.push({ row, column, isNotice, fault });
  };
  const named = new Set(cells.map((cell) => columnNamed(shown(textOf(cell)))));
  const missing = importColumns.filter((column) => !named.has(column));
  for (const [index, cell] of cells.entries()) {
    const heading = shown(textOf(cell));
    const column = columnNamed(heading);
    if (heading === '') continue;
    if (!column) tell(index + 1, { code: 'unknown-column', heading, missing }, true);
    else if (layout.has(column)) tell(index + 1, { code: 'twice-a-column', column });
    else layout.set(column, index);
  }
  const found = cells
    .map((cell) => shown(textOf(cell)))
    .filter((heading) => heading !== '')
    .slice(0, 15)
    .join(', ');
  for (const column of required) if (!layout.has(column)) tell(0, { code: 'no-column', column, found });
  if (!layout.has('tables') && !layout.has('table')) tell(0, { code: 'no-column', column: 'tables', found });
  return { layout, problems };
}
