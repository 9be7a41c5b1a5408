// A body that is passed on as it comes: whoever does not say how long it will be is not gathered first to find out. [T6]

/** Thrown to whoever reads a body that is larger than it may be. */
export class TooLargeError extends Error {}

/** How long a sender may be silent. A slow line may take long for all of it, and is never silent for that long. */
export const maxSilenceMs = 60_000;

/**
 * The parts of a body, as far as it is no larger than it may be. Whoever falls silent has sent what has come until then, so
 * that nobody keeps a place by sending nothing.
 */
export async function* boundedParts(
  parts: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  if (parts === null) return;
  const iterator = parts[Symbol.asyncIterator]();
  let bytes = 0;
  try {
    for (;;) {
      const read = await unlessSilent(iterator.next());
      if (read === null || read.done) return;
      bytes += read.value.length;
      if (bytes > maxBytes) throw new TooLargeError('A body is larger than it may be');
      yield read.value;
    }
  } finally {
    // Not waited for: behind a part that never comes, this never ends either. How it ends is of no matter by now.
    iterator.return?.().catch(() => undefined);
  }
}

/** What comes, or null when nothing has come for too long. */
async function unlessSilent<T>(coming: Promise<T>): Promise<T | null> {
  const { promise: silence, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, maxSilenceMs, null);
  try {
    return await Promise.race([coming, silence]);
  } finally {
    clearTimeout(timer);
  }
}
