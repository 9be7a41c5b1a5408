// One frame for everything that is painted: however often a frame is asked for, one comes; and another when the first did
// not finish.

export interface FrameLoop {
  readonly ask: () => void;
  readonly stop: () => void;
}

export interface FrameClock {
  readonly request: (run: () => void) => number;
  readonly cancel: (handle: number) => void;
}

/** `run` answers whether it has more to do. */
export function createFrameLoop(run: () => boolean, { request, cancel }: FrameClock): FrameLoop {
  let handle: number | null = null;
  const ask = () => {
    handle ??= request(onFrame);
  };
  const onFrame = () => {
    handle = null;
    if (run()) ask();
  };
  return {
    ask,
    stop() {
      if (handle !== null) cancel(handle);
      handle = null;
    },
  };
}
