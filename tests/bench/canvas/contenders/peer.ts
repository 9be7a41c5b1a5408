// The other whiteboards: each on a page of ours that gives it the cards as it stores them itself.

import type { Contender, Sight } from '../contender.ts';

export interface PeerOptions {
  readonly name: string;
  /** The address of its page. */
  readonly url: string;
  readonly cards: number;
  readonly wheelFor: Contender['wheelFor'];
}

export function createPeer({ name, url, cards, wheelFor }: PeerOptions): Contender {
  return {
    name,
    wheelFor,
    prepare: () => Promise.resolve(),
    address: (sight: Sight) => `${url}/?cards=${cards}&sight=${sight}`,
    async isReady(page) {
      await page
        .waitForFunction(() => window.probe !== undefined, null, { polling: 50, timeout: 5_000 })
        .catch(later);
      return page.evaluate(() => window.probe !== undefined);
    },
    async moveRemotely(page, perSecond) {
      await page.evaluate(beginMoves, perSecond);
      return () => page.evaluate(() => window.endMoves?.());
    },
    close: () => Promise.resolve(),
  };
}

/** It is asked again. */
function later(): null {
  return null;
}

declare global {
  interface Window {
    endMoves?: () => void;
  }
}

/** One change for each, as they come from a server, of cards all over the board. */
function beginMoves(perSecond: number): void {
  let [seed, made] = [7, 0];
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const began = performance.now();
  const timer = setInterval(() => {
    const { probe } = window;
    const due = Math.floor(((performance.now() - began) * perSecond) / 1_000);
    // A page that is late does not catch up with all of it at once.
    for (let k = Math.min(5, due - made); k > 0; k--) {
      const card = Math.floor(random() * (probe?.count() ?? 0));
      probe?.move?.(card, (random() - 0.5) * 40, (random() - 0.5) * 40);
    }
    made = due;
  }, 1_000 / perSecond);
  window.endMoves = () => clearInterval(timer);
}
