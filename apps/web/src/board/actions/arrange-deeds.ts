// What puts several selected cards in order.

import { type Arrangement, leastToArrange } from '../commands/arranging.ts';
import type { Action } from './action.ts';

const ways: readonly Arrangement[] = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'across',
  'down',
  'grid',
];

export const arrangeDeeds: readonly Action[] = ways.map((how) => ({
  id: how,
  group: 'arrange',
  on: 'cards',
  needs: 'card.move',
  // The menu under the pointer would be nothing else.
  shownIn: ['palette'],
  isThere: ({ view }) => view.selection.get().cards.size >= leastToArrange[how],
  run: ({ commands }) => commands.arrange(how),
}));
