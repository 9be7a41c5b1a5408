// One's own ballot between the finger and the server: shown at once, kept on this device until the server has it, sent
// whole, the last state wins. Sending the same ballot twice counts once, so that whatever failed is simply sent again. [T5]
// Knows no React.

import type { Votes } from '@terreau/workshop/ballots';
import { createSource, type Source } from '../live/source.ts';

export interface BallotState {
  readonly votes: Votes;
  /** `waiting`: there is no network, it will be sent again. */
  readonly saving: 'saved' | 'saving' | 'waiting';
}

export interface BallotBox {
  readonly state: Source<BallotState>;
  /** Gives so many votes more, or with a negative number fewer, within the budget. */
  readonly give: (target: string, by: number, budget: number) => void;
  /** What the server has: taken over unless something newer is on its way there. */
  readonly adopt: (votes: Votes) => void;
  /** Takes up sending, until the returned function is called. */
  readonly start: () => () => void;
}

export interface BallotBoxDeps {
  readonly send: (votes: Votes) => Promise<unknown>;
  /** The ballot that this device kept because the server did not have it yet. */
  readonly read: () => Votes | null;
  /** Keeps a ballot over a closed tab, or with null forgets it. */
  readonly keep: (votes: Votes | null) => void;
  readonly isPassing: (error: unknown) => boolean;
  /** Called when the server refused a ballot; the one that it has is shown again. */
  readonly onRefused: (error: unknown) => void;
  /** Runs something after a pause or, after a failure, a longer one; returns how to call it off. */
  readonly later: (run: () => void, after: 'tap' | 'failure') => () => void;
}

/** A box that holds what the server has, or something newer that this device kept. */
export function createBallotBox(atServer: Votes, deps: BallotBoxDeps): BallotBox {
  const kept = deps.read();
  const state = createSource<BallotState>(
    kept ? { votes: kept, saving: 'waiting' } : { votes: atServer, saving: 'saved' },
  );
  let known = atServer;
  let isSending = false;
  let callOff: () => void = () => undefined;

  const schedule = (after: 'tap' | 'failure') => {
    callOff();
    callOff = deps.later(() => void send(), after);
  };
  const send = async () => {
    if (isSending) return;
    const { votes } = state.get();
    isSending = true;
    try {
      await deps.send(votes);
      known = votes;
    } catch (error) {
      fail(error);
      return;
    } finally {
      isSending = false;
    }
    if (state.get().votes === votes) {
      deps.keep(null);
      state.set({ votes, saving: 'saved' });
    } else schedule('tap');
  };
  const fail = (error: unknown) => {
    if (deps.isPassing(error)) {
      state.set({ ...state.get(), saving: 'waiting' });
      schedule('failure');
      return;
    }
    deps.keep(null);
    state.set({ votes: known, saving: 'saved' });
    deps.onRefused(error);
  };

  return {
    state,
    give(target, by, budget) {
      const votes = withVotes(state.get().votes, target, by, budget);
      if (votes === state.get().votes) return;
      deps.keep(votes);
      state.set({ votes, saving: 'saving' });
      schedule('tap');
    },
    adopt(votes) {
      known = votes;
      if (state.get().saving === 'saved') state.set({ votes, saving: 'saved' });
    },
    start() {
      if (state.get().saving !== 'saved') schedule('tap');
      return () => callOff();
    },
  };
}

/** A ballot with votes added to one target or taken from it; the same ballot when the budget or zero forbids it. */
export function withVotes(votes: Votes, target: string, by: number, budget: number): Votes {
  const count = (votes[target] ?? 0) + by;
  if (count < 0 || spentVotes(votes) + by > budget) return votes;
  const { [target]: _before, ...others } = votes;
  return count === 0 ? others : { ...others, [target]: count };
}

/** How many votes were given, to everything or to the targets that are meant. */
export function spentVotes(votes: Votes, isMeant: (target: string) => boolean = () => true): number {
  return Object.entries(votes).reduce((sum, [target, count]) => (isMeant(target) ? sum + count : sum), 0);
}
