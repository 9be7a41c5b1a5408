// The line in which everything waits that may not leave the room before the journal has it. First in, first out: what was
// derived from the document stands behind all commits whose effect it contains. [T1]

export interface CommitLine {
  /** Runs `whenDurable` with the change's number once it has been committed and everything before it has run. */
  readonly commit: (committed: Promise<number>, whenDurable: (seq: number) => void, whenFailed: Fail) => void;
  /** Runs when everything that is under way now is durable: at once when nothing is. */
  readonly after: (run: () => void, whenFailed: Fail) => void;
  /** Whether nothing is under way. */
  readonly isEmpty: () => boolean;
  /** Ends the line: nothing that waits will run, and every `whenFailed` is called. */
  readonly end: (error: Error) => void;
}

type Fail = (error: Error) => void;

type Place =
  | { readonly kind: 'waiting'; readonly fail: Fail }
  | { readonly kind: 'ready'; readonly run: () => void; readonly fail: Fail };

/**
 * Opens a line. `inOneGo` is called around each row of places that have become ready together, because one group commit
 * makes many durable at once; `onFailure` once, when a commit fails.
 */
export function createCommitLine(deps: {
  readonly inOneGo: (run: () => void) => void;
  readonly onFailure: Fail;
}): CommitLine {
  let line: { place: Place }[] = [];
  let isAdvancing = false;

  const advance = (): void => {
    isAdvancing = false;
    if (line[0]?.place.kind !== 'ready') return;
    deps.inOneGo(() => {
      for (let head = line[0]; head?.place.kind === 'ready'; head = line[0]) {
        line.shift();
        head.place.run();
      }
    });
  };

  /** In a microtask: by then all changes of one group commit are ready. */
  const advanceSoon = (): void => {
    if (isAdvancing) return;
    isAdvancing = true;
    queueMicrotask(advance);
  };

  const end = (error: Error): void => {
    const ended = line;
    line = [];
    for (const { place } of ended) place.fail(error);
  };

  return {
    commit(committed, whenDurable, whenFailed) {
      const slot: { place: Place } = { place: { kind: 'waiting', fail: whenFailed } };
      line.push(slot);
      committed.then(
        (seq) => {
          slot.place = { kind: 'ready', run: () => whenDurable(seq), fail: whenFailed };
          advanceSoon();
        },
        (error: Error) => {
          if (line.includes(slot)) deps.onFailure(error);
        },
      );
    },
    after(run, whenFailed) {
      if (line.length === 0) return deps.inOneGo(run);
      line.push({ place: { kind: 'ready', run, fail: whenFailed } });
    },
    isEmpty: () => line.length === 0,
    end,
  };
}
