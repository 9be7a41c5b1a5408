// What a project does next.

import type { NextStep, ProjectRecord } from '../record/record.ts';

/**
 * The step that is due first; what has no date yet comes after what has one. Nothing says that a step is done: as of a day
 * (ISO 8601), one whose day has passed is next only where none comes after it.
 */
export function nextStepOf({ followUp }: Pick<ProjectRecord, 'followUp'>, today = ''): NextStep | undefined {
  const dated = followUp.nextSteps
    .filter(({ due }) => due !== '')
    .toSorted((a, b) => a.due.localeCompare(b.due));
  return dated.find(({ due }) => due >= today) ?? dated.at(-1) ?? followUp.nextSteps[0];
}
