// How long to paint in one frame. What a canvas is told is drawn later in the same frame, so the time that the telling
// takes says little; the length of earlier frames says how much it leads to. Pure: times are passed in.

export interface Pace {
  /** How long, in milliseconds, canvases may be told what to draw, so that the whole frame takes about that long. */
  readonly tellingMs: (frameMs: number) => number;
  /** A frame has been painted: how long the telling took, and how long it was until the next task could run. */
  readonly learn: (toldMs: number, wholeMs: number) => void;
}

/** Until something is known, drawing takes twice as long as telling. */
const firstShare = 1 / 3;
const [leastShare, mostShare] = [0.1, 0.8];
/** How much one frame changes what is believed. */
const weight = 0.3;
/** Shorter tellings are lost among what else a frame does. */
const leastToldMs = 0.5;

export function createPace(): Pace {
  let share = firstShare;
  return {
    tellingMs: (frameMs) => frameMs * share,
    learn(toldMs, wholeMs) {
      if (toldMs < leastToldMs || wholeMs < toldMs) return;
      const seen = Math.min(mostShare, Math.max(leastShare, toldMs / wholeMs));
      share += (seen - share) * weight;
    },
  };
}
