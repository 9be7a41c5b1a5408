// What each shortcut does on a desk.

import type { Desk } from './desk.ts';
import { nothingSelected } from './selection.ts';
import type { Shortcut } from './shortcuts.ts';

const zoomStep = 1.25;

export function runShortcut({ commands, moves, view, tool, notesOpen }: Desk, shortcut: Shortcut): void {
  switch (shortcut.does) {
    case 'undo':
      return commands.undo();
    case 'redo':
      return commands.redo();
    case 'select-all':
      return commands.selectAll();
    case 'add-card':
      return commands.addCard();
    case 'edit':
      return commands.editSelection();
    case 'delete':
      return commands.deleteSelection();
    case 'group':
      return commands.group();
    case 'nudge':
      return commands.nudge(shortcut.by);
    case 'fit':
      return moves.showAll();
    case 'actual-size':
      return moves.zoomTo(1);
    case 'zoom-in':
      return moves.zoomBy(zoomStep);
    case 'zoom-out':
      return moves.zoomBy(1 / zoomStep);
    case 'hand':
      return view.handTool.set(true);
    case 'select':
      return view.handTool.set(false);
    case 'cancel':
      // The first gives up what the hand is doing, the next the selection.
      if (tool.state.get() === 'idle') view.selection.set(nothingSelected);
      tool.handle({ type: 'cancel' });
      notesOpen.set(false);
  }
}
