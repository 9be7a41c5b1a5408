// An archive on its way in when the server ends: it is abandoned. What was stored of it nobody finds, and the next start removes
// it. [T1]

import type { ArchiveReader, FileParts } from './archive-reader.ts';

/** Thrown to whoever takes in an archive while the server ends. */
export class StoppingError extends Error {}

/** The same reader, which goes on no further once the server ends. */
export function untilStopping(reader: ArchiveReader, isStopping: () => boolean): ArchiveReader {
  const assertGoesOn = (): void => {
    if (isStopping()) throw new StoppingError('The server ends');
  };
  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    assertGoesOn();
    const answer = await ask();
    assertGoesOn();
    return answer;
  };
  async function* partsOf(file: FileParts): AsyncGenerator<Uint8Array> {
    for await (const part of file) {
      assertGoesOn();
      yield part;
    }
  }
  return {
    open: (file) => asked(() => reader.open(partsOf(file))),
    judge: () => asked(reader.judge),
    values: (group, from) => asked(() => reader.values(group, from)),
    renew: (renewal) => asked(() => reader.renew(renewal)),
    next: (stage) => asked(() => reader.next(stage)),
  };
}
