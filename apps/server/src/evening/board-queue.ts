// Commands on one board run one after another, so that a reveal, a change of phase, a ballot and a draft cannot
// overtake each other; commands on different boards do not wait for each other.

export interface BoardQueue {
  /** Runs a task after all earlier tasks of the same key. */
  readonly run: <T>(key: string, task: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

export function createBoardQueue(): BoardQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, task) {
      const result = (tails.get(key) ?? Promise.resolve()).then(task);
      const tail = result.then(ignore, ignore).then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      tails.set(key, tail);
      return result;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}

/** Whoever asked for a task receives its failure; the next task in line does not care. */
function ignore(): void {}
