// When the clusters are judged again: at once when that is asked for, now and then while ballots come in, and when people pause
// who work on the board. A whole hall votes in a few minutes, so a judgement for each ballot would be hundreds of them.

import { createThrottle } from '../board/hands/throttle.ts';

export interface Judging {
  readonly now: () => void;
  /** Says where the vote is: in which phase, with how many ballots. */
  readonly onVote: (phase: string, ballots: number) => void;
  /** Says that the board has changed. */
  readonly onBoard: () => void;
  /** No answer is shown any more. */
  readonly stop: () => void;
}

const everyMs = 2_000;
const pauseMs = 1_500;

/** An answer that was overtaken by a later one is not shown. */
export function createJudging<Judgement>(
  read: () => Promise<Judgement>,
  show: (judgement: Judgement) => void,
  fail: (error: unknown) => void,
): Judging {
  let asked = 0;
  let shown = 0;
  let vote: { readonly phase: string; readonly ballots: number } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    const number = ++asked;
    read().then(
      (judgement) => {
        if (number < shown) return;
        shown = number;
        show(judgement);
      },
      (error: unknown) => {
        if (number >= shown) fail(error);
      },
    );
  };
  const nowAndThen = createThrottle(now, () => everyMs);
  return {
    now,
    onVote(phase, ballots) {
      const before = vote;
      vote = { phase, ballots };
      if (before?.phase !== phase) now();
      else if (before.ballots !== ballots) nowAndThen.call();
    },
    onBoard() {
      clearTimeout(pause);
      pause = setTimeout(now, pauseMs);
    },
    stop() {
      nowAndThen.cancel();
      clearTimeout(pause);
      shown = Number.POSITIVE_INFINITY;
    },
  };
}
