// A whiteboard that is measured.

import type { BrowserContext, Page } from 'playwright';

export interface Contender {
  readonly name: string;
  /** What the browser has before it comes: cookies, where it was last. */
  readonly prepare: (context: BrowserContext, page: Page, sight: Sight) => Promise<void>;
  readonly address: (sight: Sight) => string;
  /** Runs in the page until it puts the probe into the window; answers whether it is there. */
  readonly isReady: (page: Page) => Promise<boolean>;
  /** How far a wheel is turned, with control, so that the zoom goes from one to another in one event. */
  readonly wheelFor: (from: number, to: number) => number;
  /** Others move cards, so many a second; resolves with what ends it. */
  readonly moveRemotely: (page: Page, perSecond: number) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
}

/** About 50 cards, or all of them. */
export type Sight = 'near' | 'far';
