// When a room has not been needed for a while.

export interface IdleTimer {
  /** The room is needed now: the time begins again. */
  readonly restart: () => void;
  readonly stop: () => void;
}

/** Starts at the first `restart`. `onIdle` is called once; restart the timer when the room is not idle after all. */
export function createIdleTimer(idleMs: number, onIdle: () => void): IdleTimer {
  let timer: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return {
    restart() {
      stop();
      // The process may end without waiting for it.
      timer = setTimeout(onIdle, idleMs).unref();
    },
    stop,
  };
}
