// What a project does next.

import type { NextStep, ProjectRecord } from '../record/record.ts';

/** The step that is due first; what has no date yet comes after what has one. */
export function nextStepOf({ followUp }: Pick<ProjectRecord, 'followUp'>): NextStep | undefined {
  const order = ({ due }: NextStep): string => due || '9';
  return followUp.nextSteps.toSorted((a, b) => order(a).localeCompare(order(b)))[0];
}
