// The actions on cards and clusters.

import type { CardKind } from '@terreau/board/card';
import type { Point } from '@terreau/board/geometry';
import { permitted } from '../commands/permitted.ts';
import type { Action, ActionId, ActionTargets, Call } from './action.ts';
import type { Chord } from './keys.ts';

const step = 8;
const largeStep = 10 * step;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowRight: [1, 0],
};

export const cardDeeds: readonly Action[] = [
  {
    id: 'addCard',
    group: 'write',
    on: 'board',
    keys: [{ key: 'n' }],
    // While everybody writes in silence it opens the drafts.
    permission({ view: { link } }) {
      const writesDraft = link.can('draft.write') && !link.can('card.add');
      return permitted(link.session.get(), writesDraft ? 'draft.write' : 'card.add');
    },
    run: ({ commands }, { at }) => commands.addCard(at),
  },
  {
    id: 'edit',
    group: 'write',
    on: 'card',
    keys: [{ key: 'Enter' }, { key: 'F2' }],
    needs: 'card.text',
    run: ({ commands }) => commands.editSelection(),
  },
  {
    id: 'rename',
    group: 'write',
    on: 'cluster',
    keys: [{ key: 'Enter' }, { key: 'F2' }],
    needs: 'cluster.rename',
    run: ({ commands }) => commands.editSelection(),
  },
  {
    id: 'notes',
    group: 'write',
    on: 'card',
    keys: [{ key: 'e' }],
    run: ({ notesOpen }) => notesOpen.set(true),
  },
  kindDeed('kindNeed', 'need'),
  kindDeed('kindResource', 'resource'),
  kindDeed('kindIdea', 'idea'),
  kindDeed('kindQuestion', 'question'),
  {
    id: 'group',
    group: 'arrange',
    on: 'cards',
    keys: [{ key: 'g' }],
    needs: 'card.cluster',
    run: ({ commands }) => commands.group(),
  },
  {
    id: 'takeOut',
    group: 'arrange',
    on: 'cards',
    needs: 'card.cluster',
    isThere: (targets) => selectedCards(targets).some(({ cluster }) => cluster !== null),
    run: ({ commands }) => commands.takeOut(),
  },
  {
    id: 'dissolve',
    group: 'arrange',
    on: 'cluster',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    needs: 'cluster.delete',
    run: ({ commands }) => commands.dissolve(),
  },
  {
    id: 'nudge',
    group: 'arrange',
    on: 'cards',
    keys: arrowChords(),
    needs: 'card.move',
    shownIn: [],
    run: ({ commands }, call) => commands.nudge(stepOf(call)),
  },
  hidingDeed('hide', false),
  hidingDeed('show', true),
  {
    id: 'remove',
    group: 'arrange',
    on: 'cards',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    needs: 'card.delete',
    run: ({ commands }) => commands.deleteSelection(),
  },
];

function kindDeed(id: ActionId, kind: CardKind): Action {
  return {
    id,
    group: 'write',
    on: 'cards',
    needs: 'card.kind',
    shownIn: ['palette'],
    run: ({ commands }) => commands.setKind(kind),
  };
}

/** Hides cards, or shows those that are hidden; nothing that a participant hears of. */
function hidingDeed(id: ActionId, isHidden: boolean): Action {
  return {
    id,
    group: 'arrange',
    on: 'cards',
    isThere: (targets) =>
      targets.commands.permission('card.hide').ok &&
      selectedCards(targets).every(({ hidden }) => hidden) === isHidden,
    run: ({ commands }) => commands.toggleHidden(),
  };
}

function selectedCards({ view }: ActionTargets) {
  return [...view.selection.get().cards].flatMap((id) => view.scene.card(id)?.card ?? []);
}

function arrowChords(): Chord[] {
  const names = Object.keys(arrows);
  return [...names.map((key) => ({ key })), ...names.map((key) => ({ key, shift: true as const }))];
}

function stepOf({ key }: Call): Point {
  const [x, y] = arrows[key?.key ?? ''] ?? [0, 0];
  const by = key?.shiftKey ? largeStep : step;
  return [x * by, y * by];
}
