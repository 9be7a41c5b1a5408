// What somebody did in a form, to be taken back and done again step by step. What is typed into one field without a
// longer pause is one step. Knows no React.

import { createSource, type Source } from '../live/source.ts';
import { type Change, isSameValue } from './changes.ts';

export interface Step extends Change {
  readonly path: string;
}

export interface OwnSteps {
  readonly can: Source<{ readonly undo: boolean; readonly redo: boolean }>;
  readonly remember: (step: Step) => void;
  /** Has the change made that takes the last step back, and answers it; null when there is none. */
  readonly undo: (make: Make) => Step | null;
  readonly redo: (make: Make) => Step | null;
}

/** Makes a change, whatever others have made of the field meanwhile, and answers what it was then. */
type Make = (step: Step) => Step;

const pauseMs = 1_500;
const maxSteps = 200;

/** `at` is when a step was done; one that was done again is never continued. */
type TimedStep = Step & { readonly at: number };

export function createOwnSteps(now: () => number): OwnSteps {
  const can = createSource({ undo: false, redo: false });
  let done: readonly TimedStep[] = [];
  let undone: readonly Step[] = [];
  const tell = () => can.set({ undo: done.length > 0, redo: undone.length > 0 });

  return {
    can,
    remember(step) {
      const last = done.at(-1);
      const at = now();
      const goesOn =
        last?.path === step.path && at - last.at < pauseMs && isSameValue(last.to, step.from) && last;
      done = goesOn
        ? [...done.slice(0, -1), { ...step, from: goesOn.from, at }]
        : [...done, { ...step, at }].slice(-maxSteps);
      undone = [];
      tell();
    },
    undo(make) {
      const step = done.at(-1);
      if (!step) return null;
      const made = make(turned(step));
      done = done.slice(0, -1);
      undone = [...undone, turned(made)];
      tell();
      return made;
    },
    redo(make) {
      const step = undone.at(-1);
      if (!step) return null;
      const made = make(step);
      undone = undone.slice(0, -1);
      done = [...done, { ...made, at: Number.NEGATIVE_INFINITY }];
      tell();
      return made;
    },
  };
}

function turned({ path, from, to }: Step): Step {
  return { path, from: to, to: from };
}
