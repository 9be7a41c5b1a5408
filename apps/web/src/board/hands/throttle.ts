// Calls a function at once, then at most once in an interval, which may change, and always with what was said last.

export interface Throttle<Args extends readonly unknown[]> {
  readonly call: (...args: Args) => void;
  /** What was not yet passed on never will be. */
  readonly cancel: () => void;
}

export function createThrottle<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
  intervalMs: () => number,
): Throttle<Args> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: Args | null = null;
  const onInterval = () => {
    timer = null;
    if (!waiting) return;
    const args = waiting;
    waiting = null;
    pass(args);
  };
  const pass = (args: Args) => {
    act(...args);
    timer = setTimeout(onInterval, intervalMs());
  };
  return {
    call(...args) {
      if (timer === null) pass(args);
      else waiting = args;
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
