// What the lines of a provisional budget add up to.

import type { BudgetLine, ProjectRecord } from './record.ts';

/** All in whole cents, so that sums are exact. */
export interface Budget {
  readonly spending: number;
  readonly income: number;
  /** Income without spending: below 0 something is missing. */
  readonly difference: number;
}

export function budgetOf({ project }: Pick<ProjectRecord, 'project'>): Budget {
  const [spending, income] = [sumOf(project.spending), sumOf(project.income)];
  return { spending, income, difference: income - spending };
}

function sumOf(lines: readonly BudgetLine[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}
