// One value that commands set: what was promised of it last, and what may have taken its place, because the server died
// before it had answered. When it dies twice before anybody looks, there may be several of these.

import { expect } from 'vitest';
import type { Answer } from './commands.ts';

export interface Pledge<T> {
  /** Sets the value by a command. */
  readonly set: (value: T, command: Promise<Answer | null>) => Promise<Answer | null>;
  /** Somebody was shown a value: when it is the one that is being set, it is promised. [T1] */
  readonly shown: (value: T) => void;
  readonly promised: () => T;
  /** Fails unless what was found is what was promised, or what may have taken its place; it is promised from now on. */
  readonly expectKept: (found: T, occasion: string) => void;
}

/** A value that is set by one command after another. */
export function createPledge<T>(initial: T): Pledge<T> {
  let promised = initial;
  let possible: readonly T[] = [];
  return {
    async set(value, command) {
      const before = possible;
      possible = [...before, value];
      const answer = await command;
      if (answer?.ok) promised = value;
      // What is refused leaves what was there, whichever that is.
      if (answer) possible = answer.ok ? [] : before;
      return answer;
    },
    shown(value) {
      if (!possible.includes(value)) return;
      promised = value;
      possible = possible.slice(possible.indexOf(value) + 1);
    },
    promised: () => promised,
    expectKept(found, occasion) {
      expect([promised, ...possible], occasion).toContainEqual(found);
      promised = found;
      possible = [];
    },
  };
}
