// Every action of the board, in the order in which menus and the help show them.

import type { Action } from './action.ts';
import { arrangeDeeds } from './arrange-deeds.ts';
import { clipboardDeeds, historyDeeds, pageDeeds } from './board-deeds.ts';
import { cardDeeds } from './card-deeds.ts';
import { groupingDeeds } from './grouping-deeds.ts';
import { joinDeeds } from './join-deeds.ts';
import { isPressed, type Key } from './keys.ts';
import { lookDeeds } from './look-deeds.ts';

export const allActions: readonly Action[] = [
  ...cardDeeds.filter(({ group }) => group === 'write'),
  ...clipboardDeeds,
  ...historyDeeds,
  ...joinDeeds,
  ...groupingDeeds,
  ...cardDeeds.filter(({ group }) => group === 'arrange'),
  ...arrangeDeeds,
  ...lookDeeds,
  ...pageDeeds,
];

/** The actions of which a press is the shortcut: what is selected decides which of them is meant. */
export function actionsOf(event: Key): readonly Action[] {
  return allActions.filter(
    ({ keys = [], isHeardElsewhere }) => !isHeardElsewhere && keys.some((chord) => isPressed(chord, event)),
  );
}
