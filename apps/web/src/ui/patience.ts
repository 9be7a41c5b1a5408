// The patience with which a part of the page is asked for: a bad line loses one file of many, and a network that is away
// may take its time. Who waits for the part is told once, and waits; it gives up where the server is there and does not have
// the part, or where nobody waits for it yet.

export interface PatienceDeps {
  /** Whether the server answers at this moment. */
  readonly isServerThere: () => Promise<boolean>;
  /** Called when the server does not answer; null where nobody waits for the part. */
  readonly onAway: (() => void) | null;
  /** What else was lost with the part; rejects when it is lost again. */
  readonly renew: () => Promise<unknown>;
  /** Waits for so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

const triesOfServer = 3;
const firstWaitMs = 500;
const longestWaitMs = 3_000;

/** Loads a part, as often as it takes; rejects with the first error when it gives up. */
export async function withPatience<T>(load: () => Promise<T>, deps: PatienceDeps): Promise<T> {
  let error: unknown = null;
  let waitMs = firstWaitMs;
  let isAway = false;
  for (let left = triesOfServer; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      if (error !== null) await deps.renew();
      return await load();
    } catch (reason) {
      error ??= reason;
    }
    const isThere = await deps.isServerThere();
    if (isThere ? --left === 0 : deps.onAway === null) throw error;
    if (!isThere && !isAway) deps.onAway?.();
    isAway = !isThere;
    await deps.wait(waitMs);
  }
}
