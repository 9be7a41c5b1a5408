// What an organiser has written into the form of an evening and not saved yet: kept on this device at every change, so that
// neither a reload nor another page loses it. Knows no React.

import { createSource, type Source } from '../../live/source.ts';
import { toasts } from '../../ui/toasts.ts';
import { type PlanDraft, planOf } from './plan-draft.ts';

export interface Work {
  /** What it is written over: of an evening that is there its version, of a new one the id that it will have. */
  readonly of: string;
  readonly base: PlanDraft;
  readonly draft: PlanDraft;
}

/**
 * A way back that is offered for a moment. `back` puts something into whatever has been written since; without it all is as it
 * was, which is offered only until something else is written.
 */
export interface WayBack {
  readonly text: string;
  readonly label: string;
  readonly back?: (now: PlanDraft) => PlanDraft;
}

export interface UnsavedPlan extends Source<Work> {
  /** Whether it was begun on an earlier visit, and not given up since. */
  readonly isTakenUp: () => boolean;
  readonly change: (to: PlanDraft, way?: WayBack) => void;
  /** Goes on over another state of the evening. */
  readonly goOn: (work: Work) => void;
  /** Gives up what was written, with a way back. */
  readonly discard: (way: Omit<WayBack, 'back'>) => void;
  /** It is saved: there is nothing more to keep, and no way back but that of the saving. */
  readonly settle: () => void;
}

export interface PlanMemory {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
}

/** Begins with what `memory` has kept, or else with what `first` says; `tidy` puts in order what is changed. */
export function createUnsavedPlan(
  first: Work,
  memory: PlanMemory,
  tidy: (draft: PlanDraft) => PlanDraft = (draft) => draft,
): UnsavedPlan {
  const kept = workIn(memory.read());
  const work = createSource(kept ?? first);
  let start = first;
  let isTakenUp = kept !== null;
  /** Of each, whether something else may be written meanwhile. */
  const waysBack = new Map<() => void, boolean>();
  const offer = (text: string, label: string, run: () => void, lasts: boolean) => {
    waysBack.set(run, lasts);
    toasts.show({ text, action: { label, run } });
  };
  const withdraw = (which: (lasts: boolean) => boolean) => {
    for (const { id, action } of toasts.list()) {
      const lasts = action && waysBack.get(action.run);
      if (lasts !== undefined && which(lasts)) toasts.dismiss(id);
    }
  };
  const go = (to: Work) => {
    withdraw((lasts) => !lasts);
    work.set(to);
    memory.write(isChanged(to) ? JSON.stringify(to) : null);
  };
  const change = (draft: PlanDraft) => go({ ...work.get(), draft: tidy(draft) });
  return {
    ...work,
    isTakenUp: () => isTakenUp,
    change(draft, way) {
      const before = work.get().draft;
      change(draft);
      if (!way) return;
      const { text, label, back } = way;
      const run = () => change(back ? back(work.get().draft) : before);
      offer(text, label, run, back !== undefined);
    },
    goOn(to) {
      start = { ...to, draft: to.base };
      go(to);
    },
    discard({ text, label }) {
      const before = work.get();
      isTakenUp = false;
      withdraw(() => true);
      go(start);
      offer(text, label, () => go(before), false);
    },
    settle() {
      isTakenUp = false;
      memory.write(null);
      withdraw(() => true);
      waysBack.clear();
    },
  };
}

/** Whether anything would be sent that is not there yet. */
export function isChanged({ base, draft }: Work): boolean {
  return JSON.stringify(planOf(draft)) !== JSON.stringify(planOf(base));
}

/** Nothing where another version of the form has kept what this one could not show. */
function workIn(text: string | null): Work | null {
  try {
    const kept: Partial<Work> | null = JSON.parse(text ?? 'null');
    if (typeof kept?.of !== 'string' || !kept.base || !kept.draft) return null;
    const work: Work = { of: kept.of, base: kept.base, draft: kept.draft };
    // Throws where a part of it is missing.
    return isChanged(work) ? work : null;
  } catch {
    return null;
  }
}
