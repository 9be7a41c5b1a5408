// A command on its way: a second press waits for nothing and does nothing, the button keeps the focus, and what the server
// says against it is shown.

import { useRef, useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { toasts } from '../ui/toasts.ts';

export interface Command {
  readonly isBusy: boolean;
  /** Says whether it was done; it is not while another is under way. */
  readonly run: (send: () => Promise<unknown>) => Promise<boolean>;
}

/** What is said against it is shown in a notice, unless `tell` shows it, as in a dialog, which covers notices. */
export function useCommand(tell: (problem: string) => void = showNotice): Command {
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const run = async (send: () => Promise<unknown>) => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setBusy(true);
    try {
      await send();
      return true;
    } catch (error) {
      tell(wordsFor(error));
      return false;
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { isBusy, run };
}

function showNotice(text: string): void {
  toasts.show({ text, tone: 'problem' });
}
