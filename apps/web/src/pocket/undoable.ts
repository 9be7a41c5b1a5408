// Something done that can be taken back by a button in the notice that tells of it.

import { currentLocale } from '../language/locale.ts';
import type { BoardLink } from '../live/board-link.ts';
import { toasts } from '../ui/toasts.ts';
import { pocketWords } from './words.ts';

/** Does it as one step of the history, and shows the notice. */
export function doUndoably(link: BoardLink, text: string, change: () => void): void {
  const { undo } = link;
  const words = pocketWords[currentLocale()];
  undo.stopCapturing();
  change();
  undo.stopCapturing();
  const step = undo.undoStack.at(-1);
  const takeBack = () => {
    // Undo takes back the last step only; anything later must not be taken back by this notice.
    if (step && undo.undoStack.at(-1) === step) undo.undo();
    else toasts.show({ text: words.undoTooLate, tone: 'problem' });
  };
  toasts.show({ text, action: { label: words.undo, run: takeBack } });
}
