// What each shortcut does on a desk.

import type { WritableSource } from '../live/source.ts';
import type { BoardView } from './board-view.ts';
import type { CameraMoves } from './camera-moves.ts';
import type { Commands } from './commands.ts';
import { nothingSelected } from './selection.ts';
import type { Shortcut } from './shortcuts.ts';
import type { Tool } from './tools/machine.ts';

/** The parts of a desk that shortcuts reach. */
export interface ShortcutTargets {
  readonly view: BoardView;
  readonly commands: Commands;
  readonly moves: CameraMoves;
  readonly tool: Tool;
  readonly notesOpen: WritableSource<boolean>;
}

const zoomStep = 1.25;

const actions: Readonly<Record<Exclude<Shortcut['does'], 'nudge'>, (desk: ShortcutTargets) => void>> = {
  undo: ({ commands }) => commands.undo(),
  redo: ({ commands }) => commands.redo(),
  'select-all': ({ commands }) => commands.selectAll(),
  'add-card': ({ commands }) => commands.addCard(),
  edit: ({ commands }) => commands.editSelection(),
  delete: ({ commands }) => commands.deleteSelection(),
  group: ({ commands }) => commands.group(),
  fit: ({ moves }) => moves.showAll(),
  'fit-selection': ({ moves }) => moves.toSelection(),
  'actual-size': ({ moves }) => moves.zoomTo(1),
  'zoom-in': ({ moves }) => moves.zoomBy(zoomStep),
  'zoom-out': ({ moves }) => moves.zoomBy(1 / zoomStep),
  hand: ({ view }) => view.mode.set('hand'),
  select: ({ view }) => view.mode.set('select'),
  lasso: ({ view }) => view.mode.set('lasso'),
  // The first press gives up what the hand is doing, the next the selection.
  cancel({ tool, view, notesOpen }) {
    if (tool.state.get() === 'idle') view.selection.set(nothingSelected);
    tool.handle({ type: 'cancel' });
    notesOpen.set(false);
  },
};

export function runShortcut(desk: ShortcutTargets, shortcut: Shortcut): void {
  if (shortcut.does === 'nudge') desk.commands.nudge(shortcut.by);
  else actions[shortcut.does](desk);
}
