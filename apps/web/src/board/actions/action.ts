// What a person can do on the canvas, as one thing with a name, keys and a rule: the keyboard, the palette, the menu under
// the pointer and the help all read it. Knows no React. [T4]

import type { Point } from '@terreau/board/geometry';
import type { ActionType } from '@terreau/workshop/permissions';
import type { GroupingAsked } from '../../grouping/asked.ts';
import type { WritableSource } from '../../live/source.ts';
import type { BoardView } from '../board-view.ts';
import type { CameraMoves } from '../camera/camera-moves.ts';
import type { Commands } from '../commands/commands.ts';
import type { Permission } from '../commands/permitted.ts';
import type { Tool } from '../tools/machine.ts';
import type { ActionWords } from './action-words.ts';
import type { ClipboardCommands } from './clipboard.ts';
import type { Chord, Key } from './keys.ts';
import type { MenuPlace } from './menu-place.ts';
import type { Pasted } from './pasted.ts';

/** The parts of a desk that actions reach. */
export interface ActionTargets {
  readonly view: BoardView;
  readonly commands: Commands;
  readonly moves: CameraMoves;
  readonly tool: Tool;
  readonly notesOpen: WritableSource<boolean>;
  readonly clipboard: ClipboardCommands;
  /** What is open over the canvas to find an action or a card. */
  readonly finder: WritableSource<'palette' | 'search' | null>;
  /** Where the menu is open; null while it is not. */
  readonly menu: WritableSource<MenuPlace | null>;
  readonly hasMinimap: WritableSource<boolean>;
  /** What somebody asked about the words of the cards; null while nothing is shown of it. */
  readonly grouping: WritableSource<GroupingAsked | null>;
  /** What was pasted and is so much that somebody is asked first. */
  readonly asked: WritableSource<Pasted | null>;
  readonly page: PageDoors;
}

/** What the page around the board can open. */
export interface PageDoors {
  /** Called where people write in silence instead of adding cards. */
  readonly writeDraft: () => void;
  readonly open: (dialog: 'people' | 'invite' | 'shortcuts' | 'keeping') => void;
  readonly showList: () => void;
}

/** What must be selected: nothing in particular, cards, one card, a cluster, or either. */
type AppliesTo = 'board' | 'cards' | 'card' | 'cluster' | 'selection';

type ActionGroup = 'write' | 'clipboard' | 'history' | 'arrange' | 'join' | 'look' | 'board';

export type ActionId = keyof ActionWords;

/** How it was asked for. */
export interface Call {
  readonly key?: Key;
  /** In the world. */
  readonly at?: Point;
}

export interface Action {
  readonly id: ActionId;
  readonly group: ActionGroup;
  readonly on: AppliesTo;
  readonly keys?: readonly Chord[];
  /** Whether the browser or the page hears its keys, and not the board. */
  readonly isHeardElsewhere?: true;
  /** Whether it is worth a line in the palette, and in the menu of what it is on. Both are, unless said otherwise. */
  readonly shownIn?: readonly ('palette' | 'menu')[];
  /** What the rules must allow on what is selected. */
  readonly needs?: ActionType;
  /** In place of `needs`, where one rule does not say it all. */
  readonly permission?: (targets: ActionTargets) => Permission;
  /** Whether it would do anything now. */
  readonly isThere?: (targets: ActionTargets) => boolean;
  readonly run: (targets: ActionTargets, call: Call) => void;
}

/** Whether an action fits what is selected and would do anything, and then whether the rules allow it. */
export function standingOf(action: Action, targets: ActionTargets): 'absent' | Permission {
  const isFitting = applies(action.on, targets) && (action.isThere?.(targets) ?? true);
  if (!isFitting) return 'absent';
  if (action.permission) return action.permission(targets);
  return action.needs ? targets.commands.permission(action.needs) : { ok: true };
}

/** Whether it is shown there. */
export function isShownIn({ shownIn = ['palette', 'menu'] }: Action, place: 'palette' | 'menu'): boolean {
  return shownIn.includes(place);
}

function applies(to: AppliesTo, { view }: ActionTargets): boolean {
  const { cards, cluster } = view.selection.get();
  switch (to) {
    case 'board':
      return true;
    case 'cards':
      return cards.size > 0;
    case 'card':
      return cards.size === 1;
    case 'cluster':
      return cluster !== null;
    case 'selection':
      return cards.size > 0 || cluster !== null;
  }
}
