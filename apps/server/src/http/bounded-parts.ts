// A body that is passed on as it comes: whoever does not say how long it will be is not gathered first to find out. [T6]

/** Thrown to whoever reads a body that is larger than it may be. */
export class TooLargeError extends Error {}

/** The parts of a body, as far as it is no larger than it may be. */
export async function* boundedParts(
  parts: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of parts ?? []) {
    bytes += part.length;
    if (bytes > maxBytes) throw new TooLargeError('A body is larger than it may be');
    yield part;
  }
}
