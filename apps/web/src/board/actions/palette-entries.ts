// What the palette lists for what somebody typed: the actions that fit, best first, and cards and clusters with these words.

import type { Locale } from '@terreau/workshop/session';
import { reasonOf } from '../commands/reason.ts';
import { type Action, type ActionTargets, isShownIn, standingOf } from './action.ts';
import { actionWords } from './action-words.ts';
import { allActions } from './all-actions.ts';
import { type Found, findOnBoard } from './find-on-board.ts';
import { fitOf } from './plain-words.ts';

export interface ActionEntry {
  readonly action: Action;
  readonly name: string;
  /** Why it is not allowed now; null when it is. */
  readonly reason: string | null;
}

/** More are found by the search, which goes from one to the next. */
const maxFound = 8;

/** The actions whose name has the words, in their own order as long as nothing was typed. */
export function actionEntries(targets: ActionTargets, query: string, locale: Locale): readonly ActionEntry[] {
  return allActions
    .flatMap((action) => {
      const name = actionWords[locale][action.id];
      const [standing, fit] = [standingOf(action, targets), fitOf(name, query)];
      if (standing === 'absent' || fit === null || !isShownIn(action, 'palette')) return [];
      return [{ action, name, reason: standing.ok ? null : reasonOf(standing, locale), fit }];
    })
    .sort((a, b) => a.fit - b.fit);
}

/** Cards and clusters; none before there are enough letters to mean one. */
export function foundEntries({ view }: ActionTargets, query: string): readonly Found[] {
  return query.trim().length < 2 ? [] : findOnBoard(view.scene, query).slice(0, maxFound);
}
