// What every tab of the console is given, apart from the list of tabs: a tab does not know the others.

import type { EventSheet } from '../api/organise.ts';

/** What every tab is given. */
export interface TabProps {
  readonly organiserKey: string;
  readonly event: EventSheet;
  /** Reads the evening again, when the tab has changed it; done when that is shown, or why not. */
  readonly reload: () => Promise<void>;
}
