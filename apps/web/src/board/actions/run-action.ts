// Runs actions, by key or because somebody chose one.

import { currentLocale } from '../../language/locale.ts';
import { toasts } from '../../ui/toasts.ts';
import { reasonOf } from '../commands/reason.ts';
import { type Action, type ActionTargets, type Call, standingOf } from './action.ts';
import { actionsOf } from './all-actions.ts';
import type { Key } from './keys.ts';

/** Runs an action where it is allowed, and otherwise says why not. */
export function runAction(targets: ActionTargets, action: Action, call: Call = {}): void {
  const standing = standingOf(action, targets);
  if (standing === 'absent') return;
  if (standing.ok) action.run(targets, call);
  else toasts.show({ text: reasonOf(standing, currentLocale()) });
}

/** Runs what a key stands for; false when it is none of the board's keys. */
export function pressKey(targets: ActionTargets, key: Key): boolean {
  const meant = actionsOf(key);
  const action = meant.find((each) => standingOf(each, targets) !== 'absent');
  if (action) runAction(targets, action, { key });
  return meant.length > 0;
}
