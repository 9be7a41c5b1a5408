// Under which names this device keeps what is written into the forms of an evening and not saved; and forgetting all of it.

import type { EventId } from '@terreau/board/ids';
import { keepChoice } from '../../language/kept-choice.ts';

export const newPlan = 'plan.new';

export function planOfEvent(event: EventId): string {
  return `plan.${event}`;
}

/** Of the evening that is being made like another one. */
export function planLike(event: EventId): string {
  return `plan.like.${event}`;
}

export function ruleOfEvent(event: EventId): string {
  return `rule.${event}`;
}

/** Of an evening that is no more there is nothing to be saved, and of one whose names are erased no name to be kept. [T8] */
export function forgetForms(event: EventId): void {
  for (const name of [planOfEvent(event), planLike(event), ruleOfEvent(event)]) keepChoice(name, null);
}
