// A command on its way: its button waits for it, and what the server says against it is shown.

import { useState } from 'react';
import { wordsFor } from '../api/client.ts';
import { toasts } from '../ui/toasts.ts';

export interface Command {
  readonly isBusy: boolean;
  /** Says whether it was done. */
  readonly run: (send: () => Promise<unknown>) => Promise<boolean>;
}

export function useCommand(): Command {
  const [isBusy, setBusy] = useState(false);
  const run = async (send: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await send();
      return true;
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run };
}
