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
  /** The change that takes the last step back; null when there is none. */
  readonly undo: () => Step | null;
  readonly redo: () => Step | null;
}

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
    undo() {
      const step = done.at(-1);
      if (!step) return null;
      done = done.slice(0, -1);
      undone = [...undone, step];
      tell();
      return { path: step.path, from: step.to, to: step.from };
    },
    redo() {
      const step = undone.at(-1);
      if (!step) return null;
      undone = undone.slice(0, -1);
      done = [...done, { ...step, at: Number.NEGATIVE_INFINITY }];
      tell();
      return step;
    },
  };
}
