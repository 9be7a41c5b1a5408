// Lets so many tasks run at once; the others wait in line. Nothing that ends the server waits for them, unlike for commands.

/** Runs a task when it is its turn. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < atOnce) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // Who is next takes over the place.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
