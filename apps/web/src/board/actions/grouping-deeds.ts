// The actions that read the words of the cards: what could belong together, and what says nearly the same.

import { permitted } from '../commands/permitted.ts';
import type { Action, ActionTargets } from './action.ts';

/** Of fewer, a glance says what belongs together. */
export const leastToSuggest = 4;

export const groupingDeeds: readonly Action[] = [
  {
    id: 'suggest',
    group: 'arrange',
    on: 'board',
    permission: mayGroup,
    run: ({ grouping }) => grouping.set({ about: 'groups', only: null }),
  },
  {
    id: 'suggestAmong',
    group: 'arrange',
    on: 'cards',
    permission: mayGroup,
    isThere: ({ view }) => view.selection.get().cards.size >= leastToSuggest,
    run: ({ grouping, view }) => grouping.set({ about: 'groups', only: view.selection.get().cards }),
  },
  {
    id: 'compare',
    group: 'arrange',
    on: 'board',
    permission: ({ view: { link } }) => permitted(link.session.get(), 'card.link'),
    run: ({ grouping }) => grouping.set({ about: 'twins', only: null }),
  },
];

function mayGroup({ view: { link } }: ActionTargets) {
  const session = link.session.get();
  const cards = permitted(session, 'card.cluster');
  return cards.ok ? permitted(session, 'cluster.add') : cards;
}
