// The patience with which a part of the page is asked for: a bad line loses one file of many, and a network that is away
// may take its time. It gives up only where the server is there and does not have the part.

export interface PatienceDeps {
  /** Whether the server answers at this moment. */
  readonly isServerThere: () => Promise<boolean>;
  /** Called whenever the part could not be had because the server did not answer. */
  readonly onAway: () => void;
  /** What else was lost with the part; rejects when it is lost again. */
  readonly renew: () => Promise<unknown>;
  /** Waits for so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

const triesOfServer = 3;
const firstWaitMs = 500;
const longestWaitMs = 3_000;

/** Loads a part, as often as it takes; rejects with the first error when the server was there three times without it. */
export async function withPatience<T>(load: () => Promise<T>, deps: PatienceDeps): Promise<T> {
  let error: unknown = null;
  let waitMs = firstWaitMs;
  for (let left = triesOfServer; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      if (error !== null) await deps.renew();
      return await load();
    } catch (reason) {
      error ??= reason;
    }
    if (!(await deps.isServerThere())) deps.onAway();
    else if (--left === 0) throw error;
    await deps.wait(waitMs);
  }
}
